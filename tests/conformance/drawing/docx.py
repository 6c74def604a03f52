# SPDX-License-Identifier: MIT
"""A DOCX as small as Word and LibreOffice still like it, from blocks (see pair.py).

Further parts are given by their names in the package: "word/header1.xml" is related as rId "header1" and
may be used as r:id="header1" in a w:sectPr of the body; the same for footers, footnotes and endnotes.
"""
import re
from xml.sax.saxutils import escape

NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}.items()) + ' mc:Ignorable="w14 w15"'

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def run(text, properties=""):
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content, properties=""):
    """`content`: runs."""
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{look}{content}</w:p>"


def text(line):
    return paragraph(run(line) if line else "")


def simple_field(code, shown="«field»"):
    return f'<w:fldSimple w:instr="{escape(code, {chr(34): "&quot;"})}">{run(shown)}</w:fldSimple>'


def field_char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(*code, shown=None):
    """A complex field. `code`: texts, and runs of nested fields (those begin with `<`)."""
    parts = "".join(piece if piece.startswith("<") else
                    f'<w:r><w:instrText xml:space="preserve">{escape(piece)}</w:instrText></w:r>'
                    for piece in code)
    result = "" if shown is None else field_char("separate") + run(shown)
    return field_char("begin") + parts + result + field_char("end")


def control(tag, content, kind="<w:text/>"):
    """A content control around runs or paragraphs."""
    return (f'<w:sdt><w:sdtPr><w:tag w:val="{escape(tag)}"/>{kind}</w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>")


def cell(content, properties=""):
    inner = blocks(content) if isinstance(content, list) else text(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def row(cells, properties=""):
    look = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{look}{''.join(cells)}</w:tr>"


def table(rows, columns):
    """`rows`: finished rows."""
    grid = '<w:gridCol w:w="3000"/>' * columns
    return ('<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")


def block(item):
    kind = type(item).__name__
    if isinstance(item, tuple):
        return item[1]
    if kind == "Table":
        return table([row([cell(content) for content in cells]) for cells in item.rows],
                     len(item.rows[0]))
    if kind == "Bullets":
        return "".join(paragraph(run(line), '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/>'
                                            '<w:numId w:val="1"/></w:numPr>') for line in item.items)
    if kind == "Heading":
        return paragraph(run(item.text), '<w:pStyle w:val="Heading1"/>')
    return text(item)


def blocks(items):
    return "".join(block(item) for item in items)


def part(root, content):
    """A whole part: part("w:hdr", …)."""
    return f"{_DECLARATION}<{root} {NAMESPACES}>{content}</{root}>"


def _style(kind, name, identifier, look="", parent="Normal"):
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    return (f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{based}'
            f"{look}</w:style>")


STYLES = part("w:styles", "".join([
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    _style("paragraph", "heading 1", "Heading1",
           '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'),
    _style("paragraph", "heading 2", "Heading2",
           '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>'),
    _style("paragraph", "List Bullet", "ListBullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    _style("paragraph", "List Number", "ListNumber", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    _style("character", "Hyperlink", "Hyperlink", '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>',
           parent=""),
    _style("character", "Placeholder Text", "PlaceholderText", '<w:rPr><w:color w:val="808080"/></w:rPr>',
           parent=""),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
    _style("table", "Table Grid", "TableGrid",
           "<w:tblPr><w:tblBorders>" + "".join(
               f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
               for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
           + "</w:tblBorders></w:tblPr>", parent="TableNormal"),
]))


def _level(picture, letters, level=0):
    return (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{letters}"/><w:lvlText w:val="{picture}"/>'
            '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>')


NUMBERING = part("w:numbering",
                 f'<w:abstractNum w:abstractNumId="0">{_level("•", "bullet")}{_level("◦", "bullet", 1)}</w:abstractNum>'
                 f'<w:abstractNum w:abstractNumId="1">{_level("%1.", "decimal")}</w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
                 '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>')

_SECTION = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
            ' w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>')


def _kind(name):
    """styles, header, footnotes … of word/header1.xml and its like."""
    found = re.fullmatch(r"word/([a-z]+)\d*\.xml", name)
    return found.group(1) if found else None


def package(content, further):
    body = blocks(content)
    if not re.search(r"<w:sectPr[^>]*>(?:(?!</w:p>).)*</w:sectPr>$", body, re.S):
        body += _SECTION
    parts = {
        "word/document.xml": part("w:document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/settings.xml": part("w:settings", "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                                  " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"),
        **{name: value for name, value in further.items() if name != "word/_rels/document.xml.rels"},
    }
    types, relations = "", ""
    for name in parts:
        kind = _kind(name)
        if kind is None:
            continue
        types += f'<Override PartName="/{name}" ContentType="{_TYPE}{kind if kind != "document" else "document.main"}+xml"/>'
        if kind != "document":
            identifier = name[len("word/"):-len(".xml")]
            relations += f'<Relationship Id="{identifier}" Type="{_RELATION}{kind}" Target="{identifier}.xml"/>'
    relations += further.get("word/_rels/document.xml.rels", "")
    package_types = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                     '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     '<Default Extension="xml" ContentType="application/xml"/>'
                     '<Default Extension="png" ContentType="image/png"/>'
                     '<Default Extension="jpeg" ContentType="image/jpeg"/>'
                     f"{types}</Types>")
    relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return {
        "[Content_Types].xml": _DECLARATION + further.get("[Content_Types].xml", package_types),
        "_rels/.rels": f'{_DECLARATION}<Relationships {relationships}><Relationship Id="rId1"'
                       f' Type="{_RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"{_DECLARATION}<Relationships {relationships}>{relations}</Relationships>",
        **{name: value for name, value in parts.items() if name != "[Content_Types].xml"},
    }
