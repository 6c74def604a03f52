# SPDX-License-Identifier: MIT
"""How a school's forms look: paper, type, colours. One value per policy, used by both formats."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    accent: str = "1B3A57"  # title, headings, bands, the line under the school's name
    own_fill: str = "E6EDF4"  # behind the questions of the person who starts the form
    other_fill: str = "EFEFEC"  # behind the questions of who completes it later
    line: str = "8C9AA8"  # table borders
    note: str = "4A5560"  # small notes, header and footer: 7.5 : 1 on white
    font: str = "Calibri"  # LibreOffice shows Carlito, which has the same measures
    cell_side: float = 2  # between border and text
    cell_above: float = 0.9
    # A4, in millimetres
    page_width: float = 210
    page_height: float = 297
    margin_side: float = 20
    margin_top: float = 16  # to the header
    margin_bottom: float = 12  # to the footer
    body_top: float = 29  # to the text
    body_bottom: float = 23

    @property
    def text_width(self):
        return self.page_width - 2 * self.margin_side


@dataclass(frozen=True)
class Type:
    """Type and spacing of one paragraph style; sizes and spaces in points."""

    size: float = 11
    bold: bool = False
    colour: str = ""  # empty: automatic
    before: float = 0
    after: float = 6
    line: int = 112  # per cent
    keep_next: bool = False
    outline: int = 0  # heading level, 0: none


def paragraph_types(look):
    """The measures of every style, by the name the style has in both formats."""
    return {
        "Body Text": Type(),
        "Lead In": Type(keep_next=True),
        "Title": Type(size=20, bold=True, colour=look.accent, after=4, line=100, keep_next=True),
        "Subtitle": Type(size=11.5, colour=look.note, after=10, keep_next=True),
        "Heading 1": Type(14, True, look.accent, 14, 5, 100, True, 1),
        "Heading 2": Type(12, True, look.accent, 10, 4, 100, True, 2),
        "Heading 3": Type(11, True, look.accent, 8, 3, 100, True, 3),
        "List Bullet": Type(after=3),
        "Band": Type(12, True, "FFFFFF", 0, 0, 100, True, 2),
        "Label": Type(10.5, after=0, line=100, keep_next=True),
        "Answer": Type(after=0, line=105),
        "Table Gap": Type(size=7, after=0, line=100),
        "Form Note": Type(size=10, colour=look.note, before=8, after=4),
        "Header": Type(size=10, colour=look.note, after=0, line=100),
        "Footer": Type(size=9, colour=look.note, after=0, line=100),
    }
