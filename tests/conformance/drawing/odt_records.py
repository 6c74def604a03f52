# SPDX-License-Identifier: MIT
"""LibreOffice's fields that go on to another record, beside Word's NEXT and NEXTIF."""
from xml.sax.saxutils import quoteattr

import odt
from docx import field
from odt_fields import shown
from pair import Pair
from word_fields import line, merge

DATABASE = ' text:table-name="Sheet1" text:table-type="table" text:database-name="staff"'


def go_on(condition="TRUE"):
    return f"<text:database-next{DATABASE} text:condition={quoteattr('ooow:' + condition)}/>"


def go_to(number):
    return f'<text:database-row-select{DATABASE} text:row-number="{number}" text:condition="ooow:TRUE"/>'


def number(style="1"):
    return f'<text:database-row-number{DATABASE} style:num-format="{style}" text:value="0">0</text:database-row-number>'


def written(*content):
    return ("xml", odt.paragraph("".join(content)))


PEOPLE = [{"name": name, "year": year}
          for name, year in (("Ana", 1), ("Bo", 2), ("Cy", 1), ("Di", 2), ("Ed", 3))]

PAIRS = [
    Pair("odt-next-record", PEOPLE,
         "1 Ana\n2 Bo\n2 Bo\nend\n=== 2 ===\n3 Cy\n4 Di\n4 Di\nend\n=== 3 ===\n5 Ed\nend",
         docx=[line(field("MERGEREC"), " ", merge("name")),
               line(field("NEXT"), field("MERGEREC"), " ", merge("name")),
               line(field("NEXTIF ", merge("year"), ' = "1"'), field("MERGEREC"), " ", merge("name")), "end"],
         odt=[written(number(), " ", shown("name")),
              written(go_on(), number(), " ", shown("name")),
              written(go_on('[staff.Sheet1.year] EQ "1"'), number(), " ", shown("name")), "end"]),
    Pair("odt-any-record", PEOPLE[:4],
         "i Ana\niii Cy\niv Di",
         docx=[line(field("MERGEREC \\* roman"), " ", merge("name")),
               line(field("NEXT"), field("NEXT"), field("MERGEREC \\* roman"), " ", merge("name")),
               line(field("NEXT"), field("MERGEREC \\* roman"), " ", merge("name"))],
         odt=[written(number("i"), " ", shown("name")),
              written(go_to(3), number("i"), " ", shown("name")),
              written(go_to(4), number("i"), " ", shown("name"))]),
]
