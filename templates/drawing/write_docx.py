# SPDX-License-Identifier: MIT
"""Writes a Form as a DOCX: the body of the document. Its styles and settings are in docx_styles."""

from xml.sax.saxutils import escape

import docx_styles
from form_model import Fill, Mark, Paragraph, RowKind
from package import write_package

_SPACE = ' xml:space="preserve"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PARTS = (  # name, content type
    ("document", _WML + "document.main+xml"),
    ("styles", _WML + "styles+xml"),
    ("settings", _WML + "settings+xml"),
    ("fontTable", _WML + "fontTable+xml"),
    ("numbering", _WML + "numbering+xml"),
    ("header", _WML + "header+xml"),
    ("footer", _WML + "footer+xml"),
)


def write_docx(form, look, path):
    write_package(
        path,
        [
            ("[Content_Types].xml", _content_types()),
            ("_rels/.rels", _package_relationships()),
            ("word/document.xml", _document(form, look)),
            ("word/_rels/document.xml.rels", _document_relationships()),
            ("word/styles.xml", _part("w:styles", docx_styles.styles(look))),
            ("word/settings.xml", _part("w:settings", docx_styles.settings())),
            ("word/fontTable.xml", _part("w:fonts", docx_styles.fonts(look))),
            ("word/numbering.xml", _part("w:numbering", docx_styles.numbering())),
            ("word/header1.xml", _part("w:hdr", _header(form, look))),
            ("word/footer1.xml", _part("w:ftr", _footer(form, look))),
            ("docProps/core.xml", _core_properties(form)),
            ("docProps/app.xml", _app_properties()),
        ],
    )


def twips(millimetres):
    return round(millimetres * 1440 / 25.4)


def _part(root, content):
    return f"{_DECLARATION}<{root} {_NAMESPACES}>{content}</{root}>"


def _document(form, look):
    body = "".join(
        _paragraph(block) if isinstance(block, Paragraph) else _table(block, look)
        for block in form.blocks
    )
    return _part("w:document", f"<w:body>{body}{_section(look)}</w:body>")


def _section(look):
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{twips(look.page_width)}" w:h="{twips(look.page_height)}"/>'
        f'<w:pgMar w:top="{twips(look.body_top)}" w:right="{twips(look.margin_side)}"'
        f' w:bottom="{twips(look.body_bottom)}" w:left="{twips(look.margin_side)}"'
        f' w:header="{twips(look.margin_top)}" w:footer="{twips(look.margin_bottom)}"'
        ' w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
    )


def _paragraph(block, properties=""):
    style = docx_styles.style_id(block.style.value)
    runs = "".join(_run(run) for run in block.runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _run(run):
    if not run.text:
        return ""
    style = f'<w:rStyle w:val="{docx_styles.style_id(run.mark.value)}"/>'
    properties = "" if run.mark is Mark.NONE else f"<w:rPr>{style}</w:rPr>"
    return f"<w:r>{properties}{_text(run.text)}</w:r>"


def _text(text):
    lines = [
        f"<w:t{_SPACE if line != line.strip() else ''}>{escape(line)}</w:t>" if line else ""
        for line in text.split("\n")
    ]
    return "<w:br/>".join(lines)


def _table(table, look):
    widths = [twips(width) for width in table.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(row, widths, look) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(row, widths, look):
    properties = "" if row.kind is RowKind.ANSWER else "<w:cantSplit/>"
    if row.min_height:
        properties += f'<w:trHeight w:val="{twips(row.min_height)}" w:hRule="atLeast"/>'
    if row.kind is RowKind.BAND:
        properties += "<w:tblHeader/>"
    cells, column = [], 0
    for cell in row.cells:
        keep = "<w:keepNext/>" if row.kind is RowKind.OPENING else ""
        cells.append(_cell(cell, sum(widths[column : column + cell.span]), keep, look))
        column += cell.span
    made = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{made}{''.join(cells)}</w:tr>"


def _cell(cell, width, keep, look):
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    colour = {Fill.BAND: look.accent, Fill.OWN: look.own_fill, Fill.OTHER: look.other_fill}
    fill = colour.get(cell.fill)
    shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shading}</w:tcPr>'
        f"{_paragraph(cell.paragraph, keep)}</w:tc>"
    )


def _header(form, look):
    school = '<w:r><w:rPr><w:rStyle w:val="SchoolName"/></w:rPr><w:t>{{ school.name }}</w:t></w:r>'
    note = f"<w:r><w:tab/>{_text(form.header_note)}</w:r>"
    return f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{school}{note}</w:p>'


def _footer(form, look):
    runs = [
        "<w:r><w:t>Ref: {{ reference }}</w:t></w:r>",
        f"<w:r><w:tab/>{_text(form.name)}</w:r>",
        '<w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>',
        _field("PAGE"),
        '<w:r><w:t xml:space="preserve"> of </w:t></w:r>',
        _field("NUMPAGES"),
    ]
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{"".join(runs)}</w:p>'


def _field(code):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _content_types():
    types = []
    for name, content_type in _PARTS:
        file_name = name + "1" if name in ("header", "footer") else name
        types.append(f'<Override PartName="/word/{file_name}.xml" ContentType="{content_type}"/>')
    return (
        f"{_DECLARATION}<Types"
        ' xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(types)}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _relationships(targets):
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARATION}<Relationships xmlns="{namespace}">{rows}</Relationships>'


def _package_relationships():
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relationships(
        [
            (_R + "/officeDocument", "word/document.xml"),
            (core, "docProps/core.xml"),
            (_R + "/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships():
    names = ("styles", "settings", "fontTable", "numbering")
    targets = [(f"{_R}/{name}", f"{name}.xml") for name in names]
    targets += [(_R + "/header", "header1.xml"), (_R + "/footer", "footer1.xml")]
    return _relationships(targets)


def _core_properties(form):
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(form.title)}</dc:title><dc:subject>{escape(form.subject)}</dc:subject>"
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def _app_properties():
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    content = "<DocSecurity>0</DocSecurity>"
    return f'{_DECLARATION}<Properties xmlns="{namespace}">{content}</Properties>'
