// SPDX-License-Identifier: MIT
// `paperround collect`: takes in what staff sent back and reads the answers.
#include "app/round/collect.hpp"

#include "app/commands/command.hpp"
#include "app/round/sender_lock.hpp"
#include "engine/extract/answer_sheet_json.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace paperround {

namespace {

constexpr const char* help =
    "Take in what came back: recognise whose form each is, read the answers, keep everything.\n\n"
    "  paperround collect                          from the folder [mail] incoming names\n"
    "  paperround collect --from ~/Downloads/forms a folder of saved messages and forms\n\n"
    "What is read without doubt is accepted; the rest waits in `paperround review`. Running it "
    "again\ntakes nothing in twice.";

struct CollectOptions {
    std::filesystem::path from;
};

std::size_t answered(const AnswerSheet& sheet) {
    return static_cast<std::size_t>(
        std::count_if(sheet.answers.begin(), sheet.answers.end(),
                      [](const Answer& answer) { return !answer.value.empty(); }));
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

void print_item(const Round& round, const CollectedItem& collected, Console& console) {
    const ReturnedItem& item = collected.item;
    const std::string from = item.sender.empty() ? "the folder" : item.sender;
    const std::string what = item.file_name.empty() ? "a mail" : item.file_name;
    if (item.verdict == ReturnVerdict::Accepted && collected.sheet) {
        console.print(fmt::format("{}  {} of {}: {} of {} questions answered",
                                  console.good("accepted"), item.form,
                                  person_name(round, item.person_id), answered(*collected.sheet),
                                  collected.sheet->answers.size()));
        if (!item.reasons.empty()) console.print("          " + first_line(item.reasons));
        return;
    }
    const std::string word(name_of(item.verdict));
    console.print(fmt::format(
        "{}  {} from {}: {}",
        item.verdict == ReturnVerdict::Ignored ? console.dim(word) : console.warning(word), what,
        from, first_line(item.reasons)));
}

void print_json(const CollectReport& report, Console& console) {
    for (const CollectedItem& collected : report.items) {
        if (collected.sheet) console.print(to_json(*collected.sheet));
    }
}

ExitCode run_collect(const CollectOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    const DateTime now = moment_of(common);
    const auto round = load_round(common.workspace, std::nullopt, problems);
    if (!round) {
        console.report(problems);
        return ExitCode::InvalidInput;
    }
    const SenderLock lock(round->workspace.kept());
    Ledger ledger(round->workspace.ledger_file());
    const auto mailbox =
        open_mailbox(options.from.empty() ? round->workspace.mail.incoming : options.from);
    const CollectReport report = collect_returns({*round, ledger, *mailbox, now});
    for (const Diagnostic& problem : report.problems) console.report(problem);
    if (common.output == CommonOptions::Output::Json) {
        print_json(report, console);
    } else {
        for (const CollectedItem& collected : report.items) {
            print_item(*round, collected, console);
        }
        if (report.items.empty()) console.print("Nothing new.");
    }
    return report.problems.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

}  // namespace

Command add_collect_command(CLI::App& app) {
    const auto options = std::make_shared<CollectOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("collect", help);
    command->add_option("--from", options->from, "A maildir, or a folder of messages and forms");
    return [options](Console& console, const CommonOptions& common) {
        return run_collect(*options, console, common);
    };
}

}  // namespace paperround
