# SPDX-License-Identifier: MIT
"""One case: a template in both formats, its data and the text that is expected."""
import dataclasses
import io
import json
import zipfile

import docx
import odt


def zipped(parts):
    """The same parts, the same bytes. `parts`: name → text or bytes, in order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return packed.getvalue()


@dataclasses.dataclass
class Table:
    """Rows of cells; a cell is a text, or a list of blocks."""
    rows: list


@dataclasses.dataclass
class Bullets:
    """One list item for each text."""
    items: list


@dataclasses.dataclass
class Heading:
    text: str


@dataclasses.dataclass
class Pair:
    """`docx` and `odt` are lists of blocks: a text is a paragraph, Table, Bullets and Heading what
    they say, and a tuple ("xml", markup) stands as it is. Where both are the same, `both` is enough.
    `docx_parts` and `odt_parts` add or replace parts of the package (see docx.py, odt.py)."""
    name: str
    data: object
    expected: str
    both: list = None
    docx: list = None
    odt: list = None
    docx_parts: dict = dataclasses.field(default_factory=dict)
    odt_parts: dict = dataclasses.field(default_factory=dict)
    options: list = None
    beside: dict = dataclasses.field(default_factory=dict)  # further files: name → bytes

    def files(self):
        files = {
            "x.docx": zipped(docx.package(self.docx or self.both, self.docx_parts)),
            "x.odt": zipped(odt.package(self.odt or self.both, self.odt_parts)),
            "x.json": (json.dumps(self.data, ensure_ascii=False, indent=2) + "\n").encode(),
            "x.expected.txt": (self.expected.strip("\n") + "\n").encode(),
        }
        files.update(self.beside)
        if self.options:
            files["x.options"] = ("\n".join(self.options) + "\n").encode()
        return files
