# SPDX-License-Identifier: MIT
"""What authors leave in a template and no document shows: comments, tracked changes."""
import docx
import odt
from pair import Pair

ANA = {"name": "Ana", "role": "Teacher"}


def tracked(kind, text, number):
    tag, holder = ("w:ins", "w:t") if kind == "ins" else ("w:del", "w:delText")
    return (f'<{tag} w:id="{number}" w:author="Bea Bell" w:date="2026-01-05T10:00:00Z"><w:r><{holder}'
            f' xml:space="preserve">{text}</{holder}></w:r></{tag}>')


def commented(before, inside, after):
    """A comment's marks around, and one in the middle of a tag."""
    return docx.paragraph(
        '<w:commentRangeStart w:id="0"/>' + docx.run(before) + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>' + docx.run(inside + after))


def odt_changes(*deleted):
    regions = "".join(
        f'<text:changed-region xml:id="c{number}" text:id="c{number}"><text:deletion><office:change-info>'
        f'<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Bea Bell</dc:creator>'
        f'<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-01-05T10:00:00</dc:date>'
        f'</office:change-info><text:p>{text}</text:p></text:deletion></text:changed-region>'
        for number, text in enumerate(deleted, 1))
    return ("xml", f"<text:tracked-changes>{regions}</text:tracked-changes>")


ANNOTATION = ('<office:annotation office:name="a1"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">'
              'Bea Bell</dc:creator><text:p>is this right?</text:p></office:annotation>')
COMMENTS = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments '
            'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"'
            ' w:author="Bea Bell" w:initials="BB"><w:p><w:r><w:t>is this right?</w:t></w:r></w:p>'
            '</w:comment></w:comments>')

PAIRS = [
    Pair("comments-stay-at-home", ANA, "Dear Ana,\nyou are a Teacher.",
         docx=[("xml", commented("Dear {{ na", "me", " }},")), "you are a {{ role }}."],
         odt=[("xml", odt.paragraph(f"Dear {{{{ na{ANNOTATION}me }}}}<office:annotation-end"
                                    ' office:name="a1"/>,')), "you are a {{ role }}."],
         docx_parts={"word/comments.xml": COMMENTS}),
    Pair("tracked-changes-accepted", ANA, "Dear Ana,\nyou are our Teacher now.",
         docx=["Dear {{ name }},",
               ("xml", docx.paragraph(docx.run("you are ") + tracked("del", "the ", 1) +
                                      tracked("ins", "our {{ role }}", 2) + docx.run(" now.")))],
         odt=[odt_changes("the "), "Dear {{ name }},",
              ("xml", odt.paragraph('you are <text:change text:change-id="c1"/>our {{ role }} now.'))],
         options=["--strip", "changes,authors"]),
]
