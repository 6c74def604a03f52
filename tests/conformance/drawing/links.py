# SPDX-License-Identifier: MIT
"""Links whose address holds values."""
import docx
import odt
from pair import Pair

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LOOK = '<w:rStyle w:val="Hyperlink"/>'


def _docx(words):
    return ("xml", docx.paragraph(docx.run("Ask ") + f'<w:hyperlink r:id="rId9">{docx.run(words, _LOOK)}'
                                  "</w:hyperlink>" + docx.run(".")))


def _odt(words):
    return ("xml", odt.paragraph('Ask <text:a xlink:type="simple" xlink:href="mailto:%7B%7B%20p.email%20%7D%7D">'
                                 f"{odt.words(words)}</text:a>."))


PAIRS = [
    Pair("links-with-values", {"people": [{"name": "Ana", "email": "ana@example.org"},
                                          {"name": "Bo & Co", "email": "bo & co@example.org"}]},
         "Ask Ana.\nAsk Bo & Co.\nend",
         docx=["{% for p in people %}", _docx("{{ p.name }}"), "{% endfor %}", "end"],
         odt=["{% for p in people %}", _odt("{{ p.name }}"), "{% endfor %}", "end"],
         docx_parts={"word/_rels/document.xml.rels":
                     f'<Relationship Id="rId9" Type="{_RELATION}" Target="mailto:%7B%7B%20p.email%20%7D%7D"'
                     ' TargetMode="External"/>'}),
]
