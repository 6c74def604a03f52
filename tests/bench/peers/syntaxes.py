# SPDX-License-Identifier: MIT
"""How each engine writes a value, a date, a condition around paragraphs, and a table row for each objective."""
from dataclasses import dataclass

_COLUMNS = ("objective", "actions", "evidence")


@dataclass(frozen=True)
class Syntax:
    value: str             # {} is the name
    date: str
    condition: tuple       # the two tags around what is shown in the first year
    rows: tuple            # the rows of the table's body, each a tuple of cells


def _in_one_row(opening, cell, closing):
    first, *between, last = (cell.format(column) for column in _COLUMNS)
    return ((opening + first, *between, last + closing),)


def _between_rows(opening, cell, closing):
    return ((opening, "", ""), tuple(cell.format(column) for column in _COLUMNS), (closing, "", ""))


def _item_and_next(cell):
    return tuple(tuple(cell.format(item, column) for column in _COLUMNS) for item in ("i", "i+1"))


SYNTAXES = {
    "paperround": Syntax(
        "{{{{ {} }}}}", '{{ meeting | date("dddd d MMMM yyyy") }}', ("{% if first_year %}", "{% endif %}"),
        _in_one_row("{% for o in objectives %}", "{{{{ o.{} }}}}", "{% endfor %}")),
    "docxtemplater": Syntax(
        "{{{}}}", "{meeting_in_words}", ("{#first_year}", "{/first_year}"),
        _in_one_row("{#objectives}", "{{{}}}", "{/objectives}")),
    "easy-template-x": Syntax(
        "{{{}}}", "{meeting_in_words}", ("{#first_year}", "{/first_year}"),
        _in_one_row("{#objectives}", "{{{}}}", "{/objectives}")),
    "docx-templates": Syntax(
        "+++INS {}+++", "+++INS meeting_in_words+++", ("+++IF first_year+++", "+++END-IF+++"),
        _between_rows("+++FOR o IN objectives+++", "+++INS $o.{}+++", "+++END-FOR o+++")),
    "docxtpl": Syntax(
        "{{{{ {} }}}}", "{{ meeting_in_words }}", ("{%p if first_year %}", "{%p endif %}"),
        _between_rows("{%tr for o in objectives %}", "{{{{ o.{} }}}}", "{%tr endfor %}")),
    "carbone": Syntax(
        "{{d.{}}}", "{d.meeting:formatD('dddd D MMMM YYYY')}",
        ("{d.first_year:ifEQ(true):showBegin}", "{d.first_year:showEnd}"),
        _item_and_next("{{d.objectives[{}].{}}}")),
}
