// SPDX-License-Identifier: MIT
// `paperround check`: everything that is wrong with a template, or with a school's whole round,
// before anything is made or sent.
#include "app/commands/command.hpp"
#include "app/commands/diagnostic_json.hpp"
#include "app/commands/open_records.hpp"
#include "app/preflight/check_template.hpp"
#include "app/round/form_library.hpp"
#include "app/round/round.hpp"
#include "app/terminal/json_text.hpp"
#include "datasources/files/contained_folder.hpp"
#include "engine/compile/annotate.hpp"
#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/files/replace_file.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace paperround {

namespace {

constexpr const char* help =
    "Find everything that is wrong before anything is made or sent.\n\n"
    "  paperround check                             the school's folder: settings, policy, staff,\n"
    "                                               meetings, forms and mail texts\n"
    "  paperround check letter.docx                 one template\n"
    "  paperround check letter.docx people.csv      with every row of the list that is to fill it\n"
    "  paperround check letter.docx people.csv --annotate letter-checked.docx\n"
    "                                               a copy with each message as a comment";

struct CheckOptions {
    std::filesystem::path template_file;
    std::filesystem::path data_file;
    std::filesystem::path annotated_file;
    bool overwrite = false;
};

RecordFile list_of(const CheckOptions& options) {
    const std::filesystem::path file = options.data_file;
    if (file.empty()) return {};
    return {file.filename().string(),
            [file](Diagnostics& problems) { return open_records(file, problems); }};
}

/// Refused before anything is read: the original is never written over.
void check_annotated_file(const CheckOptions& options) {
    const std::filesystem::path& file = options.annotated_file;
    std::error_code no_such_file;
    if (std::filesystem::equivalent(file, options.template_file, no_such_file)) {
        throw Error({.code = "O002",
                     .message = "the annotated copy would replace the template itself",
                     .hint = "give it another name"});
    }
    if (!options.overwrite && std::filesystem::exists(file)) {
        throw Error({.code = "O002",
                     .message = fmt::format("{} is there already", file.string()),
                     .hint = "give another name, or --overwrite"});
    }
}

void annotate(const Package& package, const CheckOptions& options, const CommonOptions& common,
              const Diagnostics& problems) {
    const std::string when = format_iso(moment_of(common)) + ":00";
    replace_file(options.annotated_file, annotated_copy(package, problems, when));
}

void check_workspace(const CommonOptions& common, Diagnostics& problems) {
    const auto round = load_round(common.workspace, moment_of(common).date, problems);
    if (!round) return;
    for (const Diagnostic& problem : round->timetable.problems.all()) problems.report(problem);
    FormLibrary forms(round->policy, round->workspace.policy_folder, round->workspace.form_format);
    forms.check_all(problems);
    read_key(round->workspace);
}

std::size_t count(const Diagnostics& problems, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(problems.all().begin(), problems.all().end(),
                      [severity](const Diagnostic& d) { return d.severity == severity; }));
}

Poco::JSON::Object json_of(const Diagnostics& problems, const std::optional<Package>& package) {
    std::optional<ParagraphPaths> paths;
    if (package) paths.emplace(*package);
    Poco::JSON::Array all;
    for (const Diagnostic& problem : problems.all()) {
        all.add(json_of(problem, paths ? &*paths : nullptr));
    }
    Poco::JSON::Object result(Poco::JSON_PRESERVE_KEY_ORDER);
    result.set("problems", all);
    return result;
}

std::string number_of(std::size_t count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string summary(const Diagnostics& problems) {
    const std::string warnings = number_of(count(problems, Severity::Warning), "warning");
    const std::size_t errors = count(problems, Severity::Error);
    if (errors == 0) return fmt::format("No errors, {}. Ready.", warnings);
    return fmt::format("{}, {}", number_of(errors, "error"), warnings);
}

/// What is to be checked, into `problems`; the template's package where one was asked about.
std::optional<Package> check(const CheckOptions& options, const CommonOptions& common,
                             Diagnostics& problems) {
    if (options.template_file.empty()) {
        check_workspace(common, problems);
        return std::nullopt;
    }
    if (!options.annotated_file.empty()) check_annotated_file(options);
    Package package = Package::from_file(options.template_file.string());
    const ContainedFolder parts = ContainedFolder::beside(options.template_file);
    check_template(package, parts, list_of(options), problems);
    if (!options.annotated_file.empty()) annotate(package, options, common, problems);
    return package;
}

ExitCode run_check(const CheckOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    std::optional<Package> package;
    try {
        package = check(options, common, problems);
    } catch (const Error& error) {
        problems.report(error.diagnostic());
    }
    if (common.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(problems, package)));
    } else {
        console.report(problems);
        console.print(summary(problems));
    }
    return problems.has_errors() ? ExitCode::InvalidInput : ExitCode::Done;
}

}  // namespace

Command add_check_command(CLI::App& app) {
    const auto options = std::make_shared<CheckOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("check", help);
    command->add_option("template", options->template_file,
                        "A .docx or .odt (default: the school's folder)");
    command->add_option("data", options->data_file, "A .csv, .json or .jsonl that is to feed it");
    command->add_option("--annotate", options->annotated_file,
                        "Write a copy of the template with each message as a comment");
    command->add_flag("--overwrite", options->overwrite, "Replace an annotated copy that is there");
    return [options](Console& console, const CommonOptions& common) {
        return run_check(*options, console, common);
    };
}

}  // namespace paperround
