// SPDX-License-Identifier: MIT
// `paperround plan`: what will be sent to whom on which day, and the rule that says so. No effect.
#include "app/commands/command.hpp"
#include "app/round/round.hpp"
#include "app/terminal/json_text.hpp"
#include "app/terminal/text_table.hpp"
#include "engine/schedule/civil_time.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace paperround {

namespace {

constexpr const char* help =
    "Show the timetable: what goes to whom on which day, and by which rule. Sends nothing.\n\n"
    "  paperround plan\n"
    "  paperround plan --person E014\n"
    "  paperround plan --json --now 2026-09-01";

struct PlanOptions {
    std::string person;
};

std::string documents_of(const Dispatch& dispatch) {
    std::vector<std::string> words;
    for (const StageDocument& document : dispatch.documents) {
        switch (document.filling) {
            case StageDocument::Filling::Fresh:
                words.push_back(document.document);
                break;
            case StageDocument::Filling::WithAnswers:
                words.push_back(document.document + " with answers");
                break;
            case StageDocument::Filling::LastCycle:
                words.push_back("last cycle's form");
                break;
        }
    }
    return fmt::format("{}", fmt::join(words, " + "));
}

bool is_wanted(const PlanOptions& options, const std::string& person_id, const Round& round) {
    return options.person.empty() || options.person == person_id ||
           options.person == person_name(round, person_id);
}

void print_table(const Round& round, const PlanOptions& options, Console& console) {
    TextTable table({"Day", "To", "About", "What", "Back by", "Rule"});
    for (const Dispatch& dispatch : round.timetable.dispatches) {
        if (!is_wanted(options, dispatch.person_id, round)) continue;
        table.add_row({format_spoken(dispatch.send_on.date),
                       person_name(round, dispatch.recipient_id),
                       person_name(round, dispatch.person_id), documents_of(dispatch),
                       dispatch.due ? format_spoken(*dispatch.due) : "", dispatch.rule});
    }
    bool is_heading = true;
    for (const std::string& line : table.lines()) {
        console.print(is_heading ? console.bold(line) : line);
        is_heading = false;
    }
}

Poco::JSON::Object json_of(const Dispatch& dispatch) {
    Poco::JSON::Array documents;
    for (const StageDocument& document : dispatch.documents) documents.add(document.document);
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("id", dispatch.id);
    object.set("stage", dispatch.stage);
    object.set("person", dispatch.person_id);
    object.set("recipient", dispatch.recipient_id);
    object.set("documents", documents);
    object.set("send_on", format_iso(dispatch.send_on));
    if (dispatch.due) object.set("due", format_iso(*dispatch.due));
    object.set("cycle", dispatch.cycle.label);
    object.set("rule", dispatch.rule);
    return object;
}

void print_json(const Round& round, const PlanOptions& options, Console& console) {
    Poco::JSON::Array dispatches;
    for (const Dispatch& dispatch : round.timetable.dispatches) {
        if (is_wanted(options, dispatch.person_id, round)) dispatches.add(json_of(dispatch));
    }
    Poco::JSON::Array milestones;
    for (const DatedMilestone& milestone : round.timetable.milestones) {
        if (!is_wanted(options, milestone.person_id, round)) continue;
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("id", milestone.id);
        object.set("person", milestone.person_id);
        object.set("title", milestone.title);
        object.set("by_whom", milestone.by_whom);
        object.set("due", format_iso(milestone.due));
        object.set("rule", milestone.rule);
        milestones.add(object);
    }
    Poco::JSON::Object plan(Poco::JSON_PRESERVE_KEY_ORDER);
    plan.set("dispatches", dispatches);
    plan.set("milestones", milestones);
    console.print(json_text(plan));
}

ExitCode run_plan(const PlanOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    const auto round = load_round(common.workspace, moment_of(common).date, problems);
    console.report(problems);
    if (!round) return ExitCode::InvalidInput;
    console.report(round->timetable.problems);
    if (common.output == CommonOptions::Output::Json) {
        print_json(*round, options, console);
    } else {
        print_table(*round, options, console);
    }
    return round->timetable.problems.has_errors() ? ExitCode::SomeFailed : ExitCode::Done;
}

}  // namespace

Command add_plan_command(CLI::App& app) {
    const auto options = std::make_shared<PlanOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("plan", help);
    command->add_option("--person", options->person, "Only this person: staff id or full name");
    return [options](Console& console, const CommonOptions& common) {
        return run_plan(*options, console, common);
    };
}

}  // namespace paperround
