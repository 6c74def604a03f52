// SPDX-License-Identifier: MIT
// `paperround merge`: one document for every row, from any template, with no set-up.
#include "app/commands/command.hpp"
#include "app/commands/diagnostic_json.hpp"
#include "app/commands/merge_settings.hpp"
#include "app/commands/open_records.hpp"
#include "app/preflight/column_findings.hpp"
#include "app/preflight/watched_records.hpp"
#include "app/terminal/json_text.hpp"
#include "datasources/files/contained_folder.hpp"
#include "engine/combine/combining_sink.hpp"
#include "engine/core/error.hpp"
#include "engine/merge/merge_batch.hpp"
#include "output/files/folder_sink.hpp"
#include "output/files/replace_file.hpp"
#include "output/files/zip_sink.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <thread>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr const char* help =
    "Make one document for every row of a list.\n\n"
    "  paperround merge letter.docx people.csv -o letters\n"
    "  paperround merge letter.odt people.csv -o letters --name \"{{ Surname }} {{ First name "
    "}}\"\n"
    "  paperround merge letter.docx people.csv --combine -o letters.docx\n"
    "  paperround merge letter.docx people.csv -o letters.zip\n\n"
    "The template is a .docx or .odt with {{ column }} in its text, or Word's own merge fields.\n"
    "What it asks for: paperround fields letter.docx people.csv";

/// All that is known before the first document is made.
struct PreparedMerge {
    CompiledTemplate compiled;
    std::optional<Program> name;
    std::size_t record_count = 0;
    Record settings;
};

constexpr std::size_t most_failures_shown = 20;

struct MergeCommandOptions {
    fs::path template_file;
    fs::path data_file;
    fs::path output;
    std::string name;
    MissingPolicy missing = MissingPolicy::Empty;
    std::vector<std::string> settings;  // "name=value"
    std::string protect;
    bool combine = false;
    bool update_fields = false;
    bool overwrite = false;
    bool stop_on_error = false;
    unsigned threads = 0;  // 0: as many as the machine has
    std::vector<std::string> strip;
};

StripOptions strip_of(const MergeCommandOptions& options) {
    const auto asked = [&](std::string_view what) {
        return std::find(options.strip.begin(), options.strip.end(), what) != options.strip.end();
    };
    StripOptions strip;
    if (asked("authors")) strip.authors = StripOptions::Authors::Remove;
    if (asked("changes")) strip.changes = StripOptions::Changes::Accept;
    return strip;
}

CompileOptions compile_options(const MergeCommandOptions& options, const Schema& schema,
                               const FileFolder& parts) {
    return {
        .schema = &schema,
        .strip = strip_of(options),
        .protection = options.protect.empty() ? Protection::AsTemplate : Protection::Forms,
        .marks = options.missing == MissingPolicy::Mark ? MissingMarks::Shown : MissingMarks::None,
        .field_update = options.update_fields ? FieldUpdate::WhenOpened : FieldUpdate::AsTemplate,
        .parts = &parts};
}

/// Reads the whole list once before anything is made: an unreadable row is found while nothing has
/// been written yet, the progress bar knows its end, and `watch` has seen every record.
std::size_t count_records(const fs::path& file, const WatchedRecords::Watcher& watch,
                          Diagnostics& problems) {
    Diagnostics said_again;  // the warnings come once more when the list is merged
    const auto opened = open_records(file, said_again);
    WatchedRecords source(*opened, watch);
    std::size_t count = 0;
    while (true) {
        try {
            if (!source.next()) return count;
            ++count;
        } catch (const Error& error) {  // this row; the ones after it may be wrong too
            problems.report(error.diagnostic());
        }
    }
}

const std::map<std::string, MissingPolicy> missing_policies = {
    {"empty", MissingPolicy::Empty},
    {"error", MissingPolicy::Error},
    {"mark", MissingPolicy::Mark},
    {"skip-record", MissingPolicy::SkipRecord}};

std::optional<Program> compile_name(const MergeCommandOptions& options, const Schema& schema,
                                    Diagnostics& problems) {
    if (options.name.empty()) return std::nullopt;
    return compile_text(options.name, "--name", TextKind::Plain, {.schema = &schema}, problems);
}

/// Where the documents go when the command does not say.
fs::path output_of(const MergeCommandOptions& options, const CompiledTemplate& compiled) {
    if (!options.output.empty()) return options.output;
    if (!options.combine) return "merged";
    return fs::path(compiled.name).stem().string() + "-all" + extension_of(compiled.format);
}

MergeReport merge_into(DocumentSink& sink, const MergeCommandOptions& options,
                       const PreparedMerge& prepared, Console& console) {
    Diagnostics problems;
    const auto source = open_records(options.data_file, problems);
    // Pictures that rows name lie beside the list.
    const ContainedFolder pictures = ContainedFolder::beside(options.data_file);
    MergeOptions merge;
    merge.pictures = &pictures;
    merge.on_error = options.stop_on_error ? OnRecordError::StopBatch : OnRecordError::SkipRecord;
    merge.file_name = prepared.name ? &*prepared.name : nullptr;
    merge.rendering = {options.missing, &prepared.settings};
    merge.threads =
        options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.threads;
    merge.progress = [&console, &prepared](const MergeProgress& progress) {
        if (progress.done % 64 == 0) {
            console.progress("Merging", progress.done, prepared.record_count);
        }
    };
    MergeReport report = merge_all(*source, prepared.compiled, sink, merge);
    console.end_progress();
    console.report(problems);  // warnings about rows as they were read
    return report;
}

MergeReport merge_into_folder(const MergeCommandOptions& options, const PreparedMerge& prepared,
                              Console& console) {
    FolderSink folder(output_of(options, prepared.compiled),
                      options.overwrite ? Overwrite::Replace : Overwrite::Refuse);
    MergeReport report = merge_into(folder, options, prepared, console);
    folder.finish();
    return report;
}

bool is_zip(const fs::path& output) {
    return output.extension() == ".zip" && !fs::is_directory(output);
}

MergeReport merge_into_zip(const MergeCommandOptions& options, const PreparedMerge& prepared,
                           Console& console) {
    ZipSink zip(options.output, options.overwrite ? Overwrite::Replace : Overwrite::Refuse);
    MergeReport report = merge_into(zip, options, prepared, console);
    if (!zip.can_go_on()) throw Error(report.failures.back().problem);
    if (zip.accepted() > 0) zip.finish();
    return report;
}

MergeReport merge_into_one(const MergeCommandOptions& options, const PreparedMerge& prepared,
                           Console& console) {
    const fs::path file = output_of(options, prepared.compiled);
    if (fs::exists(file) && !options.overwrite) {
        throw Error{{.code = "O002",
                     .where = {.file = file.string()},
                     .message = "there is a file of that name already; it was left as it is",
                     .hint = "choose another name with -o, or let it be replaced (--overwrite)"}};
    }
    CombiningSink combined;
    MergeReport report = merge_into(combined, options, prepared, console);
    if (combined.accepted() > 0) replace_file(file, combined.finish());
    return report;
}

Poco::JSON::Array json_of(const std::vector<FailedRecord>& records) {
    Poco::JSON::Array array;
    for (const FailedRecord& record : records) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("record", record.number);
        object.set("where", describe(record.origin));
        object.set("problem", describe(record.problem));
        array.add(object);
    }
    return array;
}

Poco::JSON::Object json_of(const MergeReport& report, const Diagnostics& warnings) {
    Poco::JSON::Array empty_fields;
    for (const EmptyField& field : report.empty_fields) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("field", field.name);
        object.set("records", field.records);
        empty_fields.add(object);
    }
    Poco::JSON::Object result(Poco::JSON_PRESERVE_KEY_ORDER);
    result.set("documents", report.documents);
    result.set("failed", json_of(report.failures));
    result.set("skipped", json_of(report.skipped));
    result.set("empty", empty_fields);
    Poco::JSON::Array said;
    for (const Diagnostic& warning : warnings.all()) said.add(json_of(warning, nullptr));
    result.set("warnings", said);
    return result;
}

void print_without_document(const std::vector<FailedRecord>& records, Console& console) {
    std::size_t shown = 0;
    for (const FailedRecord& record : records) {
        if (shown++ == most_failures_shown) {
            console.say(fmt::format("… and {} more rows without a document",
                                    records.size() - most_failures_shown));
            break;
        }
        console.say(fmt::format("no document for {}:", describe(record.origin)));
        console.report(record.problem);
    }
}

void print_report(const MergeReport& report, const fs::path& output, Console& console) {
    print_without_document(report.failures, console);
    print_without_document(report.skipped, console);
    for (const EmptyField& field : report.empty_fields) console.say(describe(field));
    const std::string failed =
        report.failures.empty() ? "" : fmt::format("; {} failed", report.failures.size());
    const std::string skipped =
        report.skipped.empty() ? "" : fmt::format("; {} left out", report.skipped.size());
    console.print(
        fmt::format("{} documents in {}{}{}", report.documents, output.string(), failed, skipped));
}

ExitCode run_merge(const MergeCommandOptions& options, Console& console,
                   const CommonOptions& common) {
    Diagnostics problems;
    Record settings = read_settings(options.settings);
    const Schema schema =
        with_settings(open_records(options.data_file, problems)->schema(), settings);
    const ContainedFolder parts = ContainedFolder::beside(options.template_file);
    auto compiled = compile_template(Package::from_file(options.template_file.string()),
                                     compile_options(options, schema, parts), problems);
    auto name = compile_name(options, schema, problems);
    UnprintableValues unprintable(compiled ? compiled->fields : std::vector<FieldUse>{});
    const std::size_t total = count_records(
        options.data_file, [&](const Record& record) { unprintable.look_at(record); }, problems);
    if (problems.has_errors()) {
        console.report(problems);
        console.say("nothing was made");
        return ExitCode::InvalidInput;
    }
    const PreparedMerge prepared{std::move(*compiled), std::move(name), total, std::move(settings)};
    const MergeReport report = options.combine ? merge_into_one(options, prepared, console)
                               : is_zip(options.output)
                                   ? merge_into_zip(options, prepared, console)
                                   : merge_into_folder(options, prepared, console);
    Diagnostics warnings;
    unprintable.report(options.data_file.filename().string(), warnings);
    if (common.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(report, warnings)));
    } else {
        console.report(warnings);
        print_report(report, output_of(options, prepared.compiled), console);
    }
    if (report.failures.empty()) return ExitCode::Done;
    return report.documents == 0 ? ExitCode::Failed : ExitCode::SomeFailed;
}

}  // namespace

Command add_merge_command(CLI::App& app) {
    const auto options = std::make_shared<MergeCommandOptions>();  // CLI11 and the command hold it
    CLI::App* command = app.add_subcommand("merge", help);
    command->add_option("template", options->template_file, "A .docx or .odt")->required();
    command
        ->add_option("data", options->data_file,
                     "A .csv with a heading row, a .json list or .jsonl")
        ->required();
    command->add_option(
        "-o,--output", options->output,
        "The folder for the documents (default: merged), a .zip to hold them all, or "
        "the file of --combine");
    command->add_flag("--combine", options->combine,
                      "Put all documents into one, each beginning on a page 1 of its own");
    command->add_option("--name", options->name,
                        "What each document is called, with {{ column }} (default: the template's "
                        "name and a number)");
    command->add_flag("--update-fields", options->update_fields,
                      "Word asks to refresh tables of contents and other fields when it opens a "
                      "document (no effect on an .odt)");
    command
        ->add_option("--protect", options->protect,
                     "forms: nothing but the answers and form controls can be changed")
        ->check(CLI::IsMember({"forms"}));
    command
        ->add_option("--missing", options->missing,
                     "What to do where a row has nothing for a {{ column }}: empty (default; the "
                     "report counts them), error, mark (prints «column»), skip-record")
        ->transform(CLI::CheckedTransformer(missing_policies, CLI::ignore_case));
    command->add_option("--set", options->settings,
                        "A name and value for every row: --set \"Head teacher=Ann Lee\"; may be "
                        "given several times");
    command->add_flag("--overwrite", options->overwrite, "Replace documents that are there");
    command->add_flag(
        "--stop-on-error", options->stop_on_error,
        "Stop at the first row that cannot be filled in (default: go on and list it)");
    command
        ->add_option("--strip", options->strip,
                     "Also leave out: authors (names of who made the template), changes (accepts "
                     "tracked ones). Comments never come along")
        ->delimiter(',')
        ->check(CLI::IsMember({"authors", "changes", "comments"}));
    command->add_option("--threads", options->threads, "How many at once (default: one a core)");
    return [options](Console& console, const CommonOptions& common) {
        return run_merge(*options, console, common);
    };
}

}  // namespace paperround
