// SPDX-License-Identifier: MIT
// `paperround review`: the desk at which a person decides about what could not be taken unseen.
#include "app/commands/command.hpp"
#include "app/commands/open_in_viewer.hpp"
#include "app/commands/record_pages.hpp"
#include "app/commands/review_text.hpp"
#include "app/commands/system_user.hpp"
#include "app/round/accept_return.hpp"
#include "app/round/ask_again.hpp"
#include "app/terminal/json_text.hpp"
#include "datasources/returned/office_converter.hpp"
#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/files/replace_file.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace paperround {

namespace {

constexpr const char* help =
    "Decide about the returned forms that wait for a person: accept, correct, ask again, "
    "discard.\n\n"
    "  paperround review                                  what waits, and why\n"
    "  paperround review show 3f9a                        one return whole: questions, answers, "
    "doubts\n"
    "  paperround review show 3f9a --open                 and its pages, as they came back\n"
    "  paperround review accept 3f9a                      it is right as it was read\n"
    "  paperround review accept 3f9a --as K7QF-3MZT       it is this person's form\n"
    "  paperround review accept 3f9a --answer \"highlights=The Year 4 assembly\"\n"
    "  paperround review ask 3f9a                         a mail to its sender, saying what is "
    "wrong\n"
    "  paperround review discard 3f9a --because \"sent by mistake\"\n\n"
    "An id may be shortened as long as it is the only one. An accepted form counts as one that was "
    "accepted\nwithout anybody: for the reviewer's pack, for `status`, for next year. Each "
    "decision "
    "is kept with who made\nit, when, and what stood there before; nothing is deleted. The mail of "
    "`ask` leaves with the next `send`.";

struct ReviewOptions {
    std::string id;
    std::string as;
    std::vector<std::string> answers;
    std::string because;
    std::string by;
    bool again = false;
    bool open = false;
};

/// What every part of the command works with.
struct Desk {
    Round round;
    Ledger ledger;
    DateTime now;
    CommonOptions::Output output;

    UtcSeconds instant() const { return to_instant(now).time_since_epoch().count(); }
};

using Action = ExitCode (*)(Desk& desk, const ReviewOptions& options, Console& console);

std::string who_decides(const ReviewOptions& options) {
    return options.by.empty() ? system_user() : options.by;
}

ReturnDecision::Turn turn_of(const ReviewOptions& options) {
    return options.again ? ReturnDecision::Turn::Again : ReturnDecision::Turn::First;
}

ExitCode list(Desk& desk, const ReviewOptions&, Console& console) {
    const std::vector<ReviewedReturn> waiting = waiting_returns(desk.round, desk.ledger);
    if (desk.output == CommonOptions::Output::Json) {
        Poco::JSON::Array array;
        for (const ReviewedReturn& reviewed : waiting) array.add(json_of(reviewed, desk.round));
        Poco::JSON::Object all(Poco::JSON_PRESERVE_KEY_ORDER);
        all.set("waiting", array);
        console.print(json_text(all));
        return ExitCode::Done;
    }
    if (waiting.empty()) console.print("Nothing waits for a person.");
    for (const ReviewedReturn& reviewed : waiting) {
        if (&reviewed != &waiting.front()) console.print("");
        print_in_list(reviewed, desk.round, console);
    }
    return ExitCode::Done;
}

/// The return as it stands now.
void print_return(Desk& desk, const ReturnedItem& item, Console& console) {
    const ReviewedReturn reviewed = reviewed_return(desk.round, desk.ledger, item);
    if (desk.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(reviewed, desk.round)));
    } else {
        print_whole(reviewed, desk.round, console);
    }
}

/// As pages, beside what the program keeps: they are as confidential as the return itself.
void open_pages(const Desk& desk, const ReturnedItem& item, Console& console) {
    if (item.document_path.empty()) return console.say("it holds no document to open");
    const Workspace& workspace = desk.round.workspace;
    const std::filesystem::path folder = workspace.kept() / "pages";
    make_folder(folder);
    const std::filesystem::path file = folder / (item.id + ".pdf");
    replace_file(file, pages_of(workspace.folder / item.document_path));
    if (!open_in_viewer(file)) console.say("its pages: " + file.string());
}

ExitCode show(Desk& desk, const ReviewOptions& options, Console& console) {
    const ReturnedItem item = find_return(desk.ledger, options.id);
    print_return(desk, item, console);
    if (options.open) open_pages(desk, item, console);
    return ExitCode::Done;
}

std::vector<std::pair<std::string, std::string>> answers_in(const ReviewOptions& options) {
    std::vector<std::pair<std::string, std::string>> answers;
    for (const std::string& text : options.answers) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos) {
            throw Error({.code = "W067",
                         .message = fmt::format("--answer \"{}\" has no =", text),
                         .hint = "write --answer \"KEY=what is to stand there\""});
        }
        answers.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    return answers;
}

void print_accepted(Desk& desk, const ReturnedItem& item, Console& console) {
    if (desk.output == CommonOptions::Output::Json) return print_return(desk, item, console);
    const std::vector<StoredAnswer> answers = desk.ledger.answers_of_return(item.id);
    const auto answered = std::count_if(answers.begin(), answers.end(),
                                        [](const StoredAnswer& one) { return !one.value.empty(); });
    console.print(fmt::format("{}  {} of {}: {} of {} questions answered", console.good("accepted"),
                              item.form, person_name(desk.round, item.person_id), answered,
                              answers.size()));
}

ExitCode accept(Desk& desk, const ReviewOptions& options, Console& console) {
    const std::string key = read_key(desk.round.workspace);
    const Acceptance acceptance{.item = find_return(desk.ledger, options.id),
                                .who = who_decides(options),
                                .reference = options.as,
                                .answers = answers_in(options),
                                .turn = turn_of(options)};
    OfficeConverter converter;
    const ReturnedItem accepted = accept_return({desk.round, desk.ledger, key, converter},
                                                desk.ledger, acceptance, desk.instant());
    print_accepted(desk, accepted, console);
    return ExitCode::Done;
}

ExitCode ask(Desk& desk, const ReviewOptions& options, Console& console) {
    const std::string key = read_key(desk.round.workspace);
    FormLibrary forms(desk.round.policy, desk.round.workspace.policy_folder,
                      desk.round.workspace.form_format);
    const ReturnedItem item = find_return(desk.ledger, options.id);
    const OutboxMail mail =
        ask_again({desk.round, forms, desk.ledger, key, desk.now}, item, who_decides(options));
    if (desk.output == CommonOptions::Output::Json) {
        print_return(desk, item, console);
    } else {
        console.print(
            fmt::format("asked  {}: \"{}\" waits in the outbox, `paperround send --due` "
                        "sends it",
                        mail.envelope_to, mail.subject));
    }
    return ExitCode::Done;
}

ExitCode discard(Desk& desk, const ReviewOptions& options, Console& console) {
    const ReturnedItem item = find_return(desk.ledger, options.id);
    desk.ledger.decide_return({.return_id = item.id,
                               .kind = DecisionKind::Discarded,
                               .who = who_decides(options),
                               .because = options.because,
                               .turn = turn_of(options)},
                              desk.instant());
    if (desk.output == CommonOptions::Output::Json) {
        print_return(desk, *desk.ledger.find_return(item.id), console);
    } else {
        console.print(fmt::format("discarded  {}; kept in {}", item.id.substr(0, shown_id_digits),
                                  item.document_path.empty() ? item.raw_path : item.document_path));
    }
    return ExitCode::Done;
}

ExitCode run_review(Action action, const ReviewOptions& options, Console& console,
                    const CommonOptions& common) {
    Diagnostics problems;
    const DateTime now = moment_of(common);
    auto round = load_round(common.workspace, std::nullopt, problems);
    if (!round) {
        console.report(problems);
        return ExitCode::InvalidInput;
    }
    make_folder(round->workspace.kept());
    const std::filesystem::path file = round->workspace.ledger_file();
    Desk desk{std::move(*round), Ledger(file), now, common.output};
    return action(desk, options, console);
}

CLI::App* add_part(CLI::App& review, const char* name, const char* summary) {
    return review.add_subcommand(name, summary);
}

void add_id(CLI::App& part, ReviewOptions& options) {
    part.add_option("id", options.id, "The return's id, or the beginning of it")->required();
}

void add_who(CLI::App& part, ReviewOptions& options) {
    part.add_option("--by", options.by, "Who decides (default: whoever is logged in)");
}

void add_again(CLI::App& part, ReviewOptions& options) {
    part.add_flag("--again", options.again, "Although it was decided before; both are kept");
}

}  // namespace

Command add_review_command(CLI::App& app) {
    const auto options = std::make_shared<ReviewOptions>();  // CLI11 and the command both hold it
    CLI::App* review = app.add_subcommand("review", help);
    review->require_subcommand(0, 1);
    add_part(*review, "list", "What waits for a person, and why (also without \"list\")");
    CLI::App* showing = add_part(*review, "show", "One return whole");
    CLI::App* accepting = add_part(*review, "accept", "Take it as somebody's form");
    CLI::App* asking = add_part(*review, "ask", "Ask its sender to send it again");
    CLI::App* discarding = add_part(*review, "discard", "It is of no use; it is kept");
    for (CLI::App* part : {showing, accepting, asking, discarding}) add_id(*part, *options);
    for (CLI::App* part : {accepting, asking, discarding}) add_who(*part, *options);
    for (CLI::App* part : {accepting, discarding}) add_again(*part, *options);
    showing->add_flag("--open", options->open, "Its pages too, as a PDF (LibreOffice makes it)");
    accepting->add_option("--as", options->as,
                          "Whose it is: the reference of the form they were sent");
    accepting->add_option("--answer", options->answers,
                          "KEY=VALUE in place of what was read; may be given several times");
    discarding->add_option("--because", options->because, "Why, in your words")->required();
    return [=](Console& console, const CommonOptions& common) {
        Action action = list;
        if (showing->parsed()) action = show;
        if (accepting->parsed()) action = accept;
        if (asking->parsed()) action = ask;
        if (discarding->parsed()) action = discard;
        return run_review(action, *options, console, common);
    };
}

}  // namespace paperround
