# SPDX-License-Identifier: MIT
"""Markdown of the data in the template's styles."""
import docx
import odt
from pair import Pair

REPORT = """# Aims

The class works on **reading** and *writing*, see [the plan](https://example.org/plan?a=1&b=2).
This goes on.

1. first
2. second, with `code`

   and a further paragraph
3. third

## Next

- one
- two
  1. counted
  2. as well

7. seven
8. eight

Last<br>
line  
end"""
LIST = "1. a\n2. b"
BIG = '<style:style style:name="Big" style:family="paragraph" style:parent-style-name="Standard">' \
      '<style:text-properties fo:color="#1f4e79" fo:font-size="13pt"/></style:style>'

PAIRS = [
    Pair("markdown-of-the-data", {"report": REPORT, "short": LIST},
         "before\nAims\nThe class works on reading and writing, see the plan. This goes on.\n1.\tfirst\n"
         "2.\tsecond, with code\nand a further paragraph\n3.\tthird\nNext\n• one\n• two\n1.\tcounted\n"
         "2.\tas well\n7.\tseven\n8.\teight\nLast<br> line\nend\n1.\ta\n2.\tb\nend",
         docx=["before", ("xml", docx.paragraph('<w:r><w:rPr><w:color w:val="1F4E79"/><w:sz w:val="26"/></w:rPr>'
                                                "<w:t>{{ report | markdown }}</w:t></w:r>")),
               "{{ short | markdown }}", "end"],
         odt=["before", ("xml", odt.paragraph("{{ report | markdown }}", "Big")), "{{ short | markdown }}", "end"],
         odt_parts={"office:automatic-styles": BIG}),
]
