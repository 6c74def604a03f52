// SPDX-License-Identifier: MIT
// `paperround export`: the accepted answers as a table for a spreadsheet.
#include "app/commands/command.hpp"
#include "app/round/answer_table.hpp"
#include "app/terminal/json_text.hpp"
#include "output/files/replace_file.hpp"
#include "output/tables/csv_table.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <fmt/format.h>

#include <memory>

namespace paperround {

namespace {

constexpr const char* help =
    "Write the accepted answers as CSV: one row for each form that came back, one column for each "
    "question.\n\n"
    "  paperround export -o answers.csv\n"
    "  paperround export --form self-evaluation > answers.csv";

struct ExportOptions {
    std::string form;
    std::filesystem::path file;
};

std::string csv_of(const AnswerTable& answers) {
    CsvTable table(answers.headings);
    for (const auto& row : answers.rows) table.add_row(row);
    return table.bytes();
}

Poco::JSON::Object json_of(const AnswerTable& answers) {
    Poco::JSON::Array rows;
    for (const auto& row : answers.rows) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        for (std::size_t i = 0; i < row.size(); ++i) object.set(answers.headings[i], row[i]);
        rows.add(object);
    }
    Poco::JSON::Object all(Poco::JSON_PRESERVE_KEY_ORDER);
    all.set("answers", rows);
    return all;
}

ExitCode run_export(const ExportOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    const auto round = load_round(common.workspace, std::nullopt, problems);
    if (!round) {
        console.report(problems);
        return ExitCode::InvalidInput;
    }
    if (!options.form.empty() && find_document(round->policy, options.form) == nullptr) {
        std::string known;
        for (const PolicyDocument& document : round->policy.documents) known += " " + document.id;
        console.say(fmt::format("the policy has no form \"{}\"; it has:{}", options.form, known));
        return ExitCode::InvalidInput;
    }
    make_folder(round->workspace.kept());
    const Ledger ledger(round->workspace.ledger_file());
    const AnswerTable answers = answer_table(*round, ledger, options.form);
    std::string bytes = common.output == CommonOptions::Output::Json ? json_text(json_of(answers))
                                                                     : csv_of(answers);
    if (options.file.empty() || options.file == "-") {
        if (bytes.ends_with('\n')) bytes.pop_back();  // print adds one
        console.print(bytes);
        return ExitCode::Done;
    }
    replace_file(options.file, bytes);
    console.print(fmt::format("{}: {} forms, {} columns", options.file.string(),
                              answers.rows.size(), answers.headings.size()));
    return ExitCode::Done;
}

}  // namespace

Command add_export_command(CLI::App& app) {
    const auto options = std::make_shared<ExportOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("export", help);
    command->add_option("--form", options->form, "Only this form, as the policy calls it");
    command->add_option("-o,--output", options->file,
                        "The file to write (default: standard output)");
    return [options](Console& console, const CommonOptions& common) {
        return run_export(*options, console, common);
    };
}

}  // namespace paperround
