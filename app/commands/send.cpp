// SPDX-License-Identifier: MIT
// `paperround send --due`: makes what is due and sends it; what was sent is never sent again.
#include "app/round/send.hpp"

#include "app/commands/command.hpp"
#include "app/round/document_record.hpp"
#include "app/round/sender_lock.hpp"
#include "app/terminal/json_text.hpp"
#include "app/terminal/text_table.hpp"
#include "engine/schedule/civil_time.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <fmt/format.h>

#include <memory>

namespace paperround {

namespace {

constexpr const char* help =
    "Make and send everything whose day has come, and try again what could not be sent before.\n\n"
    "  paperround send --due --dry-run                     who would get what\n"
    "  paperround send --due --yes                         send it\n"
    "  paperround send --due --now 2026-10-30T08:00        as if it were that morning\n"
    "  paperround send --due --again 2025-26.review-memo.E014\n"
    "                                                      once more, a mail that is in doubt or "
    "failed\n\n"
    "Running it again sends nothing twice. With transport = \"maildir\" nothing leaves this "
    "machine and\nno confirmation is asked for.";

struct SendOptions {
    bool due = false;
    bool dry_run = false;
    bool yes = false;
    std::vector<std::string> again;   // dispatch ids
    std::vector<std::string> cancel;  // dispatch ids
};

/// Everything that would leave now: what is due, what waits, and what is asked for again; and what
/// the templates pass over.
TextTable outgoing(const Round& round, const Ledger& ledger, const SendOptions& options,
                   const DateTime& now) {
    const Workspace& workspace = round.workspace;
    FormLibrary forms(round.policy, workspace.policy_folder, workspace.form_format);
    TextTable table({"To", "Address", "About", "What"});
    for (const Dispatch& dispatch : dispatches_due(round, ledger, now)) {
        const auto skipped = why_skipped({round, forms, ledger}, dispatch);
        table.add_row({person_name(round, dispatch.recipient_id),
                       skipped ? skipped->message : address_for(round, dispatch),
                       person_name(round, dispatch.person_id), dispatch.stage});
    }
    std::vector<OutboxMail> waiting = ledger.mails_due(to_instant(now).time_since_epoch().count());
    for (const std::string& dispatch_id : options.again) {
        if (auto mail = ledger.find_mail(dispatch_id)) waiting.push_back(std::move(*mail));
    }
    for (const OutboxMail& mail : waiting) {
        const auto outdated = why_outdated(round, ledger, mail, now);
        table.add_row({person_name(round, mail.recipient_id),
                       outdated ? "made anew: " + *outdated : mail.envelope_to,
                       person_name(round, mail.person_id), mail.stage});
    }
    return table;
}

/// The words for one mail's outcome.
std::string describe(const Delivery& delivery) {
    if (std::holds_alternative<Delivered>(delivery)) return "sent";
    if (const auto* deferred = std::get_if<Deferred>(&delivery)) {
        return "not yet: " + deferred->reason;
    }
    if (const auto* refused = std::get_if<Refused>(&delivery)) {
        return "refused: " + refused->reason;
    }
    return "in doubt: " + std::get<InDoubt>(delivery).reason;
}

void print_report(const Round& round, const SendReport& report, Console& console) {
    for (const DeliveryOutcome& outcome : report.outcomes) {
        console.print(fmt::format("{}  {} to {} <{}>", describe(outcome.delivery),
                                  outcome.mail.stage, person_name(round, outcome.mail.recipient_id),
                                  outcome.mail.envelope_to));
    }
    for (const FailedPreparation& failure : report.failed) {
        console.say(fmt::format("not made: {} about {}", failure.dispatch.stage,
                                person_name(round, failure.dispatch.person_id)));
        console.report(failure.problem);
    }
    for (const SkippedDispatch& skipped : report.skipped) {
        console.say(fmt::format("not sent: {} about {}: {}", skipped.dispatch.stage,
                                person_name(round, skipped.dispatch.person_id),
                                skipped.reason.message));
    }
    for (const WithdrawnMail& withdrawn : report.withdrawn) {
        console.say(fmt::format("not sent as it was made: {} to {}: {}", withdrawn.mail.dispatch_id,
                                withdrawn.mail.envelope_to, withdrawn.reason));
    }
    for (const std::string& dispatch_id : report.recovered.in_doubt) {
        console.say(
            fmt::format("in doubt since an interrupted run: {}; ask the recipient before "
                        "it is sent again",
                        dispatch_id));
    }
    if (report.outcomes.empty() && report.failed.empty()) console.print("Nothing to send.");
}

void print_json(const SendReport& report, Console& console) {
    Poco::JSON::Array mails;
    for (const DeliveryOutcome& outcome : report.outcomes) {
        Poco::JSON::Object mail(Poco::JSON_PRESERVE_KEY_ORDER);
        mail.set("dispatch", outcome.mail.dispatch_id);
        mail.set("to", outcome.mail.envelope_to);
        mail.set("message_id", outcome.mail.message_id);
        mail.set("outcome", describe(outcome.delivery));
        mails.add(mail);
    }
    Poco::JSON::Array failed;
    for (const FailedPreparation& failure : report.failed) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("dispatch", failure.dispatch.id);
        object.set("problem", paperround::describe(failure.problem));
        failed.add(object);
    }
    Poco::JSON::Array skipped;
    for (const SkippedDispatch& one : report.skipped) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("dispatch", one.dispatch.id);
        object.set("reason", one.reason.message);
        skipped.add(object);
    }
    Poco::JSON::Object result(Poco::JSON_PRESERVE_KEY_ORDER);
    result.set("mails", mails);
    result.set("failed", failed);
    result.set("skipped", skipped);
    console.print(json_text(result));
}

ExitCode exit_code_of(const SendReport& report) {
    bool any_failed = !report.failed.empty() || !report.recovered.in_doubt.empty();
    std::size_t deferred = 0;
    for (const DeliveryOutcome& outcome : report.outcomes) {
        if (std::holds_alternative<Deferred>(outcome.delivery)) ++deferred;
        if (std::holds_alternative<Refused>(outcome.delivery)) any_failed = true;
        if (std::holds_alternative<InDoubt>(outcome.delivery)) any_failed = true;
    }
    if (any_failed) return ExitCode::SomeFailed;
    if (deferred == 0) return ExitCode::Done;
    return deferred == report.outcomes.size() ? ExitCode::TryAgainLater : ExitCode::SomeFailed;
}

bool is_confirmed(const SendOptions& options, const Round& round, const TextTable& mails,
                  Console& console) {
    const bool leaves_the_machine = round.workspace.mail.transport == MailSettings::Transport::Smtp;
    if (options.yes || !leaves_the_machine || mails.empty()) return true;
    for (const std::string& line : mails.lines()) console.print(line);
    return console.confirm("Send these mails?");
}

/// Meetings that nothing can be sent for; the others go on.
void report_left_out(const Round& round, Console& console) {
    for (const Diagnostic& problem : round.timetable.problems.all()) {
        if (problem.severity == Severity::Error) console.report(problem);
    }
}

ExitCode run_send(const SendOptions& options, Console& console, const CommonOptions& common) {
    if (!options.due) {
        console.say("say what to send: paperround send --due");
        return ExitCode::Refused;
    }
    Diagnostics problems;
    const DateTime now = moment_of(common);
    const auto round = load_round(common.workspace, std::nullopt, problems);
    if (!round) {
        console.report(problems);
        return ExitCode::InvalidInput;
    }
    report_left_out(*round, console);
    const SenderLock lock(round->workspace.kept());
    Ledger ledger(round->workspace.ledger_file());
    const UtcSeconds instant = to_instant(now).time_since_epoch().count();
    const TextTable mails = outgoing(*round, ledger, options, now);
    if (options.dry_run) {
        for (const std::string& line : mails.lines()) console.print(line);
        return ExitCode::Done;
    }
    if (!is_confirmed(options, *round, mails, console)) {
        console.say("nothing was sent; add --yes to send these mails");
        return ExitCode::Refused;
    }
    for (const std::string& dispatch_id : options.again) ledger.queue_again(dispatch_id, instant);
    for (const std::string& dispatch_id : options.cancel) ledger.cancel_mail(dispatch_id, instant);
    const auto mailer = make_mailer(round->workspace.mail);
    const SendReport report =
        send_due({*round, ledger, *mailer, now, [&console](std::size_t done, std::size_t total) {
                      console.progress("Sending", done, total);
                  }});
    console.end_progress();
    if (common.output == CommonOptions::Output::Json) {
        print_json(report, console);
    } else {
        print_report(*round, report, console);
    }
    const ExitCode code = exit_code_of(report);
    const bool left_out = round->timetable.problems.has_errors();
    return code == ExitCode::Done && left_out ? ExitCode::SomeFailed : code;
}

}  // namespace

Command add_send_command(CLI::App& app) {
    const auto options = std::make_shared<SendOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("send", help);
    command->add_flag("--due", options->due, "Everything whose day has come");
    command->add_flag("-n,--dry-run", options->dry_run, "Only show what would be sent");
    command->add_option(
        "--again", options->again,
        "This mail once more, although it may have arrived (its id: status --json)");
    command->add_option("--cancel", options->cancel,
                        "Never send this mail (its id: status --json)");
    command->add_flag("-y,--yes", options->yes, "Send without asking");
    return [options](Console& console, const CommonOptions& common) {
        return run_send(*options, console, common);
    };
}

}  // namespace paperround
