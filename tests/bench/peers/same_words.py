# SPDX-License-Identifier: MIT
"""Whether two documents say the same: their letters in order, whatever the markup and the blanks."""
import re
import zipfile
from html import unescape
from pathlib import Path

_PARTS = {".docx": "word/document.xml", ".odt": "content.xml"}


def letters_of(file):
    with zipfile.ZipFile(file) as package:
        markup = package.read(_PARTS[Path(file).suffix]).decode()
    return "".join(unescape(re.sub(r"<[^>]*>", "", markup)).split())


def first_difference(file, other):
    """None, or the letters around the first place at which they part."""
    ours, theirs = letters_of(file), letters_of(other)
    for place in range(max(len(ours), len(theirs))):
        if ours[place:place + 1] != theirs[place:place + 1]:
            begin = max(0, place - 20)
            return ours[begin:place + 20], theirs[begin:place + 20]
    return None
