# SPDX-License-Identifier: MIT
"""Fills a sent DOCX in without LibreOffice, leaving the traces that Word leaves: revision ids on
every paragraph and run, runs split where the spelling checker stopped, last saved by, its settings.
Finds the cell by the label, as fill_forms.py does. Needs python3-lxml.
"""

import copy
import io
import re
import zipfile

from lxml import etree
from questions import Questionnaire

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SESSIONS = ("00A4165E", "00D02B7C")  # two sittings
_UNKNOWN_WORDS = ("Okafor", "lettings", "checklist")


def fill_like_word(sent, filling, person, at):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sent)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            kept = zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0))  # as Word dates its parts
            kept.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(kept, _saved(part.filename, old.read(part), filling, person, at))
    return made.getvalue()


def _saved(name, part, filling, person, at):
    if name == "word/document.xml":
        return _serialised(_filled(etree.fromstring(part), filling))
    if name == "word/settings.xml":
        return _serialised(_with_sessions(etree.fromstring(part)))
    if name == "docProps/core.xml":
        time = at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        part = re.sub(rb"(<cp:lastModifiedBy>)[^<]*", rb"\g<1>" + person.encode(), part)
        return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + time, part)
    return part


def _serialised(root):
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _filled(root, filling):
    questions = Questionnaire(filling.form)
    for key, text in filling.answers.items():
        _type_into(_answer_cell(root, questions.question(key)), text)
    for paragraph in root.iter(_W + "p"):
        paragraph.set(_W + "rsidR", "00C81F03")
        paragraph.set(_W + "rsidRDefault", paragraph.get(_W + "rsidRDefault", "00C81F03"))
    return root


def _text(element):
    pieces = {"t": lambda node: node.text or "", "br": lambda _: " ", "tab": lambda _: " "}
    words = ""
    for node in element.iter():
        piece = pieces.get(etree.QName(node).localname)
        words += piece(node) if piece else ""
    return words


def _answer_cell(root, question):
    found = []
    for table in root.iter(_W + "tbl"):
        rows = [list(row.iter(_W + "tc")) for row in table.iter(_W + "tr")]
        if not question.is_in_table_headed(_text(rows[0][0])):
            continue
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if question.is_asked_by(_text(cell)):
                    found.append(row[place + 1] if len(row) > 1 else rows[number + 1][0])
    if len(found) != 1:
        raise SystemExit(f"{question} is asked {len(found)} times in this form")
    return found[0]


def _type_into(cell, text):
    paragraph = next(cell.iter(_W + "p"))
    look = paragraph.find(f"{_W}r/{_W}rPr")
    for run in paragraph.findall(_W + "r"):
        paragraph.remove(run)
    empty = copy.deepcopy(paragraph)
    for number, line in enumerate(text.split("\n")):
        if number:
            following = copy.deepcopy(empty)
            paragraph.addnext(following)
            paragraph = following
        paragraph.set(_W + "rsidRDefault", _SESSIONS[number % 2])
        _type_line(paragraph, line, look)


def _type_line(paragraph, line, look):
    """Three runs and marks of the spelling checker where Word would stop at a word."""
    for piece in re.split("(" + "|".join(_UNKNOWN_WORDS) + ")", line):
        if piece in _UNKNOWN_WORDS:
            etree.SubElement(paragraph, _W + "proofErr").set(_W + "type", "spellStart")
        _type_piece(paragraph, piece, look)
        if piece in _UNKNOWN_WORDS:
            etree.SubElement(paragraph, _W + "proofErr").set(_W + "type", "spellEnd")


def _type_piece(paragraph, piece, look):
    middle = len(piece) // 2
    for number, half in enumerate((piece[:middle], piece[middle:])):
        if not half:
            continue
        run = etree.SubElement(paragraph, _W + "r")
        run.set(_W + "rsidR", _SESSIONS[number])
        if look is not None:
            run.append(copy.deepcopy(look))
        text = etree.SubElement(run, _W + "t")
        text.text = half
        if half != half.strip():
            text.set(_SPACE, "preserve")


def _with_sessions(settings):
    sessions = etree.SubElement(settings, _W + "rsids")
    etree.SubElement(sessions, _W + "rsidRoot").set(_W + "val", "00C81F03")
    for session in _SESSIONS:
        etree.SubElement(sessions, _W + "rsid").set(_W + "val", session)
    _move_before(settings, sessions, ("mathPr", "themeFontLang", "clrSchemeMapping", "decimalSymbol"))
    return settings


def _move_before(parent, child, names):
    """Settings stand in a fixed order."""
    for other in parent:
        if etree.QName(other).localname in names:
            other.addprevious(child)
            return
