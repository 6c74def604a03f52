// SPDX-License-Identifier: MIT
#include "app/preflight/check_records.hpp"

#include "app/preflight/column_findings.hpp"
#include "app/preflight/repeated_people.hpp"
#include "app/preflight/unused_columns.hpp"
#include "app/preflight/watched_records.hpp"
#include "engine/merge/merge_batch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <thread>

namespace paperround {

namespace {

constexpr std::size_t kShownOfAKind = 3;

/// Takes every document and keeps none.
class NoFolder : public DocumentSink {
  public:
    void accept(const RenderedDocument&) override {}
};

/// One unreadable date in every row is one mistake: what failed at the same place with the same
/// code is of a kind.
void report_failures(const std::vector<FailedRecord>& failures, Diagnostics& diagnostics) {
    std::map<std::string, std::size_t> shown;
    std::map<std::string, RowList> others;
    std::map<std::string, Diagnostic> examples;
    for (const FailedRecord& failure : failures) {
        const Diagnostic& problem = failure.problem;
        const bool is_of_the_row = problem.where.ordinal == 0 && problem.where.story.empty();
        const std::string kind = problem.code + (is_of_the_row ? "" : describe(problem.where));
        if (++shown[kind] <= kShownOfAKind) {
            diagnostics.report(problem);
        } else {
            others[kind].add(failure.origin);
            examples.emplace(kind, problem);
        }
    }
    for (const auto& [kind, rows] : others) {
        Diagnostic diagnostic = examples.at(kind);
        diagnostic.message = fmt::format("and {} more such row{}: {}", rows.count(),
                                         rows.count() == 1 ? "" : "s", rows.words());
        diagnostics.report(std::move(diagnostic));
    }
}

void report_unused(const Schema& schema, const CompiledTemplate& compiled, const std::string& file,
                   Diagnostics& diagnostics) {
    const std::vector<std::string> unused = unused_columns(schema, compiled);
    if (unused.empty()) return;
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Note;
    diagnostic.code = "D023";
    diagnostic.where.file = file;
    diagnostic.message =
        fmt::format("columns that the template does not use: {}", fmt::join(unused, ", "));
    diagnostics.report(std::move(diagnostic));
}

}  // namespace

void check_records(RecordSource& source, const CompiledTemplate& compiled, const std::string& file,
                   Diagnostics& diagnostics) {
    EmptyValues empty(compiled.fields, source.schema());
    UnprintableValues unprintable(compiled.fields);
    LongAnswers long_answers(compiled);
    RepeatedPeople repeated(source.schema());
    WatchedRecords watched(source, [&](const Record& record) {
        empty.look_at(record);
        unprintable.look_at(record);
        long_answers.look_at(record);
        repeated.look_at(record);
    });
    NoFolder nowhere;
    MergeOptions options;
    options.on_error = OnRecordError::SkipRecord;
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    const MergeReport report = merge_all(watched, compiled, nowhere, options);
    report_failures(report.failures, diagnostics);
    empty.report(file, diagnostics);
    unprintable.report(file, diagnostics);
    long_answers.report(file, diagnostics);
    repeated.report(file, diagnostics);
    report_unused(source.schema(), compiled, file, diagnostics);
}

}  // namespace paperround
