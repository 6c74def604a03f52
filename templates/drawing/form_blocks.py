# SPDX-License-Identifier: MIT
"""The blocks that schools' forms are put together from: questions, facts, signatures."""

from form_model import Cell, Fill, Row, RowKind, Style, Table, paragraph

FULL_WIDTH = (170,)


def heading(text):
    return paragraph(Style.HEADING_1, text)


def body(text):
    return paragraph(Style.BODY, text)


def gap():
    """Word joins two tables that have no paragraph between them."""
    return paragraph(Style.GAP, "")


def answer_tag(key, owner, kind="text"):
    return "{% answer " + key + ": " + kind + ", by=" + owner + " %}"


def band(text, columns=1):
    """The head of a table, repeated on every page that the table runs over."""
    return Row(RowKind.BAND, (Cell(paragraph(Style.BAND, text), Fill.BAND, columns),))


def label_cell(text, fill):
    return Cell(paragraph(Style.LABEL, text), fill)


def fact_cell(text):
    return Cell(paragraph(Style.ANSWER, text))


class Owner:
    """Who completes an answer, and how the form shows it."""

    def __init__(self, name, fill):
        self.name = name
        self.fill = fill

    def label(self, text):
        return f"{text} ((To be completed by {self.name.capitalize()}))"

    def question(self, text, key, height):
        """A shaded row with the question over an open row for the answer."""
        answer = fact_cell(answer_tag(key, self.name))
        return (
            Row(RowKind.LABEL, (label_cell(self.label(text), self.fill),)),
            Row(RowKind.ANSWER, (answer,), height),
        )

    def beside(self, text, key, height=9):
        """The question to the left of its answer, for short answers."""
        answer = fact_cell(answer_tag(key, self.name))
        return Row(RowKind.WHOLE, (label_cell(self.label(text), self.fill), answer), height)

    def signature(self, height=15):
        """One row: signature and date, each right of its label."""
        key = f"signature.{self.name}"
        sign = label_cell(self.label(f"**{self.name.capitalize()} Signature:**"), self.fill)
        date = label_cell(self.label("**Date:**"), self.fill)
        cells = (
            sign,
            fact_cell(answer_tag(key, self.name)),
            date,
            fact_cell(answer_tag(key + "_date", self.name, "date")),
        )
        return Row(RowKind.WHOLE, cells, height)


def stacked_table(head, questions):
    """A table of questions over answers, under a band where `head` says something."""
    rows = (band(head),) if head else ()
    return Table(FULL_WIDTH, rows + tuple(row for pair in questions for row in pair))


def facts(columns, *rows):
    """Known things: label, value, label, value …"""
    made = []
    for texts in rows:
        cells = [
            label_cell(f"**{text}**", Fill.OWN) if place % 2 == 0 else fact_cell(text)
            for place, text in enumerate(texts)
        ]
        made.append(Row(RowKind.WHOLE, tuple(cells), 8))
    return Table(columns, tuple(made))


def signatures(*owners):
    return Table((38, 59, 32, 41), tuple(owner.signature() for owner in owners))
