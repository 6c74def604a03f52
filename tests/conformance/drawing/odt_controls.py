# SPDX-License-Identifier: MIT
"""ODF's user fields, input fields and form controls beside Word's controls."""
import docx
import odt
from pair import Pair

DATA = {"First name": "Ana", "agreed": True, "grade": "good", "start": "2026-11-06"}


def line(markup):
    return ("xml", odt.paragraph(markup))


def content_control(attributes, content):
    return f"<loext:content-control {attributes}>{content}</loext:content-control>"


def docx_line(*pieces):
    return ("xml", docx.paragraph("".join(piece if piece.startswith("<") else docx.run(piece) for piece in pieces)))


BOX = ('<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
       '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>')
LIST = ('<w:dropDownList><w:listItem w:displayText="Good" w:value="good"/><w:listItem w:displayText="Bad"'
        ' w:value="bad"/></w:dropDownList>')
DATE = '<w:date><w:dateFormat w:val="d.MM.yyyy"/></w:date>'

PAIRS = [
    Pair("odt-user-fields", DATA, "Dear Ana, hello Ana.",
         docx=["Dear {{ First name }}, hello {{ First name }}."],
         odt=[("xml", '<text:user-field-decls><text:user-field-decl office:value-type="string"'
               ' office:string-value="old" text:name="First_name"/></text:user-field-decls>'),
              line('Dear <text:user-field-get text:name="First_name">old</text:user-field-get>, hello '
                   "{{ First name }}.")]),
    Pair("odt-placeholders-and-input-fields", DATA, "Name: Ana\nName: Ana\nGrade: Good",
         docx=[docx_line("Name: ", docx.control("First name", docx.run("click"))),
               docx_line("Name: ", docx.control("First name", docx.run("click"))),
               docx_line("Grade: ", docx.control("grade", docx.run("choose"), LIST))],
         odt=[line('Name: <text:placeholder text:placeholder-type="text">&lt;First name&gt;</text:placeholder>'),
              line('Name: <text:text-input text:description="First name">click</text:text-input>'),
              line('Grade: <text:drop-down text:name="grade"><text:label text:value="Good"/>'
                   '<text:label text:value="Bad"/>Bad</text:drop-down>')]),
    Pair("odt-content-controls", DATA, "Name: Ana\nAgreed: ☒\nGrade: Good\nFrom: 6.11.2026",
         docx=[docx_line("Name: ", docx.control("First name", docx.run("click"))),
               docx_line("Agreed: ", docx.control("agreed", docx.run("☐"), BOX)),
               docx_line("Grade: ", docx.control("grade", docx.run("choose"), LIST)),
               docx_line("From: ", docx.control("start", docx.run("choose"), DATE))],
         odt=[line("Name: " + content_control('loext:tag="First name" loext:showing-place-holder="true"', "click")),
              line("Agreed: " + content_control('loext:checkbox="true" loext:checked="false" loext:checked-state="☒"'
                                                ' loext:unchecked-state="☐" loext:tag="agreed"', "☐")),
              line("Grade: " + content_control('loext:tag="grade"', '<loext:list-item loext:display-text="Good"'
                                               ' loext:value="good"/><loext:list-item loext:display-text="Bad"'
                                               ' loext:value="bad"/>choose')),
              line("From: " + content_control('loext:date="true" loext:date-format="D.MM.YYYY" loext:tag="start"',
                                              "choose"))]),
]
