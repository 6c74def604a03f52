# SPDX-License-Identifier: MIT
"""Word's content controls and legacy form fields, beside braces that say the same in an ODT."""
from docx import cell, control, field_char, paragraph, row, run, table
from pair import Pair, Table

BOX = ('<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
       '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>')
TEAMS = ('<w:dropDownList><w:listItem w:value="Choose an item."/><w:listItem w:displayText="Music" w:value="m"/>'
         '<w:listItem w:displayText="PE" w:value="p"/></w:dropDownList>')
DATE = ('<w:date><w:dateFormat w:val="dddd, d MMMM yyyy"/><w:lid w:val="en-GB"/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>')


def line(*runs):
    return ("xml", paragraph("".join(runs)))


def form_field(name, code, settings, result=""):
    return (f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{name}"/><w:enabled/>'
            f'<w:calcOnExit w:val="0"/>{settings}</w:ffData></w:fldChar></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
            + field_char("separate") + (run(result) if result else "") + field_char("end"))


def item(content):
    return control("", content, "<w15:repeatingSectionItem/>").replace('<w:tag w:val=""/>', "")


PEOPLE = [{"name": "Ana Lima", "agree": "yes", "team": "Music", "day": "2026-11-06"},
          {"name": "Bo <Å>", "agree": "no", "team": "p", "day": "06/11/2026"}]

PAIRS = [
    Pair("control-for-text-in-a-line", PEOPLE, "Dear Ana Lima,\n=== 2 ===\nDear Bo <Å>,",
         docx=[line(run("Dear "), control("name", run("Click here")), run(","))],
         odt=["Dear {{ name }},"]),
    Pair("control-for-rich-text-around-paragraphs", {"remarks": "One\nTwo", "lines": ["One", "Two"]}, "One\nTwo\nend",
         docx=[("xml", control("remarks", paragraph(run("old")) + paragraph(run("older")), "")), "end"],
         odt=["{% for line in lines %}", "{{ line }}", "{% endfor %}", "end"]),
    Pair("control-around-a-cell-and-a-row", {"name": "Ana", "role": "Cook"}, "Name\nAna\nRole\nCook\n\nend",
         docx=[("xml", table([
             row([cell("Name"), control("name", cell("old"), "")]),
             row([cell("Role"), control("role", cell("old"), "")])], 2)), "", "end"],
         odt=[Table([["Name", "{{ name }}"], ["Role", "{{ role }}"]]), "", "end"]),
    Pair("control-with-a-tick-box", PEOPLE, "☒ I agree\n=== 2 ===\n☐ I agree",
         docx=[line(control("agree", run("☐"), BOX), run(" I agree"))],
         odt=['{{ agree | yesno("☒", "☐") }} I agree']),
    Pair("control-with-a-list", PEOPLE, "Team: Music\n=== 2 ===\nTeam: PE",
         docx=[line(run("Team: "), control("team", run("Choose an item."), "<w:showingPlcHdr/>" + TEAMS))],
         odt=['Team: {% if team == "p" %}PE{% else %}{{ team }}{% endif %}']),
    Pair("control-with-a-list-and-other-words", [{"team": "PE"}, {"team": "Drama"}], "PE\n=== 2 ===\nDrama",
         docx=[line(control("team", run("?"), TEAMS.replace("dropDownList", "comboBox")))],
         odt=["{{ team }}"]),
    Pair("control-with-a-date", PEOPLE, "Friday, 6 November 2026\n=== 2 ===\nFriday, 6 November 2026",
         docx=[line(control("day", run("Click or tap to enter a date."), "<w:showingPlcHdr/>" + DATE))],
         odt=['{{ day | date("dddd, d MMMM yyyy") }}']),
    Pair("control-that-repeats-rows",
         [{"class": "7B", "pupils": [{"name": "Ana", "here": "yes"}, {"name": "Bo", "here": "no"}]},
          {"class": "8C", "pupils": []}],
         "Pupil\nHere\nAna of 7B\n☒\nBo of 7B\n☐\n\nend\n=== 2 ===\nPupil\nHere\n\nend",
         docx=[("xml", table([
             row([cell("Pupil"), cell("Here")]),
             control("pupils", item(row([
                 cell([line(control("name", run("?")), run(" of "), control("class", run("?")))]),
                 cell([line(control("here", run("☐"), BOX))])])), "<w15:repeatingSection/>")], 2)), "", "end"],
         odt=[Table([["Pupil", "Here"], ["{% for pupil in pupils %}{{ pupil.name }} of {{ class }}",
                                         '{{ pupil.here | yesno("☒", "☐") }}{% endfor %}']]), "", "end"]),
    Pair("control-that-repeats-paragraphs", {"steps": [{"text": "Read"}, {"text": "Write"}]}, "Read\nWrite\nend",
         docx=[("xml", control("steps", item(paragraph(control("text", run("?")))), "<w15:repeatingSection/>")),
               "end"],
         odt=["{% for step in steps %}", "{{ step.text }}", "{% endfor %}", "end"]),
    Pair("form-fields-of-old", PEOPLE, "Name: Ana Lima\nTeam: Music\n=== 2 ===\nName: Bo <Å>\nTeam: p",
         docx=[line(run("Name: "), form_field("name", "FORMTEXT", "<w:textInput/>", "     ")),
               line(run("Team: "), form_field("team", "FORMTEXT", "<w:textInput/>", "     "))],
         odt=["Name: {{ name }}", "Team: {{ team }}"]),
]
