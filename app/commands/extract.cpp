// SPDX-License-Identifier: MIT
// `paperround extract`: the answers in returned forms, as JSON or as text, without filing anything.
#include "engine/extract/extract.hpp"

#include "app/commands/command.hpp"
#include "app/round/read_return.hpp"
#include "app/workspace/workspace.hpp"
#include "datasources/returned/office_converter.hpp"
#include "datasources/returned/read_returned.hpp"
#include "engine/core/error.hpp"
#include "engine/extract/answer_sheet_json.hpp"
#include "engine/extract/reference.hpp"
#include "output/files/replace_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <vector>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr const char* help =
    "Read the answers out of returned forms. Files nothing.\n\n"
    "  paperround extract --form form.docx returned.docx          by the template alone\n"
    "  paperround extract --form form.docx --sent sent.docx --json returned/*.docx\n"
    "  paperround extract returned.docx                           in a school's folder: by what "
    "was sent";

struct ExtractCommandOptions {
    fs::path form;
    fs::path sent;
    std::vector<fs::path> files;
};

/// A sheet for a file that could not be opened at all.
AnswerSheet rejected(const fs::path& file, const Error& error) {
    AnswerSheet sheet;
    sheet.file = file.filename().string();
    sheet.verdict = Verdict::Rejected;
    sheet.reasons = {error.diagnostic().message};
    if (!error.diagnostic().hint.empty()) sheet.reasons.push_back(error.diagnostic().hint);
    return sheet;
}

/// Reads by a template given on the command line; whose form it is stays open.
class FormReader {
  public:
    explicit FormReader(const ExtractCommandOptions& options)
        : name_(options.form.stem().string()) {
        form_ = read_template_form(read_text_model(Package::from_file(options.form.string())));
        if (!options.sent.empty()) {
            form_ = locate_slots(form_, read_text_model(Package::from_file(options.sent.string())));
        }
    }

    AnswerSheet read(const fs::path& file) {
        const TextModel returned =
            read_returned(bytes_of_returned(file), file.string(), converter_);
        AnswerSheet sheet = extract_answers(form_, returned, {});
        sheet.file = file.filename().string();
        sheet.form = name_;
        for (const TextBlock& block : returned.blocks) {
            for (const std::string& reference : find_references(block.text)) {
                if (sheet.reference.empty()) sheet.reference = reference;
            }
        }
        return sheet;
    }

  private:
    std::string name_;
    SentForm form_;
    OfficeConverter converter_;
};

/// Reads by what the school's ledger says was sent.
class RoundReader {
  public:
    RoundReader(Round round)
        : round_(std::move(round)),
          key_(read_key(round_.workspace)),
          ledger_(round_.workspace.ledger_file()) {}

    AnswerSheet read(const fs::path& file) {
        ReturnedDocument document;
        document.file_name = file.filename().string();
        document.bytes = bytes_of_returned(file);
        return read_return({round_, ledger_, key_, converter_}, document, ReturnOrigin::Found)
            .sheet;
    }

  private:
    Round round_;
    std::string key_;
    Ledger ledger_;
    OfficeConverter converter_;
};

std::string_view word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return "accepted";
        case Verdict::Review:
            return "needs a person";
        case Verdict::Rejected:
            break;
    }
    return "rejected";
}

void print_sheet(const AnswerSheet& sheet, Console& console) {
    console.print(console.bold(sheet.file));
    console.print(fmt::format("  {}  {}  {}  {}", word_for(sheet.verdict), sheet.reference,
                              sheet.person, sheet.form));
    for (const std::string& reason : sheet.reasons) console.print("  - " + reason);
    for (const Answer& answer : sheet.answers) {
        if (answer.value.empty() && answer.flags.empty()) continue;
        console.print(
            fmt::format("  {} ({:.2f}): {}", answer.key, answer.confidence, answer.value));
        for (const std::string& flag : answer.flags) {
            console.print(console.warning("      " + flag));
        }
    }
    for (const std::string& text : sheet.unassigned) {
        console.print(console.warning("  belongs to no question: " + text));
    }
}

template <typename Reader>
ExitCode read_all(Reader reader, const std::vector<fs::path>& files, Console& console,
                  const CommonOptions& common) {
    bool any_rejected = false;
    for (const fs::path& file : files) {
        AnswerSheet sheet;
        try {
            sheet = reader.read(file);
        } catch (const Error& error) {  // one file; the others go on
            sheet = rejected(file, error);
        }
        any_rejected = any_rejected || sheet.verdict == Verdict::Rejected;
        if (common.output == CommonOptions::Output::Json) {
            console.print(to_json(sheet));
        } else {
            print_sheet(sheet, console);
        }
    }
    return any_rejected ? ExitCode::SomeFailed : ExitCode::Done;
}

ExitCode run_extract(const ExtractCommandOptions& options, Console& console,
                     const CommonOptions& common) {
    if (!options.form.empty()) {
        return read_all(FormReader(options), options.files, console, common);
    }
    Diagnostics problems;
    auto round = load_round(common.workspace, std::nullopt, problems);
    if (!round) {
        console.report(problems);
        return ExitCode::InvalidInput;
    }
    make_folder(round->workspace.kept());
    return read_all(RoundReader(std::move(*round)), options.files, console, common);
}

}  // namespace

Command add_extract_command(CLI::App& app) {
    const auto options =
        std::make_shared<ExtractCommandOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("extract", help);
    command->add_option("--form", options->form, "The template that the form was made from");
    command->add_option("--sent", options->sent, "The very document that was sent")
        ->needs(command->get_option("--form"));
    command
        ->add_option("files", options->files,
                     "What came back: .docx, .odt, .doc, .rtf, .pdf, .html, .txt …")
        ->required();
    return [options](Console& console, const CommonOptions& common) {
        return run_extract(*options, console, common);
    };
}

}  // namespace paperround
