# SPDX-License-Identifier: MIT
"""Values in paragraphs, cells and lists."""
from pair import Bullets, Heading, Pair, Table

PAIRS = [
    Pair("value-in-a-paragraph", {"First name": "Zoë", "Surname": "<Żak & Co>"},
         "Dear Zoë <Żak & Co>,\n\nyours",
         both=["Dear {{ First name }} {{ surname }},", "", "yours"]),
    Pair("value-in-a-heading-a-cell-and-a-list-item", {"name": "Ana", "post": "Cook"},
         "About Ana\nPost\nCook\n\n• Ana, Cook",
         both=[Heading("About {{ name }}"), Table([["Post", "{{ post }}"]]), "",
               Bullets(["{{ name }}, {{ post }}"])]),
    Pair("a-document-for-each-record", [{"name": "Ana"}, {"name": "Bo"}],
         "Ana\n=== 2 ===\nBo", both=["{{ name }}"]),
]
