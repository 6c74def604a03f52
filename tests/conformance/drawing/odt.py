# SPDX-License-Identifier: MIT
"""An ODT as small as LibreOffice still likes it, from blocks (see pair.py).

Further parts: "office:automatic-styles" (markup added to those of content.xml), "office:master-styles"
(replaces the master page, with its headers and footers), "settings.xml", "meta.xml", "Pictures/…".
"""
from xml.sax.saxutils import escape

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in {
    "office": _URN + "office:1.0", "style": _URN + "style:1.0", "text": _URN + "text:1.0",
    "table": _URN + "table:1.0", "draw": _URN + "drawing:1.0", "fo": _URN + "xsl-fo-compatible:1.0",
    "svg": _URN + "svg-compatible:1.0", "meta": _URN + "meta:1.0", "config": _URN + "config:1.0",
    "number": _URN + "datastyle:1.0", "form": _URN + "form:1.0", "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/", "ooow": "http://openoffice.org/2004/writer",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}.items()) + ' office:version="1.3"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def paragraph(content, style="Standard"):
    """`content`: markup."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def words(line):
    return escape(line).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")


def text(line):
    return paragraph(words(line))


def cell(content, attributes=""):
    inner = blocks(content) if isinstance(content, list) else text(content)
    return f'<table:table-cell table:style-name="Cell"{attributes} office:value-type="string">{inner}</table:table-cell>'


def row(cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def table(rows, columns, name="Table"):
    return (f'<table:table table:name="{name}"><table:table-column'
            f' table:number-columns-repeated="{columns}"/>{"".join(rows)}</table:table>')


def block(item):
    kind = type(item).__name__
    if isinstance(item, tuple):
        return item[1]
    if kind == "Table":
        rows = [row([cell(content) for content in cells]) for cells in item.rows]
        return table(rows, len(item.rows[0]), f"Table{number_of(item)}")
    if kind == "Bullets":
        items = "".join(f"<text:list-item>{text(line)}</text:list-item>" for line in item.items)
        return f'<text:list text:style-name="Bullets">{items}</text:list>'
    if kind == "Heading":
        return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words(item.text)}</text:h>'
    return text(item)


def number_of(item):
    """The same for the same rows in every run, unlike hash()."""
    value = 7
    for character in repr(item.rows):
        value = (value * 31 + ord(character)) % 1_000_003
    return value


def blocks(items):
    return "".join(block(item) for item in items)



def _bullet(level):
    sign = "•" if level == 1 else "◦"
    return (f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}">'
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm"'
            f' fo:margin-left="{1.2 * level:.1f}cm"/></style:list-level-properties></text:list-level-style-bullet>')


_AUTOMATIC = ('<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties'
              ' fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>'
              f'<text:list-style style:name="Bullets">{_bullet(1)}{_bullet(2)}</text:list-style>')
_STYLES = ('<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
           '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"'
           ' style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties'
           ' fo:font-size="16pt" fo:font-weight="bold"/></style:style>'
           '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"'
           ' style:parent-style-name="Standard" style:default-outline-level="2"><style:text-properties'
           ' fo:font-size="13pt" fo:font-weight="bold"/></style:style>'
           '<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">'
           '<style:text-properties fo:color="#0563c1" style:text-underline-style="solid"/></style:style>')
_PAGE = ('<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm"'
         ' fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>')
_MASTER = '<style:master-page style:name="Standard" style:page-layout-name="Page"/>'
_PICTURES = {"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg"}


def package(content, further):
    automatic = _AUTOMATIC + further.get("office:automatic-styles", "")
    master = further.get("office:master-styles", _MASTER)
    own = {name: value for name, value in further.items() if not name.startswith("office:")}
    parts = {
        "content.xml": f"{_DECLARATION}<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}"
                       f"</office:automatic-styles><office:body><office:text>{blocks(content)}</office:text>"
                       "</office:body></office:document-content>",
        "styles.xml": f"{_DECLARATION}<office:document-styles {NAMESPACES}><office:styles>{_STYLES}</office:styles>"
                      f"<office:automatic-styles>{_PAGE}</office:automatic-styles><office:master-styles>{master}"
                      "</office:master-styles></office:document-styles>",
        "meta.xml": f"{_DECLARATION}<office:document-meta {NAMESPACES}><office:meta/></office:document-meta>",
        **own,
    }
    entries = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type='
                      f'"{_PICTURES.get(name.rsplit(".", 1)[-1], "text/xml")}"/>' for name in parts)
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        **parts,
        "META-INF/manifest.xml": f'{_DECLARATION}<manifest:manifest xmlns:manifest="{_URN}manifest:1.0"'
                                 ' manifest:version="1.3"><manifest:file-entry manifest:full-path="/"'
                                 ' manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
                                 f"{entries}</manifest:manifest>",
    }
