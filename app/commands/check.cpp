// SPDX-License-Identifier: MIT
// `paperround check`: everything that is wrong with a template, or with a school's whole round,
// before anything is made or sent.
#include "app/commands/command.hpp"
#include "app/commands/open_records.hpp"
#include "app/round/form_library.hpp"
#include "app/round/round.hpp"
#include "app/terminal/json_text.hpp"
#include "engine/core/error.hpp"

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
    "  paperround check letter.docx people.csv      and whether the columns fit it";

struct CheckOptions {
    std::filesystem::path template_file;
    std::filesystem::path data_file;
};

/// Every row once, so that one that cannot be read is found here and not in the middle of a merge.
Schema read_every_row(const std::filesystem::path& file, Diagnostics& problems) {
    const auto source = open_records(file, problems);
    while (true) {
        try {
            if (!source->next()) return source->schema();
        } catch (const Error& error) {  // this row; the ones after it may be wrong too
            problems.report(error.diagnostic());
        }
    }
}

void check_template(const CheckOptions& options, Diagnostics& problems) {
    std::optional<Schema> schema;
    if (!options.data_file.empty()) schema = read_every_row(options.data_file, problems);
    compile_template(Package::from_file(options.template_file.string()),
                     {.schema = schema ? &*schema : nullptr}, problems);
}

void check_workspace(const CommonOptions& common, Diagnostics& problems) {
    const auto round = load_round(common.workspace, moment_of(common).date, problems);
    if (!round) return;
    for (const Diagnostic& problem : round->timetable.problems.all()) problems.report(problem);
    FormLibrary forms(round->policy, round->workspace.policy_folder, round->workspace.form_format);
    forms.check_all(problems);
    read_key(round->workspace);
}

std::string severity_word(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            break;
    }
    return "error";
}

std::size_t count(const Diagnostics& problems, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(problems.all().begin(), problems.all().end(),
                      [severity](const Diagnostic& d) { return d.severity == severity; }));
}

Poco::JSON::Object json_of(const Diagnostics& problems) {
    Poco::JSON::Array all;
    for (const Diagnostic& problem : problems.all()) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("severity", severity_word(problem.severity));
        object.set("code", problem.code);
        object.set("file", problem.where.file);
        object.set("where", describe(problem.where));
        object.set("message", problem.message);
        object.set("text", problem.excerpt);
        object.set("fix", problem.hint);
        all.add(object);
    }
    Poco::JSON::Object result(Poco::JSON_PRESERVE_KEY_ORDER);
    result.set("problems", all);
    return result;
}

ExitCode run_check(const CheckOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    try {
        if (options.template_file.empty()) {
            check_workspace(common, problems);
        } else {
            check_template(options, problems);
        }
    } catch (const Error& error) {
        problems.report(error.diagnostic());
    }
    if (common.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(problems)));
    } else {
        console.report(problems);
        console.print(problems.has_errors()
                          ? fmt::format("{} errors, {} warnings", count(problems, Severity::Error),
                                        count(problems, Severity::Warning))
                          : fmt::format("No errors, {} warnings. Ready.",
                                        count(problems, Severity::Warning)));
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
    return [options](Console& console, const CommonOptions& common) {
        return run_check(*options, console, common);
    };
}

}  // namespace paperround
