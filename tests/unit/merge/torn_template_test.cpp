// SPDX-License-Identifier: MIT
// The property that word processors put to the test: however the text of a template is torn into
// runs, the document says the same.
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"
#include "tests/unit/merge/torn_text.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

constexpr std::uint32_t kSeeds = 500;

/// Each is whole in itself, so that any choice of them makes a template.
const std::vector<std::vector<std::string>> kPassages = {
    {"Dear {{ First name }} {{reviewer.name | upper}},"},
    {"{% if role == \"Teacher\" and not left %}You teach {{ subject | default('much') }}."
     "{% elif role = 'Cook' %}Kitchen{% else %}Other{% endif %} End."},
    {"{% for o in goals if o.open %}{{ loop.index }}. {{ o.name | title }}; {% else %}none"
     "{% endfor %}of {{ goals | count }}"},
    {"{% for k, v in reviewer %}{{ k }}={{ v }}, {% endfor %}and so on"},
    {"{% for o in goals if o.name = 'x' %}never{% else %}no x among them{% endfor %}"},
    {"{%p if left %}", "gone {{ nothing? }}", "{%p else %}", "still here", "{%p endif %}"},
    {"{% for o in goals %}", "* {{ o.name }}", "{% if o.open %}", "open", "{% endif %}",
     "{% endfor %}"},
    {"{# a note # to (myself) #}kept {_{ as it }_} stands {_% so %_}"},
    {"A {{- role -}} B {%- if role %} C {% endif -%} D"},
    {"{{ on | date(“dddd d MMMM yyyy”) }}, {{ 'O’Neil' }} & <sons> {{ 2 * (3 + hours) }}"},
    {"before{% pagebreak %}after"},
    {"{% pagebreak %}"},
    {"{% answer strengths: text, required, max=300, label=\"What went well?\" %}"},
    {"{{? weak.points }}"},
    {"{{ (goals | last).name }} {{ goals[hours - 5].name }} {{ [First name] }} {{ 'é' ~ \"ö\" }}"},
};

Record person() {
    const auto goal = [](const char* name, bool open) {
        return Value(Record().set("name", name).set("open", open));
    };
    Record record;
    record.set("First name", "Zoë").set("role", "Teacher").set("left", false).set("hours", 6);
    record.set("subject", "").set("nothing", "");
    record.set("on", Date{std::chrono::year{2026} / 11 / 6});
    record.set("reviewer", Value(Record().set("Name", "Bo Śliwa").set("Post", "Head <of> PE")));
    record.set("goals", Value(List{goal("read more", true), goal("shout less", false)}));
    return record;
}

std::string paragraph(DocumentFormat format, const std::string& content) {
    return format == DocumentFormat::Docx
               ? "<w:p>" + content + "</w:p>"
               : "<text:p text:style-name=\"Standard\">" + content + "</text:p>";
}

std::string run(DocumentFormat format, const std::string& text) {
    std::string content =
        format == DocumentFormat::Docx ? docx_paragraphs({text}) : odt_paragraphs({text});
    const std::size_t begin = content.find('>') + 1;
    return content.substr(begin, content.rfind("</") - begin);
}

std::string package_with(DocumentFormat format, const std::string& body) {
    return format == DocumentFormat::Docx ? make_docx(body) : make_odt(body);
}

std::string printed(DocumentFormat format, const std::string& body) {
    const CompiledTemplate ready = compiled(package_with(format, body));
    Renderer renderer(ready);
    return text_of(renderer.render(person()));
}

/// A passage's markup; its text is drawn by `draw`.
template <typename Draw>
std::string drawn(DocumentFormat format, const std::vector<std::string>& passage, Draw draw) {
    std::string body;
    for (const std::string& text : passage) body += paragraph(format, draw(text));
    return body;
}

template <typename Draw>
std::string drawn_table(DocumentFormat format, Draw draw) {
    const bool docx = format == DocumentFormat::Docx;
    std::string body = docx ? "<w:tbl><w:tblPr/><w:tblGrid/>"
                            : "<table:table table:name=\"T\"><table:table-column/>";
    for (const std::string text :
         {"{%tr for o in goals %}", "{{ loop.index }}: {{ o.name }}", "{%tr endfor %}"}) {
        body += docx ? "<w:tr><w:tc>" : "<table:table-row><table:table-cell>";
        body += paragraph(format, draw(text));
        body += docx ? "</w:tc></w:tr>" : "</table:table-cell></table:table-row>";
    }
    body += docx ? "</w:tbl>" : "</table:table>";
    return body + paragraph(format, draw("behind the table"));
}

/// The n-th passage; the one behind the last is a table.
template <typename Draw>
std::string nth(DocumentFormat format, std::size_t n, Draw draw) {
    return n == kPassages.size() ? drawn_table(format, draw) : drawn(format, kPassages[n], draw);
}

constexpr std::uint32_t kPassagesInADocument = 10;  // fewer than there are: an answer is there once

void check_every_seed(DocumentFormat format) {
    const std::size_t count = kPassages.size() + 1;
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < count; ++i) {
        expected.push_back(
            printed(format, nth(format, i, [&](const auto& text) { return run(format, text); })));
    }
    for (std::uint32_t first = 0; first < kSeeds; first += kPassagesInADocument) {
        std::string body;
        std::string text;
        for (std::uint32_t seed = first; seed < first + kPassagesInADocument; ++seed) {
            TornText torn(format, seed);
            body += nth(format, seed % count, [&](const auto& line) { return torn.runs_of(line); });
            text += expected[seed % count];
        }
        INFO("seeds from " << first << "\n" << body);
        REQUIRE(printed(format, body) == text);
    }
}

}  // namespace

TEST_CASE("torn template: a DOCX says the same however its text is torn", "[merge][unit]") {
    check_every_seed(DocumentFormat::Docx);
}

TEST_CASE("torn template: an ODT says the same however its text is torn", "[merge][unit]") {
    check_every_seed(DocumentFormat::Odt);
}

TEST_CASE("torn template: each passage says what it should", "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    std::string body;
    for (const auto& passage : kPassages) {
        for (const std::string& text : passage) body += paragraph(format, run(format, text));
    }
    const std::string text = printed(format, body);
    INFO(text);
    CHECK(
        text.starts_with("Dear Zoë BO ŚLIWA,\n"
                         "You teach much. End.\n"
                         "1. Read More; of 2\n"
                         "Name=Bo Śliwa, Post=Head <of> PE, and so on\n"
                         "no x among them\n"
                         "still here\n"
                         "* read more\n"
                         "open\n"
                         "* shout less\n"
                         "kept {{ as it }} stands {% so %}\n"
                         "ATeacherB C D\n"
                         "Friday 6 November 2026, O’Neil & <sons> 18\n"
                         "before"));
    CHECK(text.ends_with("\nshout less read more Zoë éö\n"));
}
