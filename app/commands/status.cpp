// SPDX-License-Identifier: MIT
// `paperround status`: who has been sent what, what came back, and what waits for a person.
#include "app/round/status.hpp"

#include "app/commands/command.hpp"
#include "app/terminal/json_text.hpp"
#include "app/terminal/text_table.hpp"
#include "engine/schedule/civil_time.hpp"
#include "engine/schedule/meeting_kind.hpp"
#include "output/files/replace_file.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace paperround {

namespace {

constexpr const char* help =
    "Show where everybody stands: letters, forms, packs, and what waits for a person.\n\n"
    "  paperround status\n"
    "  paperround status --overdue";

struct StatusOptions {
    bool overdue = false;
};

std::string shown_form(const StatusRow& row, const Console& console) {
    const std::string words(name_of(row.form));
    if (row.form == FormState::Accepted) return console.good(words);
    const bool is_pressing = row.form == FormState::Overdue || row.form == FormState::NeedsAPerson;
    return is_pressing ? console.warning(words) : words;
}

void print_rows(const Round& round, const std::vector<StatusRow>& rows, Console& console) {
    TextTable table({"Person", "Meeting", "Letter", "Back by", "Pack", "Form"});
    for (const StatusRow& row : rows) {
        table.add_row(
            {person_name(round, row.person_id),
             fmt::format("{} {}", name_of(row.meeting.kind), format_spoken(row.meeting.start.date)),
             row.letter, row.due ? format_spoken(*row.due) : "", row.pack,
             shown_form(row, console)});
    }
    bool is_heading = true;
    for (const std::string& line : table.lines()) {
        console.print(is_heading ? console.bold(line) : line);
        is_heading = false;
    }
}

void print_waiting(const Round& round, const Status& status, Console& console) {
    if (status.waiting_for_a_person.empty()) return;
    console.print("");
    console.print(console.bold("Needs a person") + console.dim("  (paperround review)"));
    for (const ReturnedItem& item : status.waiting_for_a_person) {
        const std::string whose =
            item.person_id.empty() ? "whose is not certain" : person_name(round, item.person_id);
        console.print(fmt::format("  {}: {} from {}", whose,
                                  item.file_name.empty() ? "a mail" : item.file_name,
                                  item.sender.empty() ? "the folder" : item.sender));
        std::size_t begin = 0;
        while (begin < item.reasons.size()) {
            const std::size_t end = std::min(item.reasons.find('\n', begin), item.reasons.size());
            console.print("    - " + item.reasons.substr(begin, end - begin));
            begin = end + 1;
        }
        console.print(console.dim(
            "    kept in " + (item.document_path.empty() ? item.raw_path : item.document_path)));
    }
}

void print_not_sent(const Status& status, Console& console) {
    if (status.not_sent.empty()) return;
    console.print("");
    console.print(console.bold("Not sent"));
    for (const OutboxMail& mail : status.not_sent) {
        console.print(fmt::format("  {} to {}: {} {}", mail.dispatch_id, mail.envelope_to,
                                  name_of(mail.state), mail.last_reply));
    }
}

Poco::JSON::Object json_of(const Status& status, const std::vector<StatusRow>& rows) {
    Poco::JSON::Array people;
    for (const StatusRow& row : rows) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("person", row.person_id);
        object.set("meeting", std::string(name_of(row.meeting.kind)));
        object.set("start", format_iso(row.meeting.start));
        object.set("cycle", row.cycle);
        object.set("letter", row.letter);
        if (row.due) object.set("due", format_iso(*row.due));
        object.set("form", std::string(name_of(row.form)));
        object.set("pack", row.pack);
        people.add(object);
    }
    Poco::JSON::Array waiting;
    for (const ReturnedItem& item : status.waiting_for_a_person) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("id", item.id);
        object.set("sender", item.sender);
        object.set("file", item.file_name);
        object.set("person", item.person_id);
        object.set("form", item.form);
        object.set("reasons", item.reasons);
        object.set("kept", item.document_path.empty() ? item.raw_path : item.document_path);
        waiting.add(object);
    }
    Poco::JSON::Array not_sent;
    for (const OutboxMail& mail : status.not_sent) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("dispatch", mail.dispatch_id);
        object.set("to", mail.envelope_to);
        object.set("state", std::string(name_of(mail.state)));
        object.set("reply", mail.last_reply);
        not_sent.add(object);
    }
    Poco::JSON::Object all(Poco::JSON_PRESERVE_KEY_ORDER);
    all.set("people", people);
    all.set("needs_a_person", waiting);
    all.set("not_sent", not_sent);
    return all;
}

ExitCode run_status(const StatusOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    const DateTime now = moment_of(common);
    const auto round = load_round(common.workspace, std::nullopt, problems);
    if (!round) {
        console.report(problems);
        return ExitCode::InvalidInput;
    }
    make_folder(round->workspace.kept());
    const Ledger ledger(round->workspace.ledger_file());
    const Status status = status_of(*round, ledger, now);
    std::vector<StatusRow> rows = status.rows;
    if (options.overdue) {
        std::erase_if(rows, [](const StatusRow& row) { return row.form != FormState::Overdue; });
    }
    if (common.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(status, rows)));
        return ExitCode::Done;
    }
    print_rows(*round, rows, console);
    print_waiting(*round, status, console);
    print_not_sent(status, console);
    return ExitCode::Done;
}

}  // namespace

Command add_status_command(CLI::App& app) {
    const auto options = std::make_shared<StatusOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("status", help);
    command->add_flag("--overdue", options->overdue, "Only forms that are late");
    return [options](Console& console, const CommonOptions& common) {
        return run_status(*options, console, common);
    };
}

}  // namespace paperround
