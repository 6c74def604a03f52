# SPDX-License-Identifier: MIT
"""Pictures, QR codes, links, and values that become paragraphs."""
from pair import Bullets, Pair, Table

# A green square of one pixel.
PHOTO = ("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
         "hgGAWjR9awAAAABJRU5ErkJggg==")

PAIRS = [
    Pair("pictures-of-the-data", {"name": "Ana", "photo": PHOTO, "none": ""},
         "Ana: , small: , and none: .\nPhoto\n\n\nend",
         both=["{{ name }}: {{ photo | image(2cm, 3cm) }}, small: {{ photo | image(height=5mm) }}, "
               "and none: {{ none | image }}.",
               Table([["Photo", '{{ photo | image(1cm, alt="Portrait of " ~ name) }}']]), "", "end"]),
    Pair("pictures-in-a-loop", {"people": [{"name": "Ana", "photo": PHOTO}, {"name": "Bo", "photo": ""}]},
         "Ana\n\nBo\n\nend",
         both=["{% for p in people %}", "{{ p.name }}", "{{ p.photo | image(1cm) }}", "{% endfor %}", "end"]),
    Pair("a-qr-code", {"page": "https://example.org/form?id=17"},
         "Scan me: \nend", both=["Scan me: {{ page | qr(3cm) }}", "end"]),
    Pair("links-of-the-data", {"page": "https://example.org/a b?x=1&y=2", "email": "ana@example.org"},
         "See our <page>, https://example.org/a b?x=1&y=2 or ana@example.org.",
         both=['See {{ page | link("our <page>") }}, {{ page | link }} or '
               '{{ "mailto:" ~ email | link(email) }}.']),
    Pair("lines-that-become-paragraphs", {"text": "one\n\ntwo\nthree", "tags": ["red", "green"]},
         "(one\ntwo\nthree)\nred\ngreen\n• one\n• two\n• three",
         both=["({{ text | paragraphs }})", "{{ tags | lines }}", Bullets(["{{ text | paragraphs }}"])]),
]
