// SPDX-License-Identifier: MIT
#include "app/commands/diagnostic_json.hpp"

#include <Poco/JSON/Array.h>

namespace paperround {

namespace {

std::string severity_word(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            break;
    }
    return "error";
}

/// By the first letters of its code, as docs/diagnostics.md has them in tables.
std::string class_of(const std::string& code) {
    if (code.starts_with("E64")) return "template";
    if (code.starts_with("E6")) return "record";
    if (code.starts_with("E7")) return "package";
    if (code.starts_with("E")) return "template";
    if (code.starts_with("D")) return "data";
    if (code.starts_with("S")) return "schedule";
    return "workspace";
}

void set_number(Poco::JSON::Object& object, const std::string& key, int number) {
    if (number > 0) object.set(key, number);
}

void set_text(Poco::JSON::Object& object, const std::string& key, const std::string& text) {
    if (!text.empty()) object.set(key, text);
}

}  // namespace

Poco::JSON::Object json_of(const Location& where, ParagraphPaths* paths) {
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    set_text(object, "words", describe(where));
    set_number(object, "line", where.line);
    set_number(object, "row", where.row);
    set_text(object, "column", where.field);
    set_text(object, "story", where.story);
    if (!where.headings.empty()) {
        Poco::JSON::Array headings;
        for (const std::string& heading : where.headings) headings.add(heading);
        object.set("headings", headings);
    }
    set_number(object, "table", where.table);
    set_number(object, "table_row", where.table_row);
    set_number(object, "table_column", where.table_column);
    set_number(object, "paragraph", where.paragraph);
    set_number(object, "page", where.page);
    set_text(object, "part", where.part);
    const auto path = paths == nullptr ? std::nullopt : paths->of(where);
    if (path) {
        object.set("path", path->xpath);
        set_text(object, "para_id", path->para_id);
    }
    return object;
}

Poco::JSON::Object json_of(const Diagnostic& problem, ParagraphPaths* paths) {
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("severity", severity_word(problem.severity));
    object.set("code", problem.code);
    object.set("class", class_of(problem.code));
    object.set("file", problem.where.file);
    object.set("where", describe(problem.where));
    object.set("message", problem.message);
    object.set("text", problem.excerpt);
    if (problem.caret_length > 0) {
        Poco::JSON::Object caret(Poco::JSON_PRESERVE_KEY_ORDER);
        caret.set("begin", problem.caret);
        caret.set("length", problem.caret_length);
        object.set("caret", caret);
    }
    object.set("fix", problem.hint);
    object.set("place", json_of(problem.where, paths));
    if (problem.related != Location{}) object.set("related", json_of(problem.related, paths));
    return object;
}

}  // namespace paperround
