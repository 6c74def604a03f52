# SPDX-License-Identifier: MIT
"""The blocks that schools' forms are put together from: questions, facts, signatures."""

from dataclasses import replace

from form_model import Cell, Fill, Row, RowKind, Style, Table, paragraph

FULL_WIDTH = (170,)


def heading(text):
    return paragraph(Style.HEADING_1, text)


def body(text):
    return paragraph(Style.BODY, text)


def lead(text):
    return paragraph(Style.LEAD, text)


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

    def note(self):
        return f"^^(To be completed by {self.name.capitalize()})^^"

    def label(self, text):
        return f"{text} {self.note()}"

    def question(self, text, key, height):
        """A shaded row with the question over an open row for the answer."""
        answer = fact_cell(answer_tag(key, self.name))
        return (
            Row(RowKind.LABEL, (label_cell(self.label(text), self.fill),)),
            Row(RowKind.ANSWER, (answer,), height),
        )

    def beside(self, text, key, height=11):
        """The question to the left of its answer, for short answers."""
        answer = fact_cell(answer_tag(key, self.name))
        return Row(RowKind.WHOLE, (label_cell(f"{text}\n{self.note()}", self.fill), answer), height)

    def signature(self, height=15):
        """One row: signature and date, each right of its label."""
        key = f"signature.{self.name}"
        sign = label_cell(f"**{self.name.capitalize()} Signature:**\n{self.note()}", self.fill)
        date = label_cell(f"**Date:**\n{self.note()}", self.fill)
        cells = (
            sign,
            fact_cell(answer_tag(key, self.name)),
            date,
            fact_cell(answer_tag(key + "_date", self.name, "date")),
        )
        return Row(RowKind.WHOLE, cells, height)


def stacked_table(head, questions):
    """A table of questions over answers, under a band where `head` says something."""
    rows = [row for pair in questions for row in pair]
    if len(questions) > 1:
        rows[1] = replace(rows[1], kind=RowKind.OPENING)
    return Table(FULL_WIDTH, ((band(head),) if head else ()) + tuple(rows))


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
    return Table((38, 50, 29, 53), tuple(owner.signature() for owner in owners))
