// SPDX-License-Identifier: MIT
// Fields that steer the merge: which record a field reads, which record gets no document.
#include "engine/merge/merge_batch.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"
#include "tests/unit/merge/word_field_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

/// Ann 1, Ben 2, … as many as wanted.
class People : public RecordSource {
  public:
    explicit People(std::size_t count) : schema_({"name", "year"}), count_(count) {}

    const Schema& schema() const override { return schema_; }

    std::optional<Record> next() override {
        if (given_ == count_) return std::nullopt;
        ++given_;
        Location origin;
        origin.file = "people.csv";
        origin.row = static_cast<int>(given_) + 1;
        Record record(origin);
        record.set("name", "P" + std::to_string(given_));
        record.set("year", std::to_string(given_ % 3));
        return record;
    }

  private:
    Schema schema_;
    std::size_t count_;
    std::size_t given_ = 0;
};

class Texts : public DocumentSink {
  public:
    void accept(const RenderedDocument& document) override {
        all += "[" + document.file_name + "]\n" + text_of(document.bytes);
    }
    std::string all;
};

struct Merged {
    std::string texts;
    MergeReport report;
};

Merged merged_package(std::string package, std::size_t people, std::size_t threads = 1) {
    const CompiledTemplate ready = compiled(std::move(package));
    People source(people);
    Texts sink;
    MergeOptions options;
    options.threads = threads;
    MergeReport report = merge_all(source, ready, sink, options);
    return {sink.all, std::move(report)};
}

Merged merged(const std::string& body, std::size_t people, std::size_t threads = 1) {
    return merged_package(make_docx(body), people, threads);
}

/// One of LibreOffice's fields, before the name of whoever is its record.
std::string odt_line(const std::string& field) {
    return "<text:p>" + field +
           "<text:database-row-number text:value=\"0\"/> "
           "<text:database-display text:column-name=\"name\"/></text:p>";
}

std::string cell(const std::string& sketch) {
    return "<w:tc>" + word_paragraphs(sketch) + "</w:tc>";
}

}  // namespace

TEST_CASE("records: NEXT goes on to the next record within a document", "[merge][word][unit]") {
    const std::string labels =
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" + cell("{MERGEFIELD name}¶{MERGEREC}/{MERGESEQ}") +
        cell("{NEXT}{MERGEFIELD name}¶{MERGEREC}") + "</w:tr><w:tr>" +
        cell("{NEXT}{MERGEFIELD name}") + cell("{NEXT}{MERGEFIELD name}") + "</w:tr></w:tbl><w:p/>";
    const std::size_t threads = GENERATE(1U, 4U);
    const Merged sheets = merged(labels, 6, threads);
    CHECK(sheets.texts ==
          "[review-1.docx]\nP1\n1/1\tP2\n2\nP3\tP4\n\n[review-5.docx]\nP5\n5/5\tP6\n6\n\t\n\n");
    CHECK(sheets.report.documents == 2);
}

TEST_CASE("records: NEXTIF goes on when its condition is true", "[merge][word][unit]") {
    const Merged all = merged(
        word_paragraphs("{MERGEFIELD name}{NEXTIF {MERGEFIELD year} = 1} {MERGEFIELD name}"), 4);
    CHECK(all.texts == "[review-1.docx]\nP1 P2\n[review-3.docx]\nP3 P3\n[review-4.docx]\nP4 \n");
}

TEST_CASE("records: SKIPIF leaves a record without a document, and the report names it",
          "[merge][word][unit]") {
    const std::string body = word_paragraphs(
        "{SKIPIF {MERGEFIELD year} = \"2\"}{MERGEFIELD name} {MERGEREC} {MERGESEQ}");
    const Merged all = merged(body, 5, GENERATE(1U, 4U));
    CHECK(all.texts ==
          "[review-1.docx]\nP1 1 1\n[review-3.docx]\nP3 3 2\n[review-4.docx]\nP4 4 3\n");
    CHECK(
        describe(all.report) ==
        "3 documents, 2 records left out\n"
        "review.docx  E306  note: skipped: people.csv, row 3, by SKIPIF {MERGEFIELD year} = \"2\"\n"
        "  where: Main text (paragraph 1)\n"
        "review.docx  E306  note: skipped: people.csv, row 6, by SKIPIF {MERGEFIELD year} = \"2\"\n"
        "  where: Main text (paragraph 1)");
}

TEST_CASE("records: a batch may come to nothing", "[merge][word][unit]") {
    const Merged all = merged(word_paragraphs("{SKIPIF {MERGEFIELD name} = \"P*\"}x"), 3, 4);
    CHECK(all.texts.empty());
    CHECK(all.report.documents == 0);
    CHECK(all.report.skipped.size() == 3);
    CHECK(all.report.failures.empty());
}

TEST_CASE("records: a line that goes is asked about the record it shows", "[merge][word][unit]") {
    const Merged all = merged(word_paragraphs("{MERGEFIELD name}¶{NEXT}{MERGEFIELD name}¶end"), 3);
    CHECK(all.texts == "[review-1.docx]\nP1\nP2\nend\n[review-3.docx]\nP3\nend\n");
}

TEST_CASE("records: steering fields stand in the main text by themselves",
          "[compile][word][unit]") {
    CHECK(word_mistakes("{IF {MERGEFIELD a} = 1 \"{NEXT}\"}") ==
          "review.docx  E303  NEXT cannot stand inside another field\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  NEXT\n"
          "         ^^^^\n"
          "  fix:   put it into the text by itself; NEXTIF and SKIPIF have a condition of their "
          "own");
    const std::string box = "<w:p><w:r><w:pict><w:txbxContent>" + word_paragraphs("{NEXT}") +
                            "</w:txbxContent></w:pict></w:r></w:p>";
    CHECK(mistakes_in(make_docx(box))
              .find("E303  NEXT cannot stand in headers, footers, notes or "
                    "text boxes") != std::string::npos);
    const auto text = [](const std::string& words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    };
    const std::string in_block =
        "<w:p>" + text("{% if a %}") + word_field("SKIPIF x = 1") + text("{% endif %}") + "</w:p>";
    CHECK(mistakes_in(make_docx(in_block)).find("E303  SKIPIF cannot stand inside a block") !=
          std::string::npos);
}

TEST_CASE("records: SKIPIF beside NEXT is warned of", "[compile][word][unit]") {
    CHECK(word_mistakes("{SKIPIF {MERGEFIELD a} = 1}{NEXT}") ==
          "review.docx  E304  warning: SKIPIF stands in a template that has NEXT\n"
          "  where: Main text (paragraph 1)\n"
          "  fix:   SKIPIF asks only the first record of each document; the records that NEXT goes "
          "on to are all taken");
}

TEST_CASE("records: LibreOffice's next record is NEXT and NEXTIF", "[merge][odt][unit]") {
    const Merged sheets =
        merged_package(make_odt(odt_line("") + odt_line("<text:database-next/>") +
                                odt_line("<text:database-next text:condition=\"ooow:[db.Sheet1."
                                         "year] EQ &quot;2&quot;\"/>")),
                       5, GENERATE(1U, 4U));
    CHECK(sheets.texts == "[review-1.odt]\n1 P1\n2 P2\n3 P3\n[review-4.odt]\n4 P4\n5 P5\n");
}

TEST_CASE("records: LibreOffice's any record goes forward to the record it names",
          "[merge][odt][unit]") {
    const Merged list =
        merged_package(make_odt(odt_line("<text:database-row-select text:row-number=\"3\"/>") +
                                odt_line("<text:database-row-select text:row-number=\"4\" "
                                         "text:condition=\"ooow:FALSE\"/>")),
                       5);
    CHECK(list.texts == "[review-1.odt]\n3 P3\n3 P3\n");
    CHECK(describe(list.report) ==
          "1 document, 1 record failed; stopped there\n"
          "review.docx  E650  record 3 has been passed already (people.csv, row 5)\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  any record\n"
          "  fix:   \"any record\" goes forward only: let each name a later record than the one "
          "before it");
}

TEST_CASE("records: LibreOffice's next record stands in the main text only", "[merge][odt][unit]") {
    CHECK(mistakes_in(make_odt("<text:p><draw:frame><draw:text-box><text:p><text:database-next/>"
                               "</text:p></draw:text-box></draw:frame></text:p>")) ==
          "review.docx  E303  \"next record\" cannot stand in headers, footers, notes or text "
          "boxes\n"
          "  where: Text box 1 (paragraph 1)\n"
          "  text:  next record\n"
          "         ^^^^^^^^^^^\n"
          "  fix:   move it into the main text, before the fields of that record");
    CHECK(mistakes_in(make_odt("<text:p><text:database-row-select text:row-number=\"0\"/>"
                               "</text:p>")) ==
          "review.docx  E301  this field says no record's number\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  any record\n"
          "         ^^^^^^^^^^\n"
          "  fix:   give it the number of a record, counted from 1");
    CHECK(mistakes_in(make_odt("<text:p><text:database-next text:condition=\"ooow:page G 2\"/>"
                               "</text:p>")) ==
          "review.docx  E302  \"next record\" asks for \"page\", which only LibreOffice knows\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  ooow:page G 2\n"
          "         ^^^^^^^^^^^^^\n"
          "  fix:   compare columns, texts and numbers");
}
