# SPDX-License-Identifier: MIT
"""The form that all are measured with: four pages, 20 values, a date, a condition and a row for each objective,
with the attributes that Word leaves in nearly every paragraph (about 50 kB of document.xml).

    form.py FOLDER      writes it in everybody's syntax: paperround.docx, docxtemplater.docx … carbone.odt
"""
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "conformance" / "drawing"))
import docx  # noqa: E402  (found by the line above)
import odt  # noqa: E402
from syntaxes import SYNTAXES  # noqa: E402

_TOLD = ("Everything you say in the meeting stays between you, your reviewer and the head teacher; what is agreed is "
         "written down in the form, which you both sign, and a copy is yours to keep.")
_BEFORE = """Reference {reference}
Dear {first_name} {surname},
you are {job_title} in {department} at {school}, part of {trust}, in band {band}, for {hours} hours a week.
Your reviewer is {reviewer}, {reviewer_title}. You meet in {room} at {time} on {date}.
If the day does not suit you, write to {email} or ring {phone}.""".split("\n")
_IN_THE_FIRST_YEAR = "As {year} is your first year with us, your mentor comes with you to the meeting."
_AFTER = """What went well: {achievements}
What comes next: {next_steps}
What would help: {support}
Remarks: {remarks}""".split("\n")
_HEADINGS = ("Objective", "Actions", "Evidence")
_FILLING = 54


def _document(syntax):
    """Paragraphs, and the table as a list of rows."""
    class Values(dict):
        def __missing__(self, name):
            return syntax.date if name == "date" else syntax.value.format(name)

    def filled(lines):
        return [line.format_map(Values()) for line in lines]

    told = [f"{number + 1}. {_TOLD}" for number in range(_FILLING)]
    return [*filled(_BEFORE), *told[:10], syntax.condition[0], *filled([_IN_THE_FIRST_YEAR]), syntax.condition[1],
            [_HEADINGS, *syntax.rows], *told[10:20], *filled(_AFTER), *told[20:]]


_LOOK = ('<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
         "</w:rPr>")


def _word_paragraph(number, text):
    revision = f"00{0x51E000 + number * 131:06X}"
    return (f'<w:p w14:paraId="{0x1A2B3C4D + number * 7919:08X}" w14:textId="77777777" w:rsidR="{revision}"'
            f' w:rsidRDefault="{revision}" w:rsidP="{revision}"><w:pPr><w:spacing w:before="0" w:after="120" w:line="276"'
            f' w:lineRule="auto"/><w:jc w:val="both"/>{_LOOK}</w:pPr><w:r w:rsidRPr="{revision}">{_LOOK}'
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')


def docx_parts(syntax):
    blocks = [("drawn", docx.table([docx.row([docx.cell(cell) for cell in row]) for row in item], 3)
               if isinstance(item, list) else _word_paragraph(number, item))
              for number, item in enumerate(_document(syntax))]
    return docx.package(blocks, {})


def odt_parts(syntax):
    blocks = [("drawn", odt.table([odt.row([odt.cell(cell) for cell in row]) for row in item], 3)
               if isinstance(item, list) else odt.text(item)) for item in _document(syntax)]
    return odt.package(blocks, {})


def write_form(file, parts):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, how)


def write_forms(folder):
    for name, syntax in SYNTAXES.items():
        write_form(folder / f"{name}.docx", docx_parts(syntax))
    for name in ("paperround", "carbone"):
        write_form(folder / f"{name}.odt", odt_parts(SYNTAXES[name]))


if __name__ == "__main__":
    write_forms(Path(sys.argv[1]))
