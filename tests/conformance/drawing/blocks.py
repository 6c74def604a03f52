# SPDX-License-Identifier: MIT
"""What blocks repeat and keep: every row of the table of rules, and what must hold afterwards."""
import docx
import odt
from pair import Bullets, Heading, Pair, Table

CLASS = {"pupils": [{"name": "Lou", "marks": ["1", "2"]}, {"name": "Kim", "marks": ["3", "4"]}],
         "subjects": ["Art", "Music", "PE"], "nobody": [], "yes": True, "no": False, "school": "Auriga"}


def numbered_docx(*lines):
    return "".join(docx.paragraph(docx.run(line), '<w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="0"/>'
                                  '<w:numId w:val="2"/></w:numPr>') for line in lines)


NUMBERS = ('<text:list-style style:name="Numbers">' + "".join(
    f'<text:list-level-style-number text:level="{level}" style:num-format="1" style:num-suffix=".">'
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm"'
    f' fo:margin-left="{level}.2cm"/></style:list-level-properties></text:list-level-style-number>'
    for level in (1, 2)) + "</text:list-style>")


def numbered_odt(*lines):
    items = "".join(f"<text:list-item>{odt.text(line)}</text:list-item>" for line in lines)
    return f'<text:list text:style-name="Numbers">{items}</text:list>'


def docx_groups():
    """A group of two merged rows, repeated whole."""
    return [("xml", docx.table([
        docx.row([docx.cell("{%tr for p in pupils %}{{ p.name }}", '<w:vMerge w:val="restart"/>'), docx.cell("one")]),
        docx.row([docx.cell("", "<w:vMerge/>"), docx.cell("two{%tr endfor %}")])], 2)), "end"]


def odt_groups():
    return [("xml", odt.table([
        odt.row([odt.cell("{%tr for p in pupils %}{{ p.name }}", ' table:number-rows-spanned="2"'), odt.cell("one")]),
        odt.row(["<table:covered-table-cell><text:p/></table:covered-table-cell>", odt.cell("two{%tr endfor %}")])], 2)), "end"]


def wide_heading(format_):
    if format_ is docx:
        rows = [docx.row([docx.cell("Marks", '<w:gridSpan w:val="2"/>')])]
    else:
        rows = [odt.row([odt.cell("Marks", ' table:number-columns-spanned="2"'), "<table:covered-table-cell/>"])]
    rows += [format_.row([format_.cell("Name"),
                          format_.cell("{%col for s in subjects %}{{ s }}{%col endfor %}")]),
             format_.row([format_.cell("Lou"), format_.cell("{{ loop.index }}")])]
    return [("xml", format_.table(rows, 2)), "end"]


SECTION = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
           ' w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>')

PAIRS = [
    Pair("block-in-a-paragraph", CLASS, "Hello Lou, Kim.",
         both=["Hello {% for p in pupils %}{{ p.name }}{% if not loop.last %}, {% endif %}{% endfor %}"
               "{% if no %} (no){% else %}.{% endif %}"]),
    Pair("block-of-paragraphs-and-tables", CLASS, "a\n1\nLou\nAuriga\n2\nKim\nAuriga\nz",
         both=["a", "{% for p in pupils %}", "{{ loop.index }}", Table([["{{ p.name }}", "{{ school }}"]]),
               "{% endfor %}", "z"]),
    Pair("block-tags-leave-no-empty-line", CLASS, "a\nb\nz",
         both=["a", "{% if no %}", "x", "{% elif yes %}", "b", "{% else %}", "y", "{% endif %}", "{% if no %}",
               "x", "{% endif %}", "z"]),
    Pair("block-of-rows-from-cell-to-cell", CLASS, "No\nName\n1\nLou\n2\nKim\nend",
         both=[Table([["No", "Name"], ["{% for p in pupils %}{{ loop.index }}", "{{ p.name }}{% endfor %}"]]), "end"]),
    Pair("block-of-rows-between-rows-of-tags", CLASS, "No\nName\n1\nLou\nx\ny\n2\nKim\nx\ny\nend",
         both=[Table([["No", "Name"], ["{% for p in pupils %}", ""], ["{{ loop.index }}", "{{ p.name }}"], ["x", "y"],
                      ["", "{% endfor %}"]]), "end"]),
    Pair("block-inside-one-cell", CLASS, "Lou\nKim\nArt, Music, PE,\nend",
         both=[Table([[["{% for p in pupils %}", "{{ p.name }}", "{% endfor %}"],
                       "{% for s in subjects %}{{ s }}, {% endfor %}"]]), "end"]),
    Pair("block-that-fills-a-list-item", CLASS, "a\n• Lou\n• Kim\n• last\nend",
         both=["a", Bullets(["{% for p in pupils %}{{ p.name }}{% endfor %}", "last"]), "end"]),
    Pair("block-between-list-items", CLASS, "a\n• first\n• Lou\n• Kim\n• last\nend",
         both=["a", Bullets(["first", "{% for p in pupils %}", "{{ p.name }}", "{% endfor %}", "last"]), "end"]),
    Pair("block-around-numbered-lists", CLASS, "a\n1. Lou\nx\n2. Kim\nx\nend",
         docx=["a", "{% for p in pupils %}", ("xml", numbered_docx("{{ p.name }}")), "x", "{% endfor %}", "end"],
         odt=["a", "{% for p in pupils %}", ("xml", numbered_odt("{{ p.name }}")), "x", "{% endfor %}", "end"],
         odt_parts={"office:automatic-styles": NUMBERS}),
    Pair("block-scope-paragraph", CLASS, "Lou is here\nKim is here\nend",
         both=["{%p for p in pupils %}{{ p.name }} is here{%p endfor %}", "end"]),
    Pair("block-scope-row", CLASS, "Lou\nx\nKim\nx\nend",
         both=[Table([["{%tr for p in pupils %}{{ p.name }}{%tr endfor %}", "x"]]), "end"]),
    Pair("block-scope-cell", CLASS, "a\nArt\nMusic\nPE\nend",
         both=[Table([["a", "{%tc for s in subjects %}{{ s }}{%tc endfor %}"]]), "end"]),
    Pair("block-scope-column", CLASS, "Name\nArt\nMusic\nPE\nSum\nLou\n1\n2\n3\n6\nend",
         both=[Table([["Name", "{%col for s in subjects %}{{ s }}{%col endfor %}", "Sum"],
                      ["Lou", "{{ loop.index }}", "6"]]), "end"]),
    Pair("block-scope-column-if", CLASS, "a\nd\n1\n4\n\na\nb\n1\n2\nend",
         both=[Table([["a", "{%col if no %}b", "c{%col endif %}", "d"], ["1", "2", "3", "4"]]), "",
               Table([["a", "{%col if yes %}b{%col endif %}"], ["1", "2"]]), "end"]),
    Pair("block-scope-column-under-a-wide-heading", CLASS, "Marks\nName\nArt\nMusic\nPE\nLou\n1\n2\n3\nend",
         docx=wide_heading(docx), odt=wide_heading(odt)),
    Pair("block-scope-column-and-rows", CLASS, "Name\n1\n2\nLou\n1\n2\nKim\n3\n4\nend",
         both=[Table([["Name", "{%col for m in pupils[1].marks %}{{ loop.index }}{%col endfor %}"],
                      ["{%tr for p in pupils %}{{ p.name }}",
                       "{% if p.name == \"Lou\" %}{{ m }}{% else %}{{ m + 2 }}{% endif %}{%tr endfor %}"]]), "end"]),
    Pair("block-scope-section", CLASS, "Lou\nends\nKim\nends\nend",
         docx=["{%section for p in pupils %}", "{{ p.name }}",
               ("xml", docx.paragraph(docx.run("ends{%section endfor %}"), SECTION.replace(
                   "<w:pgSz", '<w:type w:val="continuous"/><w:pgSz'))), "end"],
         odt=[("xml", '<text:section text:name="Pupil">' + odt.blocks(
             ["{%section for p in pupils %}", "{{ p.name }}", "ends{%section endfor %}"]) + "</text:section>"), "end"]),
    Pair("block-of-an-empty-list-has-its-else", CLASS, "nobody\n-\nnone here\nend",
         both=["{% for p in nobody %}", "{{ p }}", "{% else %}", "nobody", "{% endfor %}",
               Table([["{%tr for p in nobody %}", ""], ["{{ p }}", "x"], ["{%tr else %}", ""], ["-", "none here"],
                      ["{%tr endfor %}", ""]]), "end"]),
    Pair("block-rows-all-gone", CLASS, "a\nz",
         both=["a", Table([["{%tr for p in nobody %}{{ p }}", "x{%tr endfor %}"]]), "z"]),
    Pair("block-cell-content-all-gone", CLASS, "a\n\nx\nz",
         both=["a", Table([[["{% if no %}", "y", "{% endif %}"], "x"]]), "z"]),
    Pair("block-adjacent-in-one-row", CLASS, "c\nd\nend",
         both=[Table([["{% if no %}", ""], ["a", "b"], ["{% endif %}{% if yes %}", ""], ["c", "d"],
                      ["{% endif %}", ""]]), "end"]),
    Pair("block-adjacent-in-one-paragraph", CLASS, "b\nend",
         both=["{% if no %}", "a", "{% endif %}{% if yes %}", "b", "{% endif %}", "end"]),
    Pair("block-of-a-group-of-merged-rows", CLASS, "Lou\none\n\ntwo\nKim\none\n\ntwo\nend",
         docx=docx_groups(), odt=odt_groups()),
    Pair("block-in-nested-tables", CLASS, "a\n1\nLou\n2\nKim\nz\nend",
         both=[Table([[["a", Table([["{% for p in pupils %}{{ loop.index }}", "{{ p.name }}{% endfor %}"]]), "z"]]]),
               "end"]),
    Pair("block-of-tables-with-tables-in-them", CLASS, "Lou\n1\n2\nx\ny\nKim\n3\n4\nx\ny\nend",
         both=["{% for p in pupils %}", Table([[["{{ p.name }}", Table([["{%tr for m in p.marks %}{{ m }}{%tr endfor %}"]]),
                                                 "x"]]]), "y", "{% endfor %}", "end"]),
    Pair("block-with-headings", CLASS, "Lou\nhas 2\nKim\nhas 2",
         both=["{% for p in pupils %}", Heading("{{ p.name }}"), "has {{ p.marks | count }}", "{% endfor %}"]),
]
