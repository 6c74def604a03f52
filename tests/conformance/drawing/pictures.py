# SPDX-License-Identifier: MIT
"""Pictures of the template that stand for those of the data: by their description, and in controls."""
import base64
import struct
import zlib
from xml.sax.saxutils import quoteattr

import docx
import odt
from pair import Pair, Table


def png(width, height, colour):
    """A rectangle of one colour with a darker frame; stored, so that the bytes are always the same."""
    def chunk(kind, content):
        return (struct.pack(">I", len(content)) + kind + content
                + struct.pack(">I", zlib.crc32(kind + content)))
    edge = bytes(part // 2 for part in colour)
    lines = b""
    for y in range(height):
        frame = y < 2 or y >= height - 2
        lines += b"\0" + (edge * width if frame else edge * 2 + bytes(colour) * (width - 4) + edge * 2)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(lines, 0)) + chunk(b"IEND", b""))


def as_data(picture):
    return "data:image/png;base64," + base64.b64encode(picture).decode()


GREY = png(40, 30, (200, 200, 200))
TALL = as_data(png(20, 40, (40, 160, 60)))
WIDE = as_data(png(60, 20, (60, 90, 200)))
RELATION = ('<Relationship Id="rIdOld" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
            ' Target="media/old.png"/>')
DOCX_PARTS = {"word/media/old.png": GREY, "word/_rels/document.xml.rels": RELATION}
ODT_PARTS = {"Pictures/old.png": GREY,
             "office:automatic-styles": '<style:style style:name="Frame" style:family="graphic">'
             '<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"'
             ' fo:border="2pt solid #c00000"/></style:style>'}


def drawing(number, description=""):
    """4 by 3 cm, with a red border."""
    return ('<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="1080000"/>'
            f'<wp:docPr id="{number}" name="Picture {number}" descr={quoteattr(description)}/><a:graphic><a:graphicData'
            ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0"'
            ' name="old.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdOld"/><a:stretch>'
            '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000"'
            ' cy="1080000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="25400"><a:solidFill>'
            '<a:srgbClr val="C00000"/></a:solidFill></a:ln></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>")


def frame(number, description=""):
    said = f"<svg:desc>{odt.words(description)}</svg:desc>" if description else ""
    return (f'<draw:frame draw:style-name="Frame" draw:name="Image{number}" text:anchor-type="as-char"'
            f' svg:width="4cm" svg:height="3cm" draw:z-index="{number}"><draw:image xlink:href="Pictures/old.png"'
            f' xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>{said}</draw:frame>')


def docx_control(name, content):
    return docx.control(name, content, "<w:showingPlcHdr/><w:picture/>")


def odt_control(name, content):
    return f'<loext:content-control loext:picture="true" loext:tag="{name}">{content}</loext:content-control>'


PEOPLE = [{"name": "Ana", "photo": TALL}, {"name": "Bo", "photo": ""}, {"name": "Cy", "photo": WIDE}]
CLASS = {"form": "7A", "pupils": PEOPLE}

PAIRS = [
    Pair("placeholder-pictures", PEOPLE,
         "Ana: .\nend\n=== 2 ===\nBo: .\nend\n=== 3 ===\nCy: .\nend",
         docx=[("xml", docx.paragraph(docx.run("{{ name }}: ") + drawing(1, "{{ photo }}") + docx.run("."))), "end"],
         odt=[("xml", odt.paragraph("{{ name }}: " + frame(1, "{{ photo }}") + ".")), "end"],
         docx_parts=DOCX_PARTS, odt_parts=ODT_PARTS),
    Pair("placeholder-pictures-in-rows", CLASS,
         "Class 7A\nAna\n\nBo\n\nCy\n\n\nend",
         docx=["Class {{ form }}",
               Table([["{% for p in pupils %}{{ p.name }}",
                       [("xml", docx.paragraph(drawing(1, "{{ p.photo }}") + docx.run("{% endfor %}")))]]]), "", "end"],
         odt=["Class {{ form }}",
              Table([["{% for p in pupils %}{{ p.name }}",
                      [("xml", odt.paragraph(frame(1, "{{ p.photo }}") + "{% endfor %}"))]]]), "", "end"],
         docx_parts=DOCX_PARTS, odt_parts=ODT_PARTS),
    Pair("controls-for-pictures", PEOPLE,
         "Ana: .\n\nend\n=== 2 ===\nBo: .\n\nend\n=== 3 ===\nCy: .\n\nend",
         docx=[("xml", docx.paragraph(docx.run("{{ name }}: ") + docx_control("photo", drawing(1)) + docx.run("."))),
               ("xml", docx_control("data:photo", docx.paragraph(drawing(2)))), "end"],
         odt=[("xml", odt.paragraph("{{ name }}: " + odt_control("photo", frame(1)) + ".")),
              ("xml", odt.paragraph(odt_control("data:photo", frame(2)))), "end"],
         docx_parts=DOCX_PARTS, odt_parts=ODT_PARTS),
]
