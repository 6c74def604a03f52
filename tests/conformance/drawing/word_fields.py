# SPDX-License-Identifier: MIT
"""Word's fields, beside what says the same in braces."""
import docx
from docx import field, run
from pair import Pair, Table


def merge(name, switches=""):
    return field(f" MERGEFIELD {name} {switches}", shown=f"«{name}»")


def line(*content):
    """A paragraph of texts and fields."""
    return ("xml", docx.paragraph("".join(one if one.startswith("<") else run(one) for one in content)))


def cell(*lines):
    inner = "".join(docx.paragraph("".join(one if one.startswith("<") else run(one) for one in each))
                    for each in lines)
    return f"<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>{inner}</w:tc>"


def table(*rows):
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return ("xml", "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4500\"/>"
                   f"<w:gridCol w:w=\"4500\"/></w:tblGrid>{inner}</w:tbl>")


def over_paragraphs(*parts):
    """One field whose code has ends of paragraphs in it: "¶"."""
    markup = field(*[one.replace("¶", "\0") for one in parts])
    opening = '<w:r><w:instrText xml:space="preserve">'
    return ("xml", "<w:p>" + markup.replace("\0", "</w:instrText></w:r></w:p><w:p>" + opening) + "</w:p>")


ANA = {"name": "Ana Lopes", "role": "Teacher", "hours": "12.5", "pay": "1,200.50", "day": "2026-11-06",
       "street": "1 High Street", "flat": "", "town": "Elmford", "grade": "B2"}
BO = {"name": "Bo Ek", "role": "Cook", "hours": "7", "pay": "80", "day": "2026-02-03",
      "street": "2 Low Road", "flat": "Flat 3", "town": "Elmford", "grade": "C1"}
PUPILS = {"form": "7A", "pupils": [{"name": "Cy", "year": 7}, {"name": "Di", "year": 8}]}

PAIRS = [
    Pair("word-merge-field-switches", ANA,
         "ANA LOPES, teacher, Friday 6 November 2026\n£1,200.50, (12.5 hours), thirteenth, xiii",
         docx=[line(merge("name", r"\* Upper"), ", ", merge("role", r"\* Lower"), ", ",
                    merge("day", r'\@ "dddd d MMMM yyyy"')),
               line("£", merge("pay", r'\# "#,##0.00"'), ", ", merge("hours", r'\b "(" \f " hours)"'), ", ",
                    merge("hours", r"\* OrdText"), ", ", merge("hours", r"\* roman"))],
         odt=['{{ name | upper }}, {{ role | lower }}, {{ day | date("dddd d MMMM yyyy") }}',
              "£1,200.50, ({{ hours }} hours), thirteenth, xiii"]),
    Pair("word-if", [ANA, BO],
         "Ana teaches much.\nShe is in band B.\n=== 2 ===\nBo helps little.\nNo band.",
         docx=[line(field("IF ", merge("name"), ' = "Ana*" "Ana" "Bo"'), " ",
                    field("IF ", merge("role"), ' = "Teacher" "teaches" "helps"'), " ",
                    field("IF ", merge("hours"), ' > 10 "much" "little"'), "."),
               line(field("IF ", merge("grade"), ' = "B?" "',
                          field("IF ", merge("role"), ' <> "Cook" "She" "He"'), ' is in band B." "No band."'))],
         odt=['{% if name == "Ana Lopes" %}Ana{% else %}Bo{% endif %} {% if role == "Teacher" %}teaches'
              "{% else %}helps{% endif %} {% if hours > 10 %}much{% else %}little{% endif %}.",
              '{% if grade == "B2" %}She is in band B.{% else %}No band.{% endif %}']),
    Pair("word-if-over-paragraphs", [ANA, BO],
         "You teach.\nThank you, Ana Lopes!\nend\n=== 2 ===\nYou help.\nend",
         docx=[over_paragraphs("IF ", merge("role"), ' = "Teacher" "You teach.¶Thank you, ', merge("name"),
                               '!" "You help."'), "end"],
         odt=['{% if role == "Teacher" %}', "You teach.", "Thank you, {{ name }}!", "{% else %}", "You help.",
              "{% endif %}", "end"]),
    Pair("word-formulas", ANA,
         "25 and 1,300.5\n1 and 13 and 4.17",
         docx=[line(field("= ", merge("hours"), " * 2"), " and ",
                    field("= ", merge("pay"), r' + 100 \# "#,##0.0"')),
               line(field("COMPARE ", merge("hours"), " >= 12.5"), " and ",
                    field("= ROUND(", merge("hours"), ", 0)"), " and ", field("= ", merge("hours"), "/3"))],
         odt=["{{ hours * 2 }} and 1,300.5", "1 and 13 and 4.17"]),
    Pair("word-set-and-ref", [ANA, BO],
         "Ana Lopes (Teacher)\nher hours: 12.5\n=== 2 ===\nBo Ek (Cook)\nhis hours: 7",
         docx=[line(field("SET who ", '"', merge("name"), " (", merge("role"), ')"'), field("REF who")),
               line(field("IF ", merge("role"), ' = "Teacher" "', field('SET their "her"'), '" "',
                          field('SET their "his"'), '"'), field("their"), " hours: ", merge("hours"))],
         odt=["{{ name }} ({{ role }})",
              '{% if role == "Teacher" %}her{% else %}his{% endif %} hours: {{ hours }}']),
    Pair("word-empty-lines", [ANA, BO],
         "Ana Lopes\n1 High Street\nElmford\n=== 2 ===\nBo Ek\nFlat 3\n2 Low Road\nElmford",
         docx=[line(merge(name)) for name in ("name", "flat", "street", "town")],
         odt=["{{ name }}", "{% if flat %}", "{{ flat }}", "{% endif %}", "{{ street }}", "{{ town }}"]),
    Pair("word-empty-fields-beside-words", [ANA, BO],
         "Ana Lopes, teacher\nFlat: \nend\n=== 2 ===\nBo Ek, cook\nFlat: Flat 3\nFlat 3 (Flat 3\nend",
         docx=[line(merge("name"), ", ", merge("role", r"\* Lower")), line("Flat: ", merge("flat")),
               line(merge("flat"), " ", merge("flat", r'\b "("')), "end"],
         odt=["{{ name }}, {{ role | lower }}", "Flat: {{ flat }}", '{% if flat %}', "{{ flat }} ({{ flat }}",
              "{% endif %}", "end"]),
    Pair("word-record-numbers", [ANA, BO],
         "1, 1: Ana Lopes\n=== 2 ===\n2, 2: Bo Ek",
         docx=[line(field("MERGEREC"), ", ", field("MERGESEQ"), ": ", merge("name"))],
         odt=['{% if name == "Bo Ek" %}2, 2{% else %}1, 1{% endif %}: {{ name }}']),
    Pair("word-regions", PUPILS,
         "Cy of 7A, year 7\nDi of 7A, year 8\nCy;Di;\nseven",
         docx=[line(merge("each:pupils")), line(merge("name"), " of ", merge("form"), ", year ", merge("year")),
               line(merge("end:pupils")),
               line(merge("TableStart:pupils"), merge("name"), ";", merge("TableEnd:pupils")),
               line(merge('"if:form = \\"7A\\""'), "seven", merge("else:"), "other", merge("end:if"))],
         odt=["{% for p in pupils %}", "{{ p.name }} of {{ form }}, year {{ p.year }}", "{% endfor %}",
              "{% for p in pupils %}{{ p.name }};{% endfor %}",
              '{% if form == "7A" %}seven{% else %}other{% endif %}']),
]
