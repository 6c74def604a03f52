# SPDX-License-Identifier: MIT
"""Which question a key means, as a person would look for it on the page: see questions.toml."""

import fnmatch
import pathlib
import re
import tomllib
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    table_head: str  # empty: the label is the only one of its kind in the form
    label: str

    def is_in_table_headed(self, text):
        return not self.table_head or _begins_as(text, self.table_head + "$")

    def is_asked_by(self, text):
        return _begins_as(text, self.label)


def _begins_as(text, pattern):
    """`*` stands for anything; with a `$` at its end the pattern is the whole text."""
    words = " ".join(text.split())
    if pattern.endswith("$"):
        return fnmatch.fnmatchcase(words, pattern[:-1])
    return fnmatch.fnmatchcase(words, pattern.replace("[", "[[]") + "*")


class Questionnaire:
    def __init__(self, form):
        file = pathlib.Path(__file__).with_name("questions.toml")
        self._places = tomllib.loads(file.read_text(encoding="utf-8"))[form]

    def question(self, key):
        number = re.search(r"\[(\d+)\]", key)
        head, label = self._places[re.sub(r"\[\d+\]", "[n]", key)]
        if number:
            head, label = (text.replace("{n}", number[1]) for text in (head, label))
        return Question(head, label)
