#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How the forms were first drawn. The documents are the source since then: edit those.

    templates/drawing/draw_forms.py auriga --into /tmp/forms

draws every form of a policy, as DOCX and as ODT, from one description (forms_<policy>.py). A file
that is there already is left alone unless --overwrite says otherwise.
"""

import argparse
import importlib
import os
import sys

from form_model import Table, fills_page_width
from write_docx import write_docx
from write_odt import write_odt

_WRITERS = {"docx": write_docx, "odt": write_odt}


def draw(policy, folder, overwrite):
    """Writes the policy's forms into the folder; returns the paths written."""
    module = importlib.import_module("forms_" + policy.replace("-", "_"))
    os.makedirs(folder, exist_ok=True)
    written = []
    for form in module.forms():
        check_tables(form, module.LOOK)
        for ending, write in _WRITERS.items():
            path = os.path.join(folder, f"{form.file_name}.{ending}")
            if os.path.exists(path) and not overwrite:
                print(f"{path}: is there already, left as it is (--overwrite)", file=sys.stderr)
                continue
            write(form, module.LOOK, path)
            written.append(path)
    return written


def check_tables(form, look):
    tables = (block for block in form.blocks if isinstance(block, Table))
    for number, table in enumerate(tables, 1):
        if not fills_page_width(table, look.text_width):
            raise SystemExit(f"{form.file_name}: table {number} is not as wide as the text")


def main():
    parser = argparse.ArgumentParser(description="Draws the forms of a policy as DOCX and ODT.")
    parser.add_argument("policy", help="the policy's folder in templates/, such as auriga")
    parser.add_argument("--into", required=True, metavar="FOLDER", help="where to write them")
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there")
    options = parser.parse_args()
    for path in draw(options.policy, options.into, options.overwrite):
        print(path)


if __name__ == "__main__":
    main()
