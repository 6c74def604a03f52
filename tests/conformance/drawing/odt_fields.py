# SPDX-License-Identifier: MIT
"""ODF's own fields beside braces: database fields, conditions, what is hidden."""
from xml.sax.saxutils import quoteattr

import docx
import odt
from pair import Bullets, Pair, Table


def shown(column, style=""):
    look = f' style:data-style-name="{style}"' if style else ""
    return (f'<text:database-display text:table-name="Sheet1" text:table-type="table" text:column-name="{column}"'
            f' text:database-name="staff"{look}>&lt;{column}&gt;</text:database-display>')


def line(markup):
    return ("xml", odt.paragraph(markup))


def choice(condition, yes, no):
    return (f"<text:conditional-text text:condition={quoteattr('ooow:' + condition)}"
            f" text:string-value-if-true={quoteattr(yes)} text:string-value-if-false={quoteattr(no)}>"
            f"{no}</text:conditional-text>")


def hidden_text(condition, text):
    return (f"<text:hidden-text text:condition={quoteattr('ooow:' + condition)}"
            f" text:string-value={quoteattr(text)}/>")


def hidden(condition):
    return f"<text:hidden-paragraph text:condition={quoteattr('ooow:' + condition)}/>"


def section(name, condition, *lines):
    inner = "".join(odt.text(each) for each in lines)
    return ("xml", f'<text:section text:name="{name}" text:condition={quoteattr("ooow:" + condition)}'
                   f' text:display="condition">{inner}</text:section>')


FORMATS = ('<number:date-style style:name="N1"><number:day/><number:text> </number:text><number:month'
           ' number:style="long" number:textual="true"/><number:text> </number:text><number:year'
           ' number:style="long"/></number:date-style><number:number-style style:name="N2"><number:number'
           ' number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"'
           ' number:grouping="true"/></number:number-style>')
STAFF = [{"First name": "Ana", "role": "Teacher", "hours": 21, "street": "1 High Street", "flat": "",
          "start": "2026-11-06", "pay": 1234.5},
         {"First name": "Bo", "role": "Cook", "hours": 9, "street": "", "flat": "",
          "start": "2025-02-03", "pay": 80}]

PAIRS = [
    Pair("odt-database-fields", STAFF,
         "Dear Ana,\nyou began on 6 November 2026 for 1,234.50.\n=== 2 ===\n"
         "Dear Bo,\nyou began on 3 February 2025 for 80.00.",
         docx=["Dear {{ First name }},",
               'you began on {{ start | date("d MMMM yyyy") }} for {{ pay | number("#,##0.00") }}.'],
         odt=[line(f"Dear {shown('First_name')},"),
              line(f"you began on {shown('start', 'N1')} for {shown('pay', 'N2')}.")],
         odt_parts={"office:automatic-styles": FORMATS}),
    Pair("odt-conditional-text", STAFF,
         "Ana teaches, and works much.\n=== 2 ===\nBo helps, and works little.",
         docx=['{{ First name }} {% if role == "Teacher" %}teaches{% else %}helps{% endif %}, and works '
               '{% if hours > 10 %}much{% else %}little{% endif %}.'],
         odt=[line("{{ First name }} " + choice('[staff.Sheet1.role] EQ "Teacher"', "teaches", "helps")
                   + ", and works " + choice("hours G 10", "much", "little") + ".")]),
    Pair("odt-hidden-text", STAFF, "x street x\n=== 2 ===\nx x",
         docx=["x{% if street %} street{% endif %} x"],
         odt=[line("x" + hidden_text("NOT street", " street") + " x")]),
    Pair("odt-hidden-paragraphs", STAFF,
         "begin\nfor teachers\n• all\nend\n=== 2 ===\nbegin\n• all\n• cooks\nend",
         docx=["begin", '{% if role == "Teacher" %}', "for teachers", "{% endif %}",
               Bullets(["all", '{%p if role == "Cook" %}', "cooks", "{%p endif %}"]), "end"],
         odt=["begin", line("for teachers" + hidden('!(role == "Teacher")')),
              ("xml", '<text:list text:style-name="Bullets"><text:list-item>' + odt.text("all")
               + "</text:list-item><text:list-item>" + odt.paragraph("cooks" + hidden('role != "Cook"'))
               + "</text:list-item></text:list>"), "end"]),
    Pair("odt-conditional-sections", STAFF,
         "begin\nteachers only\nof Ana\nend\n=== 2 ===\nbegin\nend",
         docx=["begin", '{% if role == "Teacher" %}', "teachers only", "of {{ First name }}", "{% endif %}", "end"],
         odt=["begin", section("S1", 'role != "Teacher"', "teachers only", "of {{ First name }}"), "end"]),
    Pair("odt-lines-of-empty-fields", STAFF,
         "Ana\n1 High Street\nend\n=== 2 ===\nBo\nend",
         docx=["{{ First name }}", "{%p if street %}", "{{ street }}", "{%p endif %}", "end"],
         odt=[line(shown("First name")), line(shown("street")), line(shown("flat")), "end"]),
    Pair("odt-empty-fields-beside-words", STAFF,
         "Lives at 1 High Street\nnow\nend\n=== 2 ===\nLives at \nend",
         docx=["Lives at {{ street }}", "{%p if street %}", "now", "{%p endif %}", "end"],
         odt=[line("Lives at " + shown("street")),
              line(shown("flat") + choice("street", "now", "")), "end"]),
    Pair("odt-blanks-around-empty-values", {"title": "", "name": "Ana", "note": "two  blanks"},
         "Dear  Ana, x  y\nsee: two  blanks !",
         both=["Dear {{ title }} {{ name }}, x {% if title %}Dr{% endif %} y", "see: {{ note }} !"]),
    Pair("odt-list-with-a-list-in-it", {"people": ["Ana", "Bo"]}, "• Ana\n• Bo\n◦ inner\nend",
         docx=[Bullets(["{% for p in people %}{{ p }}{% endfor %}"]),
               ("xml", docx.paragraph(docx.run("inner"), '<w:pStyle w:val="ListBullet"/><w:numPr>'
                                      '<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')), "end"],
         odt=[("xml", '<text:list text:style-name="Bullets"><text:list-item>'
               + odt.text("{% for p in people %}{{ p }}{% endfor %}")
               + '<text:list text:style-name="Bullets"><text:list-item>' + odt.text("inner")
               + "</text:list-item></text:list></text:list-item></text:list>"), "end"]),
    Pair("odt-repeated-and-grouped-rows", {"people": [{"name": "Ana"}, {"name": "Bo"}], "nobody": []},
         "Name\n\nAna\nx\nBo\nx\n\nend",
         docx=[Table([["Name", ""], ["{% for p in people %}{{ p.name }}", "x{% endfor %}"]]), "", "end"],
         odt=[("xml", '<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>'
               "<table:table-header-rows>" + odt.row([odt.cell("Name"), odt.cell("")])
               + "</table:table-header-rows><table:table-rows>"
               + odt.row([odt.cell("{% for p in people %}{{ p.name }}"), odt.cell("x{% endfor %}")])
               + "</table:table-rows></table:table>"),
              ("xml", '<table:table table:name="T2"><table:table-column/><table:table-rows>'
               + odt.row([odt.cell("{%tr for p in nobody %}{{ p }}{%tr endfor %}")])
               + "</table:table-rows></table:table>"), "", "end"]),
]
