# SPDX-License-Identifier: MIT
"""The styles, page, header, footer and settings of an ODT form."""

from xml.sax.saxutils import escape

from form_model import RowKind
from look import paragraph_types

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    "office": _URN + "office:1.0",
    "style": _URN + "style:1.0",
    "text": _URN + "text:1.0",
    "table": _URN + "table:1.0",
    "fo": _URN + "xsl-fo-compatible:1.0",
    "svg": _URN + "svg-compatible:1.0",
    "meta": _URN + "meta:1.0",
    "config": _URN + "config:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _PREFIXES.items())
_HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
_TAB = "<text:tab/>"


def style_name(name):
    """ODF writes a blank in a style's name as _20_."""
    return name.replace(" ", "_20_")


def styles(form, look):
    return (
        f'<office:font-face-decls><style:font-face style:name="{look.font}"'
        f' svg:font-family="{look.font}" style:font-family-generic="swiss"'
        ' style:font-pitch="variable"/></office:font-face-decls>'
        f"<office:styles>{_defaults(look)}{_paragraph_styles(look)}{_text_styles(look)}"
        f"{_outline()}{_bullets()}</office:styles>"
        f"<office:automatic-styles>{_page_layout(look)}</office:automatic-styles>"
        f"<office:master-styles>{_master_page(form)}</office:master-styles>"
    )


def _defaults(look):
    language = 'fo:language="en" fo:country="GB"'
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties'
        ' fo:orphans="2" fo:widows="2" style:tab-stop-distance="12.7mm"'
        ' style:writing-mode="page"/>'
        f'<style:text-properties style:font-name="{look.font}" fo:font-size="11pt" {language}'
        ' style:use-window-font-color="true"/></style:default-style>'
        '<style:default-style style:family="table"><style:table-properties'
        ' table:border-model="collapsing"/></style:default-style>'
        '<style:default-style style:family="table-row"><style:table-row-properties'
        ' fo:keep-together="auto"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
    )


def _paragraph_styles(look):
    types = paragraph_types(look)
    return "".join(_paragraph_style(name, types[name], look) for name in types)


def _paragraph_style(name, kind, look):
    following = ' style:next-style-name="Body_20_Text"' if name in _HEADINGS + ("Title",) else ""
    outline = f' style:default-outline-level="{kind.outline}"' if kind.outline else ""
    list_style = ' style:list-style-name="Bullets"' if name == "List Bullet" else ""
    keep = ' fo:keep-with-next="always"' if kind.keep_next else ""
    rule, tabs = _rule_and_tabs(name, look)
    weight = ' fo:font-weight="bold"' if kind.bold else ""
    colour = f' fo:color="#{kind.colour}"' if kind.colour else ""
    return (
        f'<style:style style:name="{style_name(name)}" style:display-name="{name}"'
        f' style:family="paragraph" style:parent-style-name="Standard"{following}{outline}'
        f'{list_style}><style:paragraph-properties fo:margin-top="{kind.before}pt"'
        f' fo:margin-bottom="{kind.after}pt" fo:line-height="{kind.line}%"{keep}{rule}>{tabs}'
        f'</style:paragraph-properties><style:text-properties fo:font-size="{kind.size}pt"'
        f"{weight}{colour}/></style:style>"
    )


def _rule_and_tabs(name, look):
    """The line under the header with the school's name, and the thin one over the footer."""
    right = f'<style:tab-stop style:position="{look.text_width}mm" style:type="right"/>'
    if name == "Header":
        rule = f' fo:border-bottom="1.5pt solid #{look.accent}" fo:padding-bottom="4pt"'
        return rule, f"<style:tab-stops>{right}</style:tab-stops>"
    if name == "Footer":
        rule = f' fo:border-top="0.5pt solid #{look.line}" fo:padding-top="4pt"'
        middle = look.text_width / 2
        centre = f'<style:tab-stop style:position="{middle}mm" style:type="center"/>'
        return rule, f"<style:tab-stops>{centre}{right}</style:tab-stops>"
    return "", ""


def _text_styles(look):
    made = []
    for name, properties in (
        ("Strong", 'fo:font-weight="bold"'),
        ("Small Note", f'fo:color="#{look.note}" fo:font-size="9pt" fo:font-weight="normal"'),
        ("School Name", f'fo:color="#{look.accent}" fo:font-size="13pt" fo:font-weight="bold"'),
    ):
        made.append(
            f'<style:style style:name="{style_name(name)}" style:display-name="{name}"'
            f' style:family="text"><style:text-properties {properties}/></style:style>'
        )
    return "".join(made)


def _outline():
    levels = "".join(
        f'<text:outline-level-style text:level="{level}" style:num-format=""/>'
        for level in (1, 2, 3)
    )
    return f'<text:outline-style style:name="Outline">{levels}</text:outline-style>'


def _bullets():
    return (
        '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1"'
        ' text:bullet-char="•"><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab"'
        ' text:list-tab-stop-position="7mm" fo:text-indent="-5mm" fo:margin-left="7mm"/>'
        "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
    )


def _page_layout(look):
    """ODF counts the header and the footer as part of the text area, Word as part of the margin."""
    header = look.body_top - look.margin_top
    footer = look.body_bottom - look.margin_bottom
    return (
        '<style:page-layout style:name="Page"><style:page-layout-properties'
        f' fo:page-width="{look.page_width}mm" fo:page-height="{look.page_height}mm"'
        ' style:print-orientation="portrait"'
        f' fo:margin-top="{look.margin_top}mm" fo:margin-bottom="{look.margin_bottom}mm"'
        f' fo:margin-left="{look.margin_side}mm" fo:margin-right="{look.margin_side}mm"/>'
        f'<style:header-style><style:header-footer-properties fo:min-height="{header}mm"'
        ' fo:margin-bottom="3mm" style:dynamic-spacing="true"/></style:header-style>'
        f'<style:footer-style><style:header-footer-properties fo:min-height="{footer}mm"'
        ' fo:margin-top="3mm" style:dynamic-spacing="true"/></style:footer-style>'
        "</style:page-layout>"
    )


def _master_page(form):
    return (
        '<style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>'
        '<text:p text:style-name="Header"><text:span text:style-name="School_20_Name">'
        f"{{{{ school.name }}}}</text:span>{_TAB}{escape(form.header_note)}</text:p></style:header>"
        '<style:footer><text:p text:style-name="Footer">Ref: {{ reference }}'
        f"{_TAB}{escape(form.name)}{_TAB}Page "
        '<text:page-number text:select-page="current">1</text:page-number> of '
        "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
    )


def cell_styles(look):
    """Band, own, other and open cells: they differ in what is behind the text."""
    fills = {
        "CellOpen": "",
        "CellBand": look.accent,
        "CellOwn": look.own_fill,
        "CellOther": look.other_fill,
    }
    for name, fill in fills.items():
        background = f' fo:background-color="#{fill}"' if fill else ""
        yield (
            f'<style:style style:name="{name}" style:family="table-cell">'
            f'<style:table-cell-properties fo:border="0.5pt solid #{look.line}"'
            f' fo:padding-left="{look.cell_side}mm" fo:padding-right="{look.cell_side}mm"'
            f' fo:padding-top="{look.cell_above}mm" fo:padding-bottom="{look.cell_above}mm"'
            f"{background}/></style:style>"
        )


def table_style(name, table, look):
    columns = "".join(
        f'<style:style style:name="{name}.{number}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
        for number, width in enumerate(table.columns, 1)
    )
    return (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties'
        f' style:width="{look.text_width}mm" table:align="margins"'
        ' table:border-model="collapsing"/></style:style>' + columns
    )


def row_style(name, row):
    height = f' style:min-row-height="{row.min_height}mm"' if row.min_height else ""
    together = "auto" if row.kind is RowKind.ANSWER else "always"
    return (
        f'<style:style style:name="{name}" style:family="table-row">'
        f'<style:table-row-properties{height} fo:keep-together="{together}"/></style:style>'
    )


def settings():
    """TableRowKeep: a row whose text is kept with the next stays with the next row, as in Word.

    The others are what LibreOffice gives every new document; a file that does not say so is laid
    out as OpenOffice 1 did, with lines and cells too tight.
    """
    switches = (
        ("TableRowKeep", "true"),
        ("AddExternalLeading", "true"),
        ("AddParaTableSpacing", "true"),
        ("AddParaTableSpacingAtStart", "true"),
        ("AddParaSpacingToTableCells", "true"),
        ("AddParaLineSpacingToTableCells", "true"),
        ("PropLineSpacingShrinksFirstLine", "true"),
        ("UseFormerLineSpacing", "false"),
        ("UseFormerTextWrapping", "false"),
    )
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="boolean">{value}'
        "</config:config-item>"
        for name, value in switches
    )
    return (
        '<office:settings><config:config-item-set config:name="ooo:configuration-settings">'
        f"{items}</config:config-item-set></office:settings>"
    )
