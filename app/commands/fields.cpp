// SPDX-License-Identifier: MIT
// `paperround fields`: what a template asks for, and where.
#include "app/commands/command.hpp"
#include "app/commands/diagnostic_json.hpp"
#include "app/commands/field_table.hpp"
#include "app/commands/open_records.hpp"
#include "app/terminal/json_text.hpp"
#include "app/terminal/text_table.hpp"
#include "datasources/files/contained_folder.hpp"
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

/// Wider ones are cut: the whole is in --json.
constexpr std::size_t widest_field = 30;
constexpr std::size_t widest_column = 20;

std::string cut(const std::string& text, std::size_t width) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        if (!continues && ++characters == width) {
            std::size_t next = at + 1;
            while (next < text.size() &&
                   (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) {
                ++next;
            }
            return next == text.size() ? text : text.substr(0, at) + "…";
        }
    }
    return text;
}

std::string feed_words(const FieldRow& row) {
    switch (row.feed) {
        case FieldRow::Feed::Column:
            return row.column;
        case FieldRow::Feed::NoColumn:
            return "—  no column";
        case FieldRow::Feed::NotKnown:
            return "";
        case FieldRow::Feed::Engine:
            return "paperround";
        case FieldRow::Feed::Answer:
            break;
    }
    return row.answer->owner.empty() ? "answer" : "answer, by " + row.answer->owner;
}

/// Below the story's name: "paragraph 3", "table 2, row 3, column 2, about page 2".
std::string short_place(Location where) {
    where.story.clear();
    where.headings.clear();
    return describe(where);
}

/// "Main text"; that of a document that the template includes has the file's name before it.
std::string story_of(const FieldRow& row, const std::string& file) {
    return row.where.file == file ? row.where.story : row.where.file + ", " + row.where.story;
}

void print_text(const std::vector<FieldRow>& rows, const std::string& file, Console& console) {
    TextTable table({"Field", "Kind", "Fed by", "Where"});
    std::string story;
    for (const FieldRow& row : rows) {
        if (story_of(row, file) != story) {
            story = story_of(row, file);
            table.add_row({"", "", "", ""});
            table.add_row({story, "", "", ""});
        }
        const std::string kind = row.carrier.empty() ? row.kind : row.carrier;
        table.add_row({"  " + cut(row.path, widest_field), kind,
                       cut(feed_words(row), widest_column), short_place(row.where)});
    }
    for (std::string& line : table.lines()) {
        line.resize(line.find_last_not_of(' ') + 1);
        console.print(line);
    }
    console.print("");
    console.print(summary_of(rows));
}

void set_answer(Poco::JSON::Object& object, const AnswerSlot& slot) {
    object.set("by", slot.owner);
    object.set("label", slot.label);
    object.set("answer_kind", slot.kind == AnswerSlot::Kind::CalendarDate ? "date" : "text");
    if (slot.max_characters > 0) object.set("max", slot.max_characters);
}

Poco::JSON::Object json_of(const FieldRow& row, ParagraphPaths& paths) {
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("path", row.path);
    object.set("kind", row.kind);
    if (!row.carrier.empty()) object.set("carrier", row.carrier);
    if (row.feed == FieldRow::Feed::Column) object.set("column", row.column);
    if (row.feed == FieldRow::Feed::NoColumn) object.set("column", Poco::Dynamic::Var());
    object.set("required", row.is_required);
    if (row.answer != nullptr) set_answer(object, *row.answer);
    object.set("where", describe(row.where));
    object.set("place", json_of(row.where, &paths));
    return object;
}

Poco::JSON::Object json_of(const CompiledTemplate& compiled, const std::vector<FieldRow>& rows,
                           const Package& package) {
    ParagraphPaths paths(package);
    Poco::JSON::Array fields;
    Poco::JSON::Array answers;
    for (const FieldRow& row : rows) {
        (row.answer == nullptr ? fields : answers).add(json_of(row, paths));
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
    const Package package = Package::from_file(options.template_file.string());
    // A name that no column has is to be listed, not refused.
    const ContainedFolder parts = ContainedFolder::beside(options.template_file);
    const auto compiled = compile_template(package,
                                           {.schema = schema ? &*schema : nullptr,
                                            .unknown_names = UnknownNames::Allow,
                                            .parts = &parts},
                                           problems);
    console.report(problems);
    if (!compiled) return ExitCode::InvalidInput;
    const std::vector<FieldRow> rows = field_rows(*compiled, schema);
    if (common.output == CommonOptions::Output::Json) {
        console.print(json_text(json_of(*compiled, rows, package)));
    } else {
        print_text(rows, compiled->name, console);
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
