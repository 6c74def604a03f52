# SPDX-License-Identifier: MIT
"""What a form is made of, before it is a DOCX or an ODT: blocks of marked text and tables.

Text carries three marks: `**so**` is strong, `^^so^^` is a small note, a line feed breaks the line.
Everything else, template tags included, is taken as it stands. Measures are millimetres.
"""

import re
from dataclasses import dataclass
from enum import Enum

_MARKS = re.compile(r"\*\*(.+?)\*\*|\^\^(.+?)\^\^")


class Style(Enum):
    """Paragraph styles that both formats have, by the names that their menus show."""

    BODY = "Body Text"
    LEAD = "Lead In"  # stays with the table or list that it introduces
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    BULLET = "List Bullet"
    BAND = "Band"
    LABEL = "Label"
    ANSWER = "Answer"
    GAP = "Table Gap"
    NOTE = "Form Note"


class Mark(Enum):
    NONE = ""
    STRONG = "Strong"
    NOTE = "Small Note"


class Fill(Enum):
    """Behind a cell. OWN: questions of the person who starts the form; OTHER: of who ends it."""

    NONE = "none"
    BAND = "band"
    OWN = "own"
    OTHER = "other"


class RowKind(Enum):
    """BAND repeats on every page of its table. BAND, LABEL and OPENING, the first answer of a table
    that a form would not want to be left at the foot of a page, stay with the row that follows."""

    BAND = "band"
    LABEL = "label"
    OPENING = "opening"
    ANSWER = "answer"
    WHOLE = "whole"


@dataclass(frozen=True)
class Run:
    text: str
    mark: Mark = Mark.NONE


@dataclass(frozen=True)
class Paragraph:
    style: Style
    runs: tuple


@dataclass(frozen=True)
class Cell:
    paragraph: Paragraph
    fill: Fill = Fill.NONE
    span: int = 1


@dataclass(frozen=True)
class Row:
    kind: RowKind
    cells: tuple
    min_height: float = 0


@dataclass(frozen=True)
class Table:
    columns: tuple  # widths; together the width of the text
    rows: tuple


@dataclass(frozen=True)
class Form:
    file_name: str  # without its ending
    title: str  # in the document's properties
    name: str  # in the footer
    subject: str
    header_note: str  # right of the school's name
    blocks: tuple


def runs_of(text):
    """Splits marked text into runs."""
    runs, end = [], 0
    for match in _MARKS.finditer(text):
        if match.start() > end:
            runs.append(Run(text[end : match.start()]))
        strong, note = match.groups()
        runs.append(Run(strong, Mark.STRONG) if strong else Run(note, Mark.NOTE))
        end = match.end()
    if end < len(text) or not runs:
        runs.append(Run(text[end:]))
    return tuple(runs)


def paragraph(style, text):
    return Paragraph(style, runs_of(text))


def fills_page_width(table, text_width):
    """Do the columns add up, and does every row use all of them?"""
    rows_fit = all(sum(cell.span for cell in row.cells) == len(table.columns) for row in table.rows)
    return rows_fit and abs(sum(table.columns) - text_width) < 0.01
