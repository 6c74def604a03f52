# SPDX-License-Identifier: MIT
"""Makes the sample returns of a round from what was really sent: called by make_returns.

    write_returns.py answers.toml SENT_MAILDIRS SCHOOL INTO
"""

import csv
import email
import email.policy
import json
import pathlib
import sys
import tempfile
import tomllib
from dataclasses import dataclass, field
from email.utils import parseaddr
from zoneinfo import ZoneInfo

from fill_forms import fill_form
from office import libreoffice
from repeatable import make_repeatable
from reply_mails import Reply, write_reply
from word_like import fill_like_word

_TITLES = {
    "self-evaluation": "Performance Management Review and Self-Evaluation Form",
    "mid-year": "Performance Management Mid-Year Review Form",
    "observation": "Lesson Observation Form",
}
_ZONE = ZoneInfo("Europe/London")


@dataclass
class Filling:
    """One entry of answers.toml; see there."""

    of: str
    form: str
    at: object
    name: str = ""
    kind: str = "form"
    program: str = ""
    verdict: str = ""
    words: str = ""
    day: object = None
    by: str = "office"
    save_as: str = "docx"
    caret: str = "behind"
    file: str = ""
    stray: str = ""
    stray_after_table: str = ""
    answers: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """A form of ours as it arrived at somebody's."""

    mail: object
    file_name: str
    document: bytes


def read_fillings(file):
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["return"]
    return [(entry.pop("from"), Filling(**entry)) for entry in entries]


def read_people(file):
    with file.open(encoding="utf-8", newline="") as rows:
        return {row["Staff ID"]: row for row in csv.DictReader(rows)}


def read_mails(maildirs):
    policy = email.policy.default
    return [
        email.message_from_bytes(file.read_bytes(), policy=policy)
        for file in sorted(maildirs.glob("*/new/*"))
    ]


def full_name(person):
    return f"{person['First name']} {person['Surname']}"


def sent_form(mails, filling, people):
    """The form of that person, as somebody opens the mail it came with. A reviewer's pack holds a
    form of the same name; it is later, and no reply here answers it."""
    whose = full_name(people[filling.of])
    for mail in sorted(mails, key=lambda mail: mail["Date"].datetime):
        for part in mail.iter_attachments():
            name = part.get_filename()
            if name.startswith(_TITLES[filling.form]) and name.endswith(f" {whose}.docx"):
                return Form(mail, name, part.get_payload(decode=True))
    raise SystemExit(f"no mail holds the {filling.form} form of {whose}")


def filled_document(office, form, filling, sender):
    at = filling.at.replace(tzinfo=_ZONE)
    if filling.by == "word":
        return fill_like_word(form.document, filling, sender, at)
    with tempfile.TemporaryDirectory(prefix="paperround-forms-") as folder:
        sent = pathlib.Path(folder, form.file_name)
        saved = pathlib.Path(folder, f"saved.{filling.save_as}")
        sent.write_bytes(form.document)
        fill_form(office, sent, filling, saved)
        return make_repeatable(saved.read_bytes(), at)


def sender_of(text, people):
    if text in people:
        return full_name(people[text]), people[text]["Email"]
    return parseaddr(text)


def reply_to(form, filling, sender, document):
    file_name = filling.file or form.file_name.rsplit(".", 1)[0] + "." + filling.save_as
    return Reply(
        name=filling.name,
        program=filling.program,
        sender=sender,
        original=form.mail,
        at=filling.at.replace(tzinfo=_ZONE),
        words=filling.words.strip("\n"),
        file_name=file_name if document else "",
        document=document,
    )


def prefilled(filling, person):
    """What the form brings along: last year's objectives, from the staff list."""
    objectives = ((n, person[f"Last objective {n}"]) for n in (1, 2, 3))
    if filling.form == "observation":
        return {}
    return {f"objectives[{n}].objective": text for n, text in objectives if text}


def expectation(file_name, filling, sender, people):
    """What has to come of it. All answers that are not listed are empty."""
    expected = {
        "file": file_name,
        "received": filling.at.isoformat(),
        "kind": filling.kind,
        "sender": sender[1],
        "verdict": filling.verdict,
    }
    if filling.kind != "form":
        return expected
    typed = {key: text.replace("\v", "\n") for key, text in filling.answers.items()}
    return expected | {
        "person": filling.of,
        "form": filling.form,
        "saved_as": filling.save_as,
        "typed": typed,
        "prefilled": prefilled(filling, people[filling.of]),
        "unassigned": [filling.stray] if filling.stray else [],
    }


def main(answers, maildirs, school, into):
    people = read_people(school / "staff.csv")
    mails = read_mails(maildirs)
    expected = []
    with libreoffice() as office:
        for number, (writer, filling) in enumerate(read_fillings(answers), 1):
            sender = sender_of(writer, people)
            form = sent_form(mails, filling, people)
            document = b""
            if filling.kind == "form":
                document = filled_document(office, form, filling, sender[0])
            file_name = f"{number:02}-{filling.name}.eml"
            mail = write_reply(reply_to(form, filling, sender, document))
            (into / file_name).write_bytes(mail)
            expected.append(expectation(file_name, filling, sender, people))
            print(f"{file_name}: {len(document)} bytes of form", flush=True)
    text = json.dumps(expected, ensure_ascii=False, indent=2)
    (into / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*(pathlib.Path(argument) for argument in sys.argv[1:]))
