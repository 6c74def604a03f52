# SPDX-License-Identifier: MIT
"""Writes a Form as an ODT: the body of the document. Its styles and settings are in odt_styles."""

from enum import Enum
from xml.sax.saxutils import escape

import odt_styles
from form_model import Fill, Mark, Paragraph, RowKind, Style
from odt_styles import NAMESPACES, style_name
from package import write_package

_MIME = "application/vnd.oasis.opendocument.text"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OUTLINE = {Style.HEADING_1: 1, Style.HEADING_2: 2, Style.HEADING_3: 3, Style.BAND: 2}


def write_odt(form, look, path):
    body = _Body(look)
    content = "".join(body.blocks(form.blocks))
    automatic = "".join(body.automatic_styles)
    write_package(
        path,
        [
            ("mimetype", _MIME),
            ("content.xml", _root(
                "document-content",
                f"<office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:text>{content}</office:text></office:body>",
            )),
            ("styles.xml", _root("document-styles", odt_styles.styles(form, look))),
            ("meta.xml", _root("document-meta", _meta(form))),
            ("settings.xml", _root("document-settings", odt_styles.settings())),
            ("META-INF/manifest.xml", _manifest()),
        ],
    )


def _root(name, content):
    opening = f'<office:{name} {NAMESPACES} office:version="1.3">'
    return f"{_DECLARATION}{opening}{content}</office:{name}>"


class WithNext(Enum):
    """Does a paragraph stay with what follows because of its style, or in any case?"""

    AS_STYLED = "as styled"
    KEPT = "kept"


class _Body:
    """Turns blocks into XML and collects the automatic styles that they need on the way."""

    def __init__(self, look):
        self.look = look
        self.automatic_styles = list(odt_styles.cell_styles(look))
        self._row_styles = {}
        self._tables = 0
        self._kept_styles = set()

    def blocks(self, blocks):
        in_list = False
        for block in blocks:
            is_item = isinstance(block, Paragraph) and block.style is Style.BULLET
            if in_list and not is_item:
                yield "</text:list>"
            if is_item and not in_list:
                yield '<text:list text:style-name="Bullets">'
            in_list = is_item
            yield self._block(block)
        if in_list:
            yield "</text:list>"

    def _block(self, block):
        if not isinstance(block, Paragraph):
            return self._table(block)
        text = self._paragraph(block)
        is_item = block.style is Style.BULLET
        return f"<text:list-item>{text}</text:list-item>" if is_item else text

    def _paragraph(self, block, with_next=WithNext.AS_STYLED):
        style = style_name(block.style.value)
        if with_next is WithNext.KEPT:
            style = self._kept(style)
        runs = "".join(_run(run) for run in block.runs)
        level = _OUTLINE.get(block.style)
        if level:
            return f'<text:h text:style-name="{style}" text:outline-level="{level}">{runs}</text:h>'
        return f'<text:p text:style-name="{style}">{runs}</text:p>'

    def _kept(self, style):
        """The automatic style that adds "keep with next" to a style."""
        name = f"{style}_20_kept"
        if name not in self._kept_styles:
            self._kept_styles.add(name)
            self.automatic_styles.append(
                f'<style:style style:name="{name}" style:family="paragraph"'
                f' style:parent-style-name="{style}">'
                '<style:paragraph-properties fo:keep-with-next="always"/></style:style>'
            )
        return name

    def _table(self, table):
        self._tables += 1
        name = f"Table{self._tables}"
        self.automatic_styles.append(odt_styles.table_style(name, table, self.look))
        columns = "".join(
            f'<table:table-column table:style-name="{name}.{number}"/>'
            for number in range(1, len(table.columns) + 1)
        )
        rows = [(row, self._row(row)) for row in table.rows]
        heads = "".join(made for row, made in rows if row.kind is RowKind.BAND)
        rest = "".join(made for row, made in rows if row.kind is not RowKind.BAND)
        if heads:
            heads = f"<table:table-header-rows>{heads}</table:table-header-rows>"
        opening = f'<table:table table:name="{name}" table:style-name="{name}">'
        return f"{opening}{columns}{heads}{rest}</table:table>"

    def _row(self, row):
        kept = WithNext.KEPT if row.kind is RowKind.OPENING else WithNext.AS_STYLED
        cells = "".join(self._cell(cell, kept) for cell in row.cells)
        style = self._row_style(row)
        return f'<table:table-row table:style-name="{style}">{cells}</table:table-row>'

    def _row_style(self, row):
        key = (row.kind, row.min_height)
        if key not in self._row_styles:
            self._row_styles[key] = f"Row{len(self._row_styles) + 1}"
            self.automatic_styles.append(odt_styles.row_style(self._row_styles[key], row))
        return self._row_styles[key]

    def _cell(self, cell, with_next):
        span, covered = "", ""
        if cell.span > 1:
            span = f' table:number-columns-spanned="{cell.span}"'
            covered = "<table:covered-table-cell/>" * (cell.span - 1)
        style = {Fill.NONE: "CellOpen", Fill.BAND: "CellBand", Fill.OWN: "CellOwn"}
        name = style.get(cell.fill, "CellOther")
        return (
            f'<table:table-cell table:style-name="{name}" office:value-type="string"{span}>'
            f"{self._paragraph(cell.paragraph, with_next)}</table:table-cell>{covered}"
        )


def _run(run):
    text = escape(run.text).replace("\n", "<text:line-break/>")
    if run.mark is Mark.NONE:
        return text
    return f'<text:span text:style-name="{style_name(run.mark.value)}">{text}</text:span>'


def _meta(form):
    return (
        f"<office:meta><dc:title>{escape(form.title)}</dc:title>"
        f"<dc:subject>{escape(form.subject)}</dc:subject>"
        "<dc:language>en-GB</dc:language></office:meta>"
    )


def _manifest():
    files = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
    rows = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in files
    )
    return (
        f"{_DECLARATION}<manifest:manifest"
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        ' manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3"'
        f' manifest:media-type="{_MIME}"/>{rows}</manifest:manifest>'
    )
