# SPDX-License-Identifier: MIT
"""Cells over several rows, of which a loop or a condition repeats or drops some."""
import docx
import odt
from pair import Pair


def docx_table(*rows):
    """`rows`: pairs of a first cell, None where the one above goes on, and a second."""
    drawn = []
    for first, second in rows:
        merge = "<w:vMerge/>" if first is None else '<w:vMerge w:val="restart"/>'
        drawn.append(docx.row([docx.cell(first or "", merge), docx.cell(second)]))
    return ("xml", docx.table(drawn, 2))


def odt_table(*rows):
    drawn = []
    for at, (first, second) in enumerate(rows):
        if first is None:
            head = "<table:covered-table-cell/>"
        else:
            span = 1
            while at + span < len(rows) and rows[at + span][0] is None:
                span += 1
            head = odt.cell(first, f' table:number-rows-spanned="{span}"')
        drawn.append(odt.row([head, odt.cell(second)]))
    return ("xml", odt.table(drawn, 2))


def both(*rows):
    return {"docx": [docx_table(*rows), "", "end"], "odt": [odt_table(*rows), "", "end"]}


PUPILS = {"form": "7A", "pupils": ["Ana", "Bo", "Cy"], "late": ""}

PAIRS = [
    Pair("rows-repeated-beside-a-cell-over-them", PUPILS,
         "7A\nPupils\n\nAna\n\nBo\n\nCy\n\nin all 3\n8B\nnobody\n\nend",
         **both(("{{ form }}", "Pupils"), (None, "{%tr for p in pupils %}{{ p }}{%tr endfor %}"),
                (None, "in all {{ pupils | count }}"), ("8B", "nobody"))),
    Pair("rows-dropped-beside-a-cell-over-them", PUPILS,
         "7A\nfirst\n\nlast\n8B\nnobody\n\nend",
         **both(("{{ form }}", "first"), (None, "{%tr if late %}late{%tr endif %}"), (None, "last"),
                ("8B", "nobody"))),
    Pair("cells-over-rows-of-each-copy", PUPILS,
         "Ana\nmorning\n\nafternoon\nBo\nmorning\n\nafternoon\nCy\nmorning\n\nafternoon\n8B\nnobody\n\nend",
         **both(("{%tr for p in pupils %}{{ p }}", "morning"), (None, "afternoon{%tr endfor %}"), ("8B", "nobody"))),
]
