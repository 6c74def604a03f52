// SPDX-License-Identifier: MIT
// `paperround answers`: what is known from the forms that came back.
#include "app/commands/answer_export.hpp"
#include "app/commands/command.hpp"
#include "app/commands/moment_text.hpp"
#include "app/commands/record_pages.hpp"
#include "app/round/find_forms.hpp"
#include "app/round/form_as_sent.hpp"
#include "app/terminal/json_text.hpp"
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
    "Show the accepted answers and who said what when, and write them as a table.\n\n"
    "  paperround answers show \"Ana Lopes\"                  everything of a person: name, id or "
    "e-mail\n"
    "  paperround answers show K7QF-3MZT                    of one form, by the reference in its "
    "footer\n"
    "  paperround answers history K7QF-3MZT --key highlights\n"
    "                                                       each version: when, from whom\n"
    "  paperround answers export -o answers.xlsx            everybody: a sheet for each form\n"
    "  paperround answers export --form self-evaluation > answers.csv\n"
    "  paperround answers record \"Ana Lopes\" -o record.pdf   all that was sent and came back, "
    "one PDF\n\n"
    "A form that went round (reviewee, reviewer, back) is one form. A later return changes what it "
    "says\notherwise and erases nothing by leaving it empty. What still waits for a person is not "
    "among the answers:\n`paperround review` lists that.";

struct AnswersOptions {
    std::string who;
    std::string key;
    std::string form;
    std::filesystem::path file;
};

/// What every part of the command works with.
struct AnswerDesk {
    Round round;
    Ledger ledger;
    DateTime now;
    CommonOptions::Output output;
};

using Part = ExitCode (*)(AnswerDesk& desk, const AnswersOptions& options, Console& console);

Poco::JSON::Object empty_object() {
    return Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

std::string title_of(const AnswerDesk& desk, const FormPasses& form) {
    return fmt::format("{} of {}, {}{}", form.form, person_name(desk.round, form.person_id),
                       form.cycle, form.occasion.empty() ? "" : ", " + form.occasion);
}

std::string label_of(const std::vector<SentForm::Slot>& questions, const std::string& key) {
    const auto found =
        std::find_if(questions.begin(), questions.end(),
                     [&key](const SentForm::Slot& one) { return one.declared.key == key; });
    return found == questions.end() ? "" : found->declared.label;
}

std::vector<SentForm::Slot> questions_of(const AnswerDesk& desk, const FormPasses& form) {
    if (form.returns.empty()) return {};
    return questions_as_sent(desk.round, desk.ledger, form.returns.back().reference);
}

void print_indented(const std::string& text, Console& console) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        console.print("      " + text.substr(begin, end - begin));
        begin = end + 1;
    }
}

std::string said_by(const AnswerDesk& desk, const AnswerVersion& version) {
    if (version.is_as_sent && !version.correction) return "filled in before it was sent";
    const Person* sender = find_person_by_email(desk.round, version.sender);
    if (sender != nullptr) return full_name(*sender);
    return version.sender.empty() ? "the folder" : version.sender;
}

void print_versions(const AnswerDesk& desk, const KnownAnswer& answer, Console& console) {
    for (const AnswerVersion& version : answer.versions) {
        console.print(fmt::format("    {}  {} (return {})", spoken_moment(version.at),
                                  said_by(desk, version),
                                  version.return_id.substr(0, shown_id_digits)));
        print_indented(version.value.empty() ? "(nothing)" : version.value, console);
        if (!version.correction) continue;
        console.print(fmt::format("    corrected by {}, {}; it was read as",
                                  version.correction->who, spoken_moment(version.correction->at)));
        print_indented(
            version.correction->before.empty() ? "(nothing)" : version.correction->before, console);
    }
}

Poco::JSON::Object json_of(const AnswerVersion& version) {
    auto object = empty_object();
    object.set("value", version.value);
    object.set("at", iso_moment(version.at));
    object.set("return", version.return_id);
    object.set("sender", version.sender);
    object.set("as_sent", version.is_as_sent);
    if (!version.correction) return object;
    auto correction = empty_object();
    correction.set("by", version.correction->who);
    correction.set("at", iso_moment(version.correction->at));
    correction.set("before", version.correction->before);
    object.set("corrected", correction);
    return object;
}

Poco::JSON::Object json_of(const KnownAnswer& answer, const std::string& label) {
    auto object = empty_object();
    object.set("key", answer.key);
    object.set("question", label);
    object.set("owner", answer.owner);
    object.set("value", answer.value());
    Poco::JSON::Array versions;
    for (const AnswerVersion& version : answer.versions) versions.add(json_of(version));
    object.set("versions", versions);
    return object;
}

std::vector<KnownAnswer> wanted_answers(const AnswerDesk& desk, const FormPasses& form,
                                        const AnswersOptions& options) {
    std::vector<KnownAnswer> answers = known_answers(desk.ledger, form.returns);
    if (options.key.empty()) return answers;
    std::erase_if(answers, [&](const KnownAnswer& one) { return one.key != options.key; });
    return answers;
}

void print_json(const AnswerDesk& desk, const std::vector<FormPasses>& forms,
                const AnswersOptions& options, Console& console) {
    Poco::JSON::Array array;
    for (const FormPasses& form : forms) {
        const auto questions = questions_of(desk, form);
        Poco::JSON::Array answers;
        for (const KnownAnswer& answer : wanted_answers(desk, form, options)) {
            answers.add(json_of(answer, label_of(questions, answer.key)));
        }
        auto object = empty_object();
        object.set("person", form.person_id);
        object.set("form", form.form);
        object.set("cycle", form.cycle);
        object.set("occasion", form.occasion);
        object.set("answers", answers);
        array.add(object);
    }
    auto all = empty_object();
    all.set("forms", array);
    console.print(json_text(all));
}

enum class Depth { Newest, EveryVersion };

void print_form(const AnswerDesk& desk, const FormPasses& form, const AnswersOptions& options,
                Depth depth, Console& console) {
    console.print(console.bold(title_of(desk, form)));
    if (form.returns.empty()) console.print("  nothing has been accepted yet");
    const auto questions = questions_of(desk, form);
    for (const KnownAnswer& answer : wanted_answers(desk, form, options)) {
        if (answer.versions.empty() && options.key.empty()) continue;
        const std::string label = label_of(questions, answer.key);
        console.print(label.empty() ? "  " + answer.key
                                    : fmt::format("  {} ({})", label, answer.key));
        if (depth == Depth::EveryVersion) {
            print_versions(desk, answer, console);
        } else {
            print_indented(answer.value().empty() ? "(nothing)" : answer.value(), console);
        }
    }
}

ExitCode show_forms(AnswerDesk& desk, const AnswersOptions& options, Depth depth,
                    Console& console) {
    const std::vector<FormPasses> forms = find_forms(desk.round, desk.ledger, options.who);
    if (desk.output == CommonOptions::Output::Json) {
        print_json(desk, forms, options, console);
        return ExitCode::Done;
    }
    if (forms.empty()) {
        console.print(fmt::format("Nothing of {} has been accepted yet.", options.who));
    }
    for (const FormPasses& form : forms) {
        if (&form != &forms.front()) console.print("");
        print_form(desk, form, options, depth, console);
    }
    return ExitCode::Done;
}

ExitCode show(AnswerDesk& desk, const AnswersOptions& options, Console& console) {
    return show_forms(desk, options, Depth::Newest, console);
}

ExitCode history(AnswerDesk& desk, const AnswersOptions& options, Console& console) {
    return show_forms(desk, options, Depth::EveryVersion, console);
}

ExitCode export_all(AnswerDesk& desk, const AnswersOptions& options, Console& console) {
    if (!options.form.empty() && find_document(desk.round.policy, options.form) == nullptr) {
        std::string known;
        for (const PolicyDocument& document : desk.round.policy.documents) {
            known += " " + document.id;
        }
        console.say(fmt::format("the policy has no form \"{}\"; it has:{}", options.form, known));
        return ExitCode::InvalidInput;
    }
    const bool wants_json = desk.output == CommonOptions::Output::Json;
    const TableFormat format = wants_json ? TableFormat::Json : table_format_of(options.file);
    std::string bytes =
        exported_answers(desk.round, desk.ledger,
                         {options.form, format, to_instant(desk.now).time_since_epoch().count()});
    if (options.file.empty() || options.file == "-") {
        if (bytes.ends_with('\n')) bytes.pop_back();  // print adds one
        console.print(bytes);
        return ExitCode::Done;
    }
    replace_file(options.file, bytes);
    const AnswerTable table = answer_table(desk.round, desk.ledger, options.form);
    console.print(fmt::format("{}: {} forms, {} columns", options.file.string(), table.rows.size(),
                              table.headings.size()));
    return ExitCode::Done;
}

ExitCode write_record(AnswerDesk& desk, const AnswersOptions& options, Console& console) {
    const Person* person = find_person_named(desk.round, options.who);
    const std::string id = person == nullptr ? options.who : person->id;  // may have left
    const auto documents = record_documents(desk.round, desk.ledger, id);
    const RecordPages pages = pages_of_record(documents);
    for (const Diagnostic& problem : pages.left_out) console.report(problem);
    if (pages.pdf.empty()) {
        console.say(fmt::format("there is nothing to write of {}", options.who));
        return pages.left_out.empty() ? ExitCode::InvalidInput : ExitCode::SomeFailed;
    }
    replace_file(options.file, pages.pdf);
    console.print(fmt::format("{}: {} documents of {}", options.file.string(), pages.documents,
                              person_name(desk.round, id)));
    return pages.left_out.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

ExitCode run_answers(Part part, const AnswersOptions& options, Console& console,
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
    AnswerDesk desk{std::move(*round), Ledger(file), now, common.output};
    return part(desk, options, console);
}

void add_who(CLI::App& part, AnswersOptions& options) {
    part.add_option("who", options.who, "A person (name, staff id, e-mail) or a form's reference")
        ->required();
    part.add_option("--key", options.key, "Only this question");
}

}  // namespace

Command add_answers_command(CLI::App& app) {
    const auto options = std::make_shared<AnswersOptions>();  // CLI11 and the command both hold it
    CLI::App* answers = app.add_subcommand("answers", help);
    answers->require_subcommand(1);
    CLI::App* showing = answers->add_subcommand("show", "The answers of a person or of one form");
    CLI::App* versions =
        answers->add_subcommand("history", "Every version of them: when, and from whom");
    CLI::App* exporting = answers->add_subcommand(
        "export",
        "Everybody's, as CSV, XLSX or JSON: a row for each form, a column for each "
        "question");
    add_who(*showing, *options);
    add_who(*versions, *options);
    exporting->add_option("--form", options->form, "Only this form, as the policy calls it");
    exporting->add_option("-o,--output", options->file,
                          "The file to write: .csv, .xlsx or .json (default: CSV on standard "
                          "output)");
    CLI::App* recording = answers->add_subcommand(
        "record", "A person's whole record as one PDF, in the order of its days");
    recording->add_option("who", options->who, "A person: name, staff id, e-mail")->required();
    recording->add_option("-o,--output", options->file, "The PDF to write")->required();
    return [=](Console& console, const CommonOptions& common) {
        Part part = export_all;
        if (recording->parsed()) part = write_record;
        if (showing->parsed()) part = show;
        if (versions->parsed()) part = history;
        return run_answers(part, *options, console, common);
    };
}

}  // namespace paperround
