# SPDX-License-Identifier: MIT
"""Takes out of LibreOffice's files what differs from run to run: times, random numbers, counts of words
that LibreOffice makes when it is idle, the preview picture. What was typed, and how LibreOffice writes it, stays as it is.
"""

import io
import itertools
import re
import zipfile

_PREVIEW = "Thumbnails/thumbnail.png"
_TIMES = (
    rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*",
    rb"(<dc:date>)[^<]*",
    rb"(<meta:creation-date>)[^<]*",
)
_LEFT_OUT = (
    rb"<(Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs)>\d+</\1>",
    rb"<meta:document-statistic[^>]*/>",
    rb"<manifest:file-entry [^>]*Thumbnails/[^>]*/>",
)


def make_repeatable(document, at):
    """The document with `at` (a datetime) for every time in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            if part.filename == _PREVIEW:
                continue
            kept = zipfile.ZipInfo(part.filename, at.timetuple()[:6])
            kept.compress_type = part.compress_type
            kept.external_attr = 0o644 << 16
            new.writestr(kept, _without_chance(old.read(part), at))
    return made.getvalue()


def _without_chance(xml, at):
    if not xml.lstrip().startswith(b"<"):
        return xml
    for pattern in _TIMES:
        xml = re.sub(pattern, rb"\g<1>" + at.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), xml)
    xml = re.sub(rb"<TotalTime>\d+", b"<TotalTime>7", xml)
    xml = re.sub(rb"(<meta:editing-duration>)[^<]*", rb"\g<1>PT7M0S", xml)
    for pattern in _LEFT_OUT:
        xml = re.sub(pattern, b"", xml)
    xml = _numbered(rb'(<w:sdtPr><w:id w:val=")\d+', xml)
    xml = _renamed(rb'(?<=rsid=")[0-9a-f]{8}(?=")', xml)
    return re.sub(rb'(config:name="Rsid(?:Root)?" config:type="int">)\d+', rb"\g<1>1", xml)


def _numbered(pattern, xml):
    numbers = itertools.count(1)
    return re.sub(pattern, lambda match: match[1] + str(next(numbers)).encode(), xml)


def _renamed(pattern, xml):
    """Equal stays equal: each value becomes its place in the order of first appearance."""
    names = {}
    return re.sub(
        pattern, lambda match: names.setdefault(match[0], b"%08x" % (len(names) + 1)), xml
    )
