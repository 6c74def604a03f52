# SPDX-License-Identifier: MIT
"""Writes a zip whose bytes depend on nothing but its members: the same forms, the same files."""

import os
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_package(path, members):
    """`members`: (name, text) in order. A member called `mimetype` is stored, as ODF asks for."""
    temporary = path + ".new"
    with zipfile.ZipFile(temporary, "w") as package:
        for name, text in members:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = (
                zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            )
            package.writestr(entry, text.encode("utf-8"))
    os.replace(temporary, path)
