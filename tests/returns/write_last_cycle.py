# SPDX-License-Identifier: MIT
"""Makes the forms of the cycle before: called by make_last_cycle.

    write_last_cycle.py last_cycle.toml SENT_MAILDIRS SCHOOL INTO
"""

import pathlib
import sys
import tomllib

from office import libreoffice
from write_returns import Filling, filled_document, full_name, read_mails, read_people, sent_form


def main(answers, maildirs, school, into):
    people = read_people(school / "staff.csv")
    mails = read_mails(maildirs)
    with libreoffice() as office:
        for entry in tomllib.loads(answers.read_text(encoding="utf-8"))["form"]:
            filling = Filling(**entry)
            form = sent_form(mails, filling, people)
            document = filled_document(office, form, filling, full_name(people[filling.of]))
            (into / f"{filling.of}.{filling.save_as}").write_bytes(document)


if __name__ == "__main__":
    main(*(pathlib.Path(argument) for argument in sys.argv[1:]))
