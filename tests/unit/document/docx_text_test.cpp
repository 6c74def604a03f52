// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/unit/document/block_listing.hpp"

using paperround::testing::list_docx;

namespace {

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& content) {
    return "<w:p>" + content + "</w:p>";
}
std::string line(const std::string& text) {
    return p(run(text));
}

std::string control(const std::string& properties, const std::string& content) {
    return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content +
           "</w:sdtContent></w:sdt>";
}

std::string cell(const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + line(text) + "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = "") {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string table(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
}

std::string field(const std::string& instruction, const std::string& result) {
    const auto mark = [](const std::string& type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    };
    return mark("begin") + "<w:r><w:instrText>" + instruction + "</w:instrText></w:r>" +
           mark("separate") + result + mark("end");
}

const std::string box =
    "<w:r><mc:AlternateContent><mc:Choice "
    "Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><wps:wsp>"
    "<wps:txbx><w:txbxContent><w:p><w:r><w:t>in the "
    "box</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
    "</wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

}  // namespace

TEST_CASE("docx text: runs join to what a person reads", "[document][docx]") {
    CHECK(list_docx(p(run("Dear ") + run("Ana") + "<w:proofErr/>" + run("!"))) == "Dear Ana!\n");
    CHECK(list_docx(p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/></w:r>")) ==
          "a\\nb\\tc\\n\n");
    CHECK(list_docx(p(
              "<w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:softHyphen/><w:noBreakHyphen/></w:r>")) ==
          "a\xE2\x80\x91\n");
    CHECK(list_docx(p("<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>")) ==
          "\n");
    CHECK(list_docx(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + run("seen"))) ==
          "seen\n");
    CHECK(list_docx(p("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r>")) ==
          "seen\n");
}

TEST_CASE("docx text: a symbol is what it shows", "[document][docx]") {
    const auto symbol = [](const std::string& font, const std::string& code) {
        return list_docx(p("<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>"));
    };
    CHECK(symbol("Wingdings", "F0A8") == "\xE2\x98\x90\n");
    CHECK(symbol("Wingdings", "F0FE") == "\xE2\x98\x91\n");
    CHECK(symbol("Wingdings 2", "F052") == "\xE2\x98\x91\n");
    CHECK(symbol("Arial", "00E9") == "\xC3\xA9\n");
    CHECK(symbol("Webdings", "F023") == "\xEF\xBF\xBC\n");
}

TEST_CASE("docx text: what surrounds text is seen through wherever it stands", "[document][docx]") {
    const std::string wrapped =
        GENERATE(p("<w:hyperlink>" + run("x") + "</w:hyperlink>"),
                 p("<w:smartTag>" + run("x") + "</w:smartTag>"),
                 p("<w:fldSimple w:instr=\"PAGE\">" + run("x") + "</w:fldSimple>"),
                 p("<w:bdo><w:dir>" + run("x") + "</w:dir></w:bdo>"),
                 p("<w:customXml w:element=\"e\"><w:customXmlPr/>" + run("x") + "</w:customXml>"),
                 "<w:customXml w:element=\"e\">" + line("x") + "</w:customXml>",
                 p("<my:new xmlns:my=\"urn:example:new\">" + run("x") + "</my:new>"),
                 control("", control("", line("x"))), p(control("", run("x"))));
    CHECK(list_docx(wrapped) == "x\n");
}

TEST_CASE("docx text: a control names what is inside it", "[document][docx]") {
    const std::string names = "<w:alias w:val=\"Actions\"/><w:tag w:val=\"a1\"/>";
    CHECK(list_docx(control(names, line("one") + line("two")) + line("three")) ==
          "{tag:a1 alias:Actions} one\n{tag:a1 alias:Actions} two\nthree\n");
    CHECK(list_docx(p(run("Name: ") + control(names, run("Ana")))) ==
          "{tag:a1 alias:Actions} Name: Ana\n");
    CHECK(list_docx(table(row(control(names, cell("x")) + cell("y")))) ==
          "[1,1,1] {tag:a1 alias:Actions} x\n[1,1,2] y\n");
    CHECK(list_docx(table(control(names, row(cell("x"))) + row(cell("y")))) ==
          "[1,1,1] {tag:a1 alias:Actions} x\n[1,2,1] y\n");
}

TEST_CASE("docx text: a prompt is told from an answer", "[document][docx]") {
    const std::string prompting = "<w:showingPlcHdr/>";
    CHECK(list_docx(control(prompting, line("Click here"))) == "(prompt) Click here\n");
    CHECK(list_docx(control("<w:showingPlcHdr w:val=\"false\"/>", line("Click here"))) ==
          "Click here\n");
    CHECK(list_docx(p(run("Name: ") + control(prompting, run("Click here")))) ==
          "Name: Click here\n");
}

TEST_CASE("docx text: what a person cannot edit is locked", "[document][docx]") {
    const std::string lock = "<w:lock w:val=\"sdtContentLocked\"/>";
    CHECK(list_docx(control(lock, line("x")) + line("y")) == "(locked) x\ny\n");
    CHECK(list_docx(control("<w:lock w:val=\"sdtLocked\"/>", line("x"))) == "x\n");
    CHECK(list_docx(control(lock, control("", line("x")))) == "(locked) x\n");
    CHECK(list_docx(control(lock + "<w:group/>", line("label") + control("", line("answer")))) ==
          "(locked) label\nanswer\n");
}

TEST_CASE("docx text: a bookmark names every paragraph that it runs over", "[document][docx]") {
    const std::string start = R"(<w:bookmarkStart w:id="7" w:name="pr_a"/>)";
    const std::string end = R"(<w:bookmarkEnd w:id="7"/>)";
    CHECK(list_docx(line("x") + start + line("a") + line("b") + end + line("y")) ==
          "x\n{bookmark:pr_a} a\n{bookmark:pr_a} b\ny\n");
    CHECK(list_docx(p(run("x") + start + run("a")) + p(run("b") + end)) ==
          "{bookmark:pr_a} xa\n{bookmark:pr_a} b\n");
    CHECK(list_docx(p(start + run("a")) + p(end + run("y"))) == "{bookmark:pr_a} a\ny\n");
    CHECK(list_docx(p(run("a") + start + end) + line("y")) == "{bookmark:pr_a} a\ny\n");
    CHECK(list_docx(line("a") + start + end + line("y")) == "a\n{bookmark:pr_a} y\n");
    CHECK(list_docx(line("a") + start + end) == "{bookmark:pr_a} a\n");
    CHECK(list_docx(start + p(end)) == "{bookmark:pr_a} \n");
    CHECK(list_docx(end + line("a")) == "a\n");
}

TEST_CASE("docx text: our answer slots are found by both their anchors", "[document][docx]") {
    CHECK(list_docx(R"(<w:bookmarkStart w:id="1" w:name="pr_a1"/>)" +
                    control(R"(<w:alias w:val="Q"/><w:tag w:val="a1"/>)", line("yes")) +
                    R"(<w:bookmarkEnd w:id="1"/>)" + line("next")) ==
          "{bookmark:pr_a1 tag:a1 alias:Q} yes\nnext\n");
}

TEST_CASE("docx text: deleted text is gone, inserted text is there", "[document][docx]") {
    CHECK(list_docx(p(run("keep ") + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>" +
                      run("new") + "</w:ins>")) == "(tracked) keep new\n");
    CHECK(list_docx(p("<w:moveFrom>" + run("gone") + "</w:moveFrom>") +
                    p("<w:moveTo>" + run("here") + "</w:moveTo>")) ==
          "(tracked) \n(tracked) here\n");
    CHECK(list_docx(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>" + run("old") + "</w:del>") +
                    line("x")) == "x\n");
    CHECK(list_docx(table(row(cell("old"), "<w:del/>") + row(cell("x"), "<w:ins/>"))) ==
          "[1,1,1] x\n");
}

TEST_CASE("docx text: a cell's place counts merged cells", "[document][docx]") {
    CHECK(list_docx(table(row(cell("a", "<w:gridSpan w:val=\"2\"/>") + cell("b")) +
                          row(cell("c", "<w:vMerge w:val=\"restart\"/>") + cell("d")) +
                          row(cell("", "<w:vMerge/>") + cell("e"), "<w:gridBefore w:val=\"1\"/>")) +
                    line("x") + table(row(cell("f")))) ==
          "[1,1,1] a\n[1,1,3] b\n[1,2,1] c\n[1,2,2] d\n[1,3,2] \n[1,3,3] e\nx\n[2,1,1] f\n");
}

TEST_CASE("docx text: a nested table leaves the outer one's count alone", "[document][docx]") {
    CHECK(list_docx(table(row("<w:tc>" + line("a") + table(row(cell("inner"))) + line("b") +
                              "</w:tc>" + cell("c")))) ==
          "[1,1,1] a\n[2,1,1] inner\n[1,1,1] b\n[1,1,2] c\n");
}

TEST_CASE("docx text: a hostile span does not overflow the count", "[document][docx]") {
    CHECK(list_docx(table(row(cell("a", "<w:gridSpan w:val=\"999999999999\"/>") +
                              cell("b", "<w:gridSpan w:val=\"-5\"/>") + cell("c")))) ==
          "[1,1,1] a\n[1,1,2] b\n[1,1,3] c\n");
}

TEST_CASE("docx text: a field shows its result", "[document][docx]") {
    CHECK(list_docx(p(run("Page ") + field("PAGE", run("3")))) == "Page 3\n");
    CHECK(list_docx(p(field("IF " + field("MERGEFIELD a", run("hidden")), run("shown")))) ==
          "shown\n");
    CHECK(list_docx(p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("not lost"))) ==
          "not lost\n");
}

TEST_CASE("docx text: a legacy form field shows its state", "[document][docx]") {
    const auto form_field = [](const std::string& kind) {
        return list_docx(
            p("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"q1\"/>" + kind +
              "</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
    };
    CHECK(form_field("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>") ==
          "{field:q1} \xE2\x98\x90\n");
    CHECK(form_field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>") ==
          "{field:q1} \xE2\x98\x92\n");
    CHECK(form_field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"A\"/>"
                     "<w:listEntry w:val=\"B\"/></w:ddList>") == "{field:q1} B\n");
    CHECK(form_field("<w:ddList><w:result w:val=\"9\"/></w:ddList>") == "{field:q1} \n");
}

TEST_CASE("docx text: a text box is read once, after its paragraph", "[document][docx]") {
    CHECK(list_docx(p(run("before") + box + run(" after"))) == "before after\n(box) in the box\n");
}

TEST_CASE("docx text: of alternatives the first that can be read is", "[document][docx]") {
    const auto alternatives = [](const std::string& choice, const std::string& fallback) {
        return list_docx(p("<mc:AlternateContent><mc:Choice Requires=\"w14\">" + choice +
                           "</mc:Choice><mc:Fallback>" + fallback +
                           "</mc:Fallback></mc:AlternateContent>"));
    };
    CHECK(alternatives(run("new"), run("old")) == "new\n");
    CHECK(alternatives("<w:r/>", run("old")) == "old\n");
}

TEST_CASE("docx text: a picture leaves a mark", "[document][docx]") {
    CHECK(list_docx(p("<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>")) ==
          "\xEF\xBF\xBC\n");
    CHECK(list_docx(p("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>")) ==
          "\xEF\xBF\xBC\n");
    CHECK(list_docx(p("<w:r><w:drawing><wps:wsp/></w:drawing></w:r>")) == "\n");
}

TEST_CASE("docx text: headings and list items are known by style or by themselves",
          "[document][docx]") {
    const auto styled = [](const std::string& properties) {
        return list_docx(p("<w:pPr>" + properties + "</w:pPr>" + run("x")));
    };
    CHECK(styled("<w:pStyle w:val=\"Heading2\"/>") == "(heading) x\n");
    CHECK(styled("<w:outlineLvl w:val=\"0\"/>") == "(heading) x\n");
    CHECK(styled("<w:pStyle w:val=\"Heading2\"/><w:outlineLvl w:val=\"9\"/>") == "x\n");
    CHECK(styled("<w:pStyle w:val=\"Normal\"/>") == "x\n");
    CHECK(styled("<w:numPr><w:numId w:val=\"3\"/></w:numPr>") == "(item) x\n");
    CHECK(styled("<w:numPr><w:numId w:val=\"0\"/></w:numPr>") == "x\n");
}

namespace {

std::string styled(const std::string& properties, const std::string& text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r>";
}

/// "bold(Ana) struck(Ben)"
std::string emphases_of(const paperround::TextBlock& block) {
    std::string out;
    for (const auto& one : block.emphases) {
        const bool is_strong = one.kind == paperround::Emphasis::Kind::Strong;
        out += std::string(out.empty() ? "" : " ") + (is_strong ? "strong(" : "struck(") +
               block.text.substr(one.begin, one.end - one.begin) + ")";
    }
    return out;
}

paperround::TextBlock first_block(const std::string& body) {
    return paperround::testing::model_of_docx(body).blocks.at(0);
}

}  // namespace

TEST_CASE("docx text: words that stand out by hand are known", "[document][docx]") {
    CHECK(emphases_of(first_block(p(run("a ") + styled("<w:b/>", "bo") + styled("<w:b/>", "ld") +
                                    styled("<w:strike/>", " gone")))) ==
          "strong(bold) struck( gone)");
    CHECK(emphases_of(first_block(p(styled("<w:highlight w:val=\"yellow\"/>", "marked")))) ==
          "strong(marked)");
    CHECK(emphases_of(first_block(p(styled("<w:b w:val=\"0\"/><w:u w:val=\"none\"/>", "plain")))) ==
          "");
}

TEST_CASE("docx text: a box that lost its sign is read from its state", "[document][docx]") {
    const auto box = [](const std::string& state, const std::string& content) {
        return list_docx(p(control(
            "<w14:checkbox><w14:checked w14:val=\"" + state + "\"/></w14:checkbox>", content)));
    };
    CHECK(box("1", "<w:r/>") == "☒\n");
    CHECK(box("0", "<w:r/>") == "☐\n");
    CHECK(box("1", run("☑")) == "☑\n");
}

TEST_CASE("docx text: a list that shows its first entry says so", "[document][docx]") {
    const auto list = [](const std::string& result) {
        return p("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>" + result +
                 "<w:listEntry w:val=\"A\"/><w:listEntry w:val=\"B\"/></w:ddList></w:ffData>"
                 "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    };
    CHECK(first_block(list("")).first_choice == "A");
    CHECK(first_block(list("<w:result w:val=\"1\"/>")).first_choice == "");
}

TEST_CASE("docx text: prompts, comments and captions are told apart from the text",
          "[document][docx]") {
    const auto block =
        first_block(p(run("Name: ") + control("<w:showingPlcHdr/>", run("Tap ") + run("here")) +
                      "<w:r><w:commentReference w:id=\"0\"/></w:r>"));
    CHECK(block.prompts == std::vector<std::string>{"Tap here"});
    CHECK(block.has_comment);
    const auto model = paperround::testing::model_of_docx(table(
        "<w:tblPr><w:tblCaption w:val=\"a1\"/><w:tblDescription w:val=\"the box\"/></w:tblPr>" +
        row(cell("x"))));
    CHECK(model.table_captions == std::vector<std::string>{"a1", "the box", "a1the box"});
}
