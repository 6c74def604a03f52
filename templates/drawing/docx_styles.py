# SPDX-License-Identifier: MIT
"""The styles, settings, fonts and bullet of a DOCX form."""

from look import paragraph_types

_HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
# Names as Word's own, so that its style list shows them in the right place.
_WORD_NAMES = {name: name.lower() for name in _HEADINGS + ("Header", "Footer")}
_BUILT_IN = ("Body Text", "Title", "Subtitle", "List Bullet", "Header", "Footer") + _HEADINGS
_NEXT = {"Title": "BodyText", "Subtitle": "BodyText", **{name: "BodyText" for name in _HEADINGS}}


def style_id(name):
    return name.replace(" ", "")


def styles(look):
    types = paragraph_types(look)
    return (
        _defaults(look)
        + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>"
        + "".join(_paragraph_style(name, types[name], look) for name in types)
        + _character_styles(look)
        + _table_styles(look)
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def _defaults(look):
    font = look.font
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _paragraph_style(name, kind, look):
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    following = f'<w:next w:val="{_NEXT[name]}"/>' if name in _NEXT else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{_WORD_NAMES.get(name, name)}"/><w:basedOn w:val="Normal"/>{following}'
        f"<w:qFormat/><w:pPr>{_paragraph_properties(name, kind, look)}</w:pPr>"
        f"<w:rPr>{_run_properties(kind)}</w:rPr></w:style>"
    )


def _paragraph_properties(name, kind, look):
    spacing = (
        f'<w:spacing w:before="{round(kind.before * 20)}" w:after="{round(kind.after * 20)}"'
        f' w:line="{round(kind.line * 2.4)}" w:lineRule="auto"/>'
    )
    keep = "<w:keepNext/>" if kind.keep_next else ""
    keep += "<w:keepLines/>" if kind.outline else ""
    list_item = '<w:numPr><w:numId w:val="1"/></w:numPr>' if name == "List Bullet" else ""
    line = _rule_and_tabs(name, look)
    outline = f'<w:outlineLvl w:val="{kind.outline - 1}"/>' if kind.outline else ""
    return keep + list_item + line + spacing + outline


def _rule_and_tabs(name, look):
    """The line under the header with the school's name, and the thin one over the footer."""
    width = round(look.text_width * 1440 / 25.4)
    right = f'<w:tab w:val="right" w:pos="{width}"/>'
    if name == "Header":
        rule = f'<w:bottom w:val="single" w:sz="12" w:space="4" w:color="{look.accent}"/>'
        return f"<w:pBdr>{rule}</w:pBdr><w:tabs>{right}</w:tabs>"
    if name == "Footer":
        rule = f'<w:top w:val="single" w:sz="4" w:space="4" w:color="{look.line}"/>'
        centre = f'<w:tab w:val="center" w:pos="{width // 2}"/>'
        return f"<w:pBdr>{rule}</w:pBdr><w:tabs>{centre}{right}</w:tabs>"
    return ""


def _run_properties(kind):
    bold = "<w:b/><w:bCs/>" if kind.bold else ""
    colour = f'<w:color w:val="{kind.colour}"/>' if kind.colour else ""
    size = round(kind.size * 2)
    return f'{bold}{colour}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _character_styles(look):
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:customStyle="1" w:styleId="SmallNote">'
        '<w:name w:val="Small Note"/><w:qFormat/>'
        f'<w:rPr><w:color w:val="{look.note}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
        "</w:style>"
        '<w:style w:type="character" w:customStyle="1" w:styleId="SchoolName">'
        '<w:name w:val="School Name"/><w:qFormat/>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{look.accent}"/><w:sz w:val="26"/>'
        '<w:szCs w:val="26"/></w:rPr></w:style>'
    )


def _table_styles(look):
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{look.line}"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    side, above = round(look.cell_side * 56.7), round(look.cell_above * 56.7)
    margins = "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>'
        for edge, width in (("top", above), ("left", side), ("bottom", above), ("right", side))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="FormTable">'
        '<w:name w:val="Form Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
        "</w:tblPr></w:style>"
    )


def settings():
    """Compatibility 15 is Word 2013 and later; without it Word opens a form in an older mode."""
    uri = "http://schemas.microsoft.com/office/word"
    switches = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>'
        for name, value in switches
    )
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    )


def fonts(look):
    return (
        f'<w:font w:name="{look.font}"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    )


def numbering():
    return (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
