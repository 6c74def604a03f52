// SPDX-License-Identifier: MIT
// What each policy makes of names that are empty for somebody.
#include "engine/core/error.hpp"
#include "engine/merge/merge_batch.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/merge/template_sketch.hpp"

#include <array>

using namespace paperround;
using namespace paperround::testing;

namespace {

auto both_formats() {
    return GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
}

Record ana() {
    return Record(Location{.file = "staff.csv", .row = 2}).set("name", "Ana").set("phone", "");
}

/// The document's text, or what was wrong; then the names that were noted.
std::string made(DocumentFormat format, const std::string& text, MissingPolicy policy) {
    Diagnostics diagnostics;
    const auto ready = compile_template(Package::from_bytes(package_of(format, {text}), "a.docx"),
                                        {.marks = MissingMarks::Shown}, diagnostics);
    REQUIRE(ready);
    Renderer renderer(*ready, {.missing = policy});
    try {
        std::string out = text_of(renderer.render(ana()));
        for (const std::string_view name : renderer.missing_names()) out += std::string(name) + ";";
        return out;
    } catch (const Error& error) {
        return describe(error.diagnostic());
    }
}

class ThreePeople : public RecordSource {
  public:
    const Schema& schema() const override { return schema_; }
    std::optional<Record> next() override {
        static constexpr std::array phones = {"", "12", ""};
        if (given_ == phones.size()) return std::nullopt;
        Record record(Location{.file = "staff.csv", .row = static_cast<int>(given_) + 2});
        record.set("name", "Ana").set("phone", phones[given_++]);
        return record;
    }

  private:
    Schema schema_{{"name", "phone"}};
    std::size_t given_ = 0;
};

class Counter : public DocumentSink {
  public:
    void accept(const RenderedDocument&) override { ++documents; }
    std::size_t documents = 0;
};

std::string merged(MissingPolicy policy) {
    const CompiledTemplate ready =
        compiled(package_of(DocumentFormat::Docx, {"{{ name }} {{ phone }} {{ phone }}"}));
    ThreePeople people;
    Counter sink;
    MergeOptions options;
    options.rendering.missing = policy;
    options.on_error = OnRecordError::SkipRecord;
    options.threads = 2;
    return describe(merge_all(people, ready, sink, options));
}

}  // namespace

TEST_CASE("missing: an empty name prints nothing and is noted once", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(made(format, "{{ name }}: {{ phone }}{{ phone | upper }}.", MissingPolicy::Empty) ==
          "Ana: .\nphone;");
    CHECK(made(format, "{{ name ~ \" \" ~ phone }}{{ address }}", MissingPolicy::Empty) ==
          "Ana \nphone;address;");
}

TEST_CASE("missing: a name that may be empty, or has a default, is not noted", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(made(format,
               "{{ phone? }}{{ phone | default('none') }}{% if phone %}x{% endif %}"
               "{{ phone | count }}{{ phone | tick }}",
               MissingPolicy::Error) == "none0☐\n");
}

TEST_CASE("missing: as an error it names person, place and way out", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(made(format, "Call {{ phone | upper }}", MissingPolicy::Error) ==
          "a.docx  E617  \"phone\" is empty (staff.csv, row 2)\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ phone | upper }}\n"
          "  fix:   fill it in, or write {{ phone? }} in the template where it may be empty");
}

TEST_CASE("missing: a mark shows the name", "[merge][unit]") {
    const auto format = both_formats();
    CHECK(made(format, "Call {{ phone }}, {{ name ~ '/' ~ phone }}", MissingPolicy::Mark) ==
          "Call «phone», «phone»Ana/\nphone;");
}

TEST_CASE("missing: a mark is highlighted and keeps the tag's look", "[merge][unit]") {
    Diagnostics diagnostics;
    const auto ready = compile_template(
        Package::from_bytes(package_of(DocumentFormat::Docx, {"a {{ phone }} z"}), "a.docx"),
        {.marks = MissingMarks::Shown}, diagnostics);
    REQUIRE(ready);
    Renderer renderer(*ready, {.missing = MissingPolicy::Mark});
    CHECK(body_of(renderer.render(ana())) ==
          "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:rPr><w:highlight "
          "w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">«phone»</w:t></w:r><w:r><w:t "
          "xml:space=\"preserve\"> z</w:t></w:r></w:p>");
}

TEST_CASE("missing: a batch counts the people without a value", "[merge][unit]") {
    CHECK(merged(MissingPolicy::Empty) == "3 documents\n2 people have no phone");
}

TEST_CASE("missing: people without a value are left out, which is no failure", "[merge][unit]") {
    const std::string report = merged(MissingPolicy::SkipRecord);
    CHECK(report.starts_with("1 document, 2 records left out\n"));
    CHECK(report.find("E618") != std::string::npos);
}

TEST_CASE("missing: a setting stands in for every record and hides its field", "[merge][unit]") {
    const CompiledTemplate ready =
        compiled(package_of(DocumentFormat::Docx, {"{{ Head teacher }}, {{ name }}"}));
    const Record settings = Record().set("Head teacher", "Ann Lee").set("Name", "Bo");
    Renderer renderer(ready, {.settings = &settings});
    CHECK(text_of(renderer.render(ana())) == "Ann Lee, Bo\n");
}
