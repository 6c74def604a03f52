// SPDX-License-Identifier: MIT
// `paperround fields`: what a template asks for, and where.
#include "app/commands/command.hpp"
#include "app/commands/open_records.hpp"
#include "app/terminal/json_text.hpp"
#include "app/terminal/text_table.hpp"
#include "engine/compile/compiled_template.hpp"
#include "engine/core/error.hpp"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <memory>
#include <optional>

namespace paperround {

namespace {

constexpr const char* help =
    "List every field of a template and every place where an answer is wanted.\n\n"
    "  paperround fields letter.docx\n"
    "  paperround fields letter.docx people.csv     and the column that feeds each\n"
    "  paperround fields form.odt --json";

struct FieldsOptions {
    std::filesystem::path template_file;
    std::filesystem::path data_file;
};

std::string kind_word(FieldUse::Kind kind) {
    switch (kind) {
        case FieldUse::Kind::Braces:
            return "braces";
        case FieldUse::Kind::MergeField:
            return "merge field";
        case FieldUse::Kind::Control:
            return "content control";
        case FieldUse::Kind::Condition:
            return "condition";
        case FieldUse::Kind::Loop:
            break;
    }
    return "loop";
}

/// The heading that feeds the path; empty where none does.
std::string column_for(const std::optional<Schema>& schema, const std::string& path) {
    if (!schema || !schema->has(path)) return "";
    for (const std::string& column : schema->paths()) {
        if (Schema({column}).has(path)) return column;
    }
    return path;
}

void print_text(const CompiledTemplate& compiled, const std::optional<Schema>& schema,
                Console& console) {
    TextTable fields({"Field", "Kind", "Column", "Where"});
    for (const FieldUse& use : compiled.fields) {
        fields.add_row({use.path, kind_word(use.kind), schema ? column_for(schema, use.path) : "-",
                        describe(use.where)});
    }
    for (const std::string& line : fields.lines()) console.print(line);
    if (compiled.answer_slots.empty()) return;
    console.print("");
    TextTable answers({"Answer", "Completed by", "Question"});
    for (const AnswerSlot& slot : compiled.answer_slots) {
        answers.add_row({slot.key, slot.owner.empty() ? "anybody" : slot.owner, slot.label});
    }
    for (const std::string& line : answers.lines()) console.print(line);
}

Poco::JSON::Object json_of(const CompiledTemplate& compiled, const std::optional<Schema>& schema) {
    Poco::JSON::Array fields;
    for (const FieldUse& use : compiled.fields) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("path", use.path);
        object.set("kind", kind_word(use.kind));
        if (schema) object.set("column", column_for(schema, use.path));
        object.set("where", describe(use.where));
        fields.add(object);
    }
    Poco::JSON::Array answers;
    for (const AnswerSlot& slot : compiled.answer_slots) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("key", slot.key);
        object.set("by", slot.owner);
        object.set("label", slot.label);
        object.set("required", slot.required);
        answers.add(object);
    }
    Poco::JSON::Object all(Poco::JSON_PRESERVE_KEY_ORDER);
    all.set("template", compiled.name);
    all.set("fields", fields);
    all.set("answers", answers);
    return all;
}

ExitCode run_fields(const FieldsOptions& options, Console& console, const CommonOptions& common) {
    Diagnostics problems;
    std::optional<Schema> schema;
    if (!options.data_file.empty()) schema = open_records(options.data_file, problems)->schema();
    // Without the schema: a name that no column has is to be listed, not refused.
    const auto compiled =
        compile_template(Package::from_file(options.template_file.string()), {}, problems);
    console.report(problems);
    if (!compiled) return ExitCode::InvalidInput;
    if (common.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(*compiled, schema)));
    } else {
        print_text(*compiled, schema, console);
    }
    return ExitCode::Done;
}

}  // namespace

Command add_fields_command(CLI::App& app) {
    const auto options = std::make_shared<FieldsOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("fields", help);
    command->add_option("template", options->template_file, "A .docx or .odt")->required();
    command->add_option("data", options->data_file, "A .csv, .json or .jsonl that is to feed it");
    return [options](Console& console, const CommonOptions& common) {
        return run_fields(*options, console, common);
    };
}

}  // namespace paperround
