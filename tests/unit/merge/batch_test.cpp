// SPDX-License-Identifier: MIT
// Whole batches: order, names, failures, threads.
#include "engine/core/error.hpp"
#include "engine/merge/file_names.hpp"
#include "engine/merge/merge_batch.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_picture.hpp"
#include "tests/unit/merge/template_sketch.hpp"

using namespace paperround;
using namespace paperround::testing;

namespace {

class MemorySource : public RecordSource {
  public:
    explicit MemorySource(std::size_t count) : schema_({"name", "day"}), count_(count) {}

    const Schema& schema() const override { return schema_; }

    std::optional<Record> next() override {
        if (given_ == count_) return std::nullopt;
        ++given_;
        Location origin;
        origin.file = "staff.csv";
        origin.row = static_cast<int>(given_) + 1;
        if (given_ == unreadable) throw Error({.code = "D004", .where = origin, .message = "torn"});
        Record record(origin);
        record.set("name", "Person " + std::to_string(given_ % 10));
        record.set("day", given_ == wrong_date ? "n/a" : "2026-11-06");
        List tasks;
        for (std::size_t i = 0; i < given_ % 4; ++i)
            tasks.emplace_back("task " + std::to_string(i));
        record.set("tasks", std::move(tasks));
        record.set("photo", given_ % 2 == 0 ? "a.png" : "b.png");
        return record;
    }

    std::size_t unreadable = 0;
    std::size_t wrong_date = 0;

  private:
    Schema schema_;
    std::size_t count_;
    std::size_t given_ = 0;
};

class MemorySink : public DocumentSink {
  public:
    void accept(const RenderedDocument& document) override {
        if (document.file_name == refused) {
            throw Error({.code = "O001", .where = {}, .message = "the disk is full"});
        }
        documents.push_back(document);
    }

    std::string refused;
    std::vector<RenderedDocument> documents;
};

CompiledTemplate letter() {
    return compiled(package_of(DocumentFormat::Docx,
                               {"Dear {{ name }},", "see you on {{ day | date('d MMMM') }}."}));
}

Program file_name() {
    Diagnostics diagnostics;
    return *compile_text("letter for {{ name }}", "file name", TextKind::Plain, {}, diagnostics);
}

/// What is said when the record is put into a paragraph of this text; empty: nothing.
std::string failure_of(const std::string& paragraph, const Record& record) {
    const CompiledTemplate ready = compiled(package_of(DocumentFormat::Docx, {paragraph}));
    try {
        Renderer(ready).render(record);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("batch: the documents are the same whatever the number of threads", "[merge][unit]") {
    const CompiledTemplate ready = letter();
    const Program name = file_name();
    std::vector<MemorySink> sinks(2);
    for (std::size_t i = 0; i < 2; ++i) {
        MemorySource source(200);
        MergeOptions options;
        options.file_name = &name;
        options.threads = i == 0 ? 1 : 4;
        const MergeReport report = merge_all(source, ready, sinks[i], options);
        CHECK(report.documents == 200);
    }
    REQUIRE(sinks[0].documents.size() == 200);
    REQUIRE(sinks[1].documents.size() == 200);
    for (std::size_t i = 0; i < 200; ++i) {
        REQUIRE(sinks[0].documents[i].file_name == sinks[1].documents[i].file_name);
        REQUIRE(sinks[0].documents[i].bytes == sinks[1].documents[i].bytes);
    }
    CHECK(sinks[0].documents[0].file_name == "letter for Person 1.docx");
    CHECK(sinks[0].documents[10].file_name == "letter for Person 1 (2).docx");
}

TEST_CASE("batch: loops and pictures come out the same whatever the number of threads",
          "[merge][unit]") {
    const auto format = GENERATE(DocumentFormat::Docx, DocumentFormat::Odt);
    const CompiledTemplate ready = compiled(package_of(
        format, {"Dear {{ name }}, {{ photo | image(2cm) }}",
                 SketchTable{{"{% for t in tasks %}{{ loop.index }}", "{{ t }}{% endfor %}"}},
                 "{% for t in tasks %}", "{{ photo | image(1cm) }} {{ t | qr(1cm) }}",
                 "{% if loop.last %}{{ 'https://example.org' | link(name) }}{% endif %}",
                 "{% endfor %}", "{{ day | date('d MMMM') }}"}));
    const MemoryFolder pictures({{"a.png", black_png(8)}, {"b.png", black_png(16)}});
    const auto made_by = [&](unsigned threads) {
        MemorySource source(60);
        MemorySink sink;
        MergeOptions options;
        options.pictures = &pictures;
        options.threads = threads;
        const MergeReport report = merge_all(source, ready, sink, options);
        CHECK(report.documents == 60);
        std::string bytes;
        for (const RenderedDocument& document : sink.documents) bytes += document.bytes;
        return bytes;
    };
    const std::string by_one = made_by(1);
    CHECK(by_one == made_by(4));
    CHECK(by_one == made_by(1));
}

TEST_CASE("batch: it stops at the first record that fails", "[merge][unit]") {
    const CompiledTemplate ready = letter();
    MemorySource source(10);
    source.wrong_date = 3;
    MemorySink sink;
    MergeOptions options;
    options.threads = GENERATE(1U, 4U);
    const MergeReport report = merge_all(source, ready, sink, options);
    CHECK(report.stopped);
    CHECK(sink.documents.size() == 2);
    CHECK(report.documents == 2);
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].number == 3);
    CHECK(describe(report) ==
          "2 documents, 1 record failed; stopped there\n"
          "review.docx  E610  \"n/a\" is not a date (staff.csv, row 4)\n"
          "  where: Main text (paragraph 2)\n"
          "  text:  {{ day | date('d MMMM') }}\n"
          "  fix:   write it as 2026-11-06 or 06/11/2026");
}

TEST_CASE("batch: told to, it goes on after a record that fails", "[merge][unit]") {
    const CompiledTemplate ready = letter();
    MemorySource source(10);
    source.wrong_date = 3;
    source.unreadable = 5;
    MemorySink sink;
    sink.refused = "review-7.docx";
    std::vector<std::size_t> progress;
    MergeOptions options;
    options.on_error = OnRecordError::SkipRecord;
    options.threads = GENERATE(1U, 4U);
    options.progress = [&](const MergeProgress& now) { progress.push_back(now.done); };
    const MergeReport report = merge_all(source, ready, sink, options);
    CHECK_FALSE(report.stopped);
    CHECK(report.documents == 7);
    REQUIRE(report.failures.size() == 3);
    CHECK(report.failures[0].problem.code == "E610");
    CHECK(report.failures[1].number == 5);
    CHECK(report.failures[1].origin.row == 6);
    CHECK(report.failures[1].problem.code == "D004");
    CHECK(report.failures[2].problem.message == "the disk is full");
    CHECK(sink.documents.back().file_name == "review-10.docx");
    CHECK(progress == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
}

TEST_CASE("batch: file names are safe everywhere", "[merge][unit]") {
    const auto [wanted, safe] = GENERATE(table<std::string, std::string>({
        {"Ana Lopes", "Ana Lopes"},
        {"../../etc/passwd", "_.._etc_passwd"},
        {"a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"},
        {"", "document"},
        {" . ", "document"},
        {"con", "_con"},
        {"LPT1.x", "_LPT1.x"},
        {"console", "console"},
        {"tab\there", "tab_here"},
        {std::string(119, 'x') + "é", std::string(119, 'x')},
    }));
    CHECK(UniqueFileNames().next(wanted, ".docx") == safe + ".docx");
}

TEST_CASE("batch: file names that differ only in letter case are told apart", "[merge][unit]") {
    UniqueFileNames names;
    CHECK(names.next("Ana", ".docx") == "Ana.docx");
    CHECK(names.next("ana", ".docx") == "ana (2).docx");
    CHECK(names.next("Ana (2)", ".docx") == "Ana (2) (2).docx");
    CHECK(names.next("ANA.docx", ".docx") == "ANA (3).docx");
}

TEST_CASE("batch: a document that grows without end is given up", "[merge][unit]") {
    Record record;
    record.set("many", List(500, Value("x")));
    record.set("text", std::string(1000, 'x'));
    CHECK(failure_of("{% for a in many %}{% for b in many %}{{ text }}{% endfor %}{% endfor %}",
                     record) ==
          "review.docx  E605  the document grows past 64 MB\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {{ text }}\n"
          "  fix:   a loop inside a loop repeats too much; look at the lists of this record");
}

TEST_CASE("batch: loops that run without end are given up though they print nothing",
          "[merge][unit]") {
    Record record;
    record.set("many", List(500, Value("x")));
    CHECK(failure_of("{% for a in many %}{% for b in many %}{% for c in many %}{% if none %}y"
                     "{% endif %}{% endfor %}{% endfor %}{% endfor %}",
                     record) ==
          "review.docx  E606  the loops take more than 20 million steps\n"
          "  where: Main text (paragraph 1)\n"
          "  text:  {% for b in many %}\n"
          "  fix:   a loop inside a loop repeats too much; look at the lists of this record");
}
