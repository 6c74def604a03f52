# SPDX-License-Identifier: MIT
"""Invented people for the form, no two alike, one JSON object a line; the same in every run."""
import datetime
import json
import random

_FIRST = "Ada Grace Alan Mary Emmy Karl Sofia Niels Rosa Ivo Lena Omar Priya Chen Aoife Tomas".split()
_LAST = "Turing Lovell Noether Bohr Okafor Patel Byrne Novak Silva Khan Weber Rossi Dubois Larsen".split()
_TITLES = ["Teacher of Mathematics", "Head of Year", "Teaching Assistant", "Site Manager", "Librarian"]
_PLACES = ["Northfield", "Southmoor", "Easton", "Westbrook", "Hillside"]
_WORDS = ("the class reads every week and talks about what it has read so that nobody falls behind; parents "
          "are told early, results are looked at together, and the next unit is planned from them").split()


def _sentence(chance, words):
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."


def person(number):
    chance = random.Random(number)
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    meeting = datetime.date(2026, 9, 1) + datetime.timedelta(days=chance.randrange(250))
    return {
        "reference": f"SE-{number:07d}", "first_name": first, "surname": last,
        "job_title": chance.choice(_TITLES), "department": chance.choice(["Science", "Arts", "Support"]),
        "school": f"{chance.choice(_PLACES)} School", "trust": f"{chance.choice(_PLACES)} Trust",
        "reviewer": f"{chance.choice(_FIRST)} {chance.choice(_LAST)}", "reviewer_title": chance.choice(_TITLES),
        "email": f"{first}.{last}.{number}@example.org".lower(), "phone": f"01632 {chance.randrange(10**6):06d}",
        "room": f"{chance.choice('ABC')}{chance.randrange(1, 40)}", "time": f"{chance.randrange(8, 17)}:30",
        "year": "2026", "band": f"M{chance.randrange(1, 7)}", "hours": str(chance.randrange(10, 38)),
        "achievements": _sentence(chance, 25), "next_steps": _sentence(chance, 20), "support": _sentence(chance, 12),
        "remarks": _sentence(chance, 15), "first_year": number % 2 == 0, "meeting": meeting.isoformat(),
        # For the peers that cannot write a date themselves.
        "meeting_in_words": f"{meeting:%A} {meeting.day} {meeting:%B %Y}",
        "objectives": [{"objective": _sentence(chance, 8), "actions": _sentence(chance, 10),
                        "evidence": _sentence(chance, 6)} for _ in range(3 + number % 4)],
    }


def write_people(file, count):
    with open(file, "w", encoding="utf-8") as lines:
        for number in range(1, count + 1):
            lines.write(json.dumps(person(number)) + "\n")
