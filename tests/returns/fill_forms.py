# SPDX-License-Identifier: MIT
"""Fills a form in as a person does in LibreOffice: looks for the question on the page, clicks into
the cell under or beside it, types, saves. Knows nothing of bookmarks, controls, sections or keys in
the document. The typing goes through the commands behind the keys, so that what a click and the
Enter key mean inside LibreOffice's fields is LibreOffice's decision.
"""

import re

from office import OpenDocument
from questions import Questionnaire


def fill_form(office, sent_file, filling, saved_file):
    """Opens the form exactly as it was sent, and saves it as `filling.save_as`."""
    page = OpenDocument(office, sent_file)
    try:
        questions = Questionnaire(filling.form)
        for key, text in filling.answers.items():
            _click_into(page, _answer_cell(page, questions.question(key)), filling.caret)
            page.type_text(text)
        if filling.stray:
            _click_after_table(page, filling.stray_after_table)
            page.type_text(filling.stray)
        page.save_as(saved_file, filling.save_as)
    finally:
        page.close()


def _tables(page):
    tables = page.document.TextTables
    return [tables.getByIndex(index) for index in range(tables.Count)]


def _answer_cell(page, question):
    found = []
    for table in _tables(page):
        names = table.CellNames
        if not question.is_in_table_headed(table.getCellByName(names[0]).String):
            continue
        found += [
            table.getCellByName(_answer_name(names, name))
            for name in names
            if question.is_asked_by(table.getCellByName(name).String)
        ]
    if len(found) != 1:
        raise SystemExit(f"{question} is asked {len(found)} times in this form")
    return found[0]


def _answer_name(names, label_name):
    """The cell under the label, or to the right of it where the table has several columns."""
    column, row = re.fullmatch(r"([A-Z]+)(\d+)", label_name).groups()
    beside = f"{chr(ord(column) + 1)}{row}"
    return beside if beside in names else f"{column}{int(row) + 1}"


def _click_into(page, cell, caret):
    """Where the caret lands depends on the spot that was clicked: before or behind what the cell
    holds, or inside it."""
    if caret == "behind":
        page.caret.gotoRange(cell.End, False)
        return
    page.caret.gotoRange(cell.Start, False)
    if caret == "inside":
        page.caret.goRight(1, False)


def _click_after_table(page, table_head):
    """The empty line between two tables."""
    paragraphs = page.document.Text.createEnumeration()
    is_next = False
    while paragraphs.hasMoreElements():
        block = paragraphs.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            is_next = block.getCellByName("A1").String.startswith(table_head)
        elif is_next:
            page.caret.gotoRange(block.Start, False)
            return
    raise SystemExit(f"no table begins with {table_head}")
