# SPDX-License-Identifier: MIT
"""Documents that a template includes. The blocks of each are a function of the format, "docx" or "odt"."""
import base64

import docx
import odt
from content import PHOTO
from pair import Bullets, Heading, Pair, Table, zipped

_PNG = base64.b64decode(PHOTO.split(",")[1])
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def _file(kind, blocks, parts):
    return zipped((docx if kind == "docx" else odt).package(blocks, parts))


def _including(name, data, expected, blocks, files, parts=lambda file, kind: {}):
    """`files`: name without suffix → blocks of the kind; `parts`: what else is in that file."""
    return Pair(name, data, expected, docx=blocks("docx"), odt=blocks("odt"),
                docx_parts=parts("x", "docx"), odt_parts=parts("x", "odt"),
                beside={f"{file}.{kind}": _file(kind, inner(kind), parts(file, kind))
                        for file, inner in files.items() for kind in ("docx", "odt")})


def _numbered(kind, lines, attributes=""):
    if kind == "docx":
        return [("xml", docx.paragraph(docx.run(line), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'))
                for line in lines]
    items = "".join(f"<text:list-item>{odt.text(line)}</text:list-item>" for line in lines)
    return [("xml", f'<text:list {attributes} text:style-name="Numbers">{items}</text:list>')]


_NUMBERS = ('<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"'
            ' style:num-suffix="."/></text:list-style>')


def _lists(file, kind):
    return {"office:automatic-styles": _NUMBERS} if kind == "odt" else {}


# A part with everything that has to be brought along.

_NOTES = docx.part("w:footnotes", "".join([
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
    '<w:footnote w:id="1">' + docx.text("Said by {{ head }}.") + "</w:footnote>"]))


def _rich_docx():
    drawing = ('<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Logo"/><a:graphic>'
               '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
               '<pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>'
               '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
               '<a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
               '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')
    link = (f'<w:bookmarkStart w:id="0" w:name="Contact"/><w:hyperlink r:id="rId2">{docx.run("our page")}</w:hyperlink>'
            '<w:bookmarkEnd w:id="0"/>')
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    return [Heading("{{ school }}"),
            ("xml", docx.paragraph(docx.run("See ") + link + docx.run(" with its logo ") + drawing + docx.run(".") + note,
                                   '<w:pStyle w:val="Remark"/>')),
            Table([["Head", "{{ head }}"]]), Bullets(["a point"])]


def _rich_odt():
    return [Heading("{{ school }}"),
            ("xml", odt.paragraph(
                'See <text:bookmark-start text:name="Contact"/><text:a xlink:type="simple" xlink:href='
                '"https://example.org/">our page</text:a><text:bookmark-end text:name="Contact"/> with its logo '
                '<draw:frame draw:name="Logo" text:anchor-type="as-char" svg:width="1cm" svg:height="1cm"><draw:image'
                ' xlink:href="Pictures/logo.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
                '</draw:frame>.<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                '<text:note-body><text:p text:style-name="Standard">Said by {{ head }}.</text:p></text:note-body>'
                '</text:note>', "P1")),
            Table([["Head", "{{ head }}"]]), Bullets(["a point"])]


def _rich_parts(file, kind):
    if file == "x" and kind == "docx":
        return {}
    if file == "x":
        return {"office:automatic-styles": '<style:style style:name="P1" style:family="paragraph"'
                ' style:parent-style-name="Standard"><style:text-properties fo:color="#c00000"/></style:style>'}
    if kind == "odt":
        return {"Pictures/logo.png": _PNG, "office:automatic-styles": '<style:style style:name="P1" style:family='
                '"paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="1cm"/>'
                '<style:text-properties fo:font-style="italic"/></style:style>'}
    remark = ('<w:style w:type="paragraph" w:styleId="Remark"><w:name w:val="Remark"/><w:basedOn w:val="Normal"/><w:pPr>'
              '<w:ind w:left="567"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>')
    return {"word/styles.xml": docx.STYLES.replace("</w:styles>", remark + "</w:styles>"),
            "word/media/logo.png": _PNG, "word/footnotes.xml": _NOTES,
            "word/_rels/document.xml.rels":
                f'<Relationship Id="rId1" Type="{_RELATION}image" Target="media/logo.png"/>'
                f'<Relationship Id="rId2" Type="{_RELATION}hyperlink" Target="https://example.org/" TargetMode="External"/>'}


def _own_paragraph(kind):
    """A paragraph of the template in a style of the same name as one of the part."""
    return "Dear {{ name }}," if kind == "docx" else ("xml", odt.paragraph("Dear {{ name }},", "P1"))


PAIRS = [
    _including("an-included-document", {"name": "Ana", "head": "B. Head", "school": "Hill School"},
               "Dear Ana,\nHill School\nSee our page with its logo .1\nHead\nB. Head\n• a point\nYours",
               lambda kind: [_own_paragraph(kind), f'{{% include "part.{kind}" %}}', "Yours"],
               {"part": lambda kind: _rich_docx() if kind == "docx" else _rich_odt()}, _rich_parts),
    _including("included-in-a-loop", {"people": [{"name": "Ana", "tags": ["a", "b"]}, {"name": "Bo", "tags": []}]},
               "Card of Ana\n• a\n• b\nsigned\nCard of Bo\nsigned\nend",
               lambda kind: ["{% for p in people %}", f'{{% include "card.{kind}" %}}', "{% endfor %}", "end"],
               {"card": lambda kind: ["Card of {{ p.name }}", Bullets(["{% for t in p.tags %}{{ t }}{% endfor %}"]),
                                      f'{{% include "signed.{kind}" %}}'],
                "signed": lambda kind: ["signed"]}),
    _including("included-in-a-table", {"name": "Ana", "street": "1 Hill Road", "on": False},
               "To\nAna\n1 Hill Road\nend",
               lambda kind: [Table([["To", [f'{{% include "address.{kind}" %}}']]]), "{% if on %}",
                             f'{{%p include "address.{kind}" %}}', "{% endif %}", "end"],
               {"address": lambda kind: ["{{ name }}", "{{ street }}"]}),
    _including("lists-of-an-included-document", {"name": "Ana"},
               "1. one\n2. two\n1. first of the part\n2. second of the part\n3. three\n"
               "1. first of the part\n2. second of the part",
               lambda kind: _numbered(kind, ["one", "two"], 'xml:id="own"') + [f'{{% include "list.{kind}" %}}']
               + _numbered(kind, ["three"], 'text:continue-list="own"')
               + [f'{{% include "list.{kind}" %}}'],
               {"list": lambda kind: _numbered(kind, ["first of the part", "second of the part"])}, _lists),
]
