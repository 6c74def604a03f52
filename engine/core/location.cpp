// SPDX-License-Identifier: MIT
#include "engine/core/location.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace paperround {

namespace {

std::string describe_table_of_data(const Location& where) {
    std::string text = where.file;
    if (where.row > 0) text += fmt::format("{}row {}", text.empty() ? "" : ", ", where.row);
    if (!where.field.empty()) {
        text += fmt::format("{}column {}", text.empty() ? "" : ", ", where.field);
    }
    return text;
}

std::string describe_document(const Location& where) {
    std::string text = where.story;
    const auto add = [&text](const std::string& part) {
        if (!text.empty()) text += ", ";
        text += part;
    };
    if (!where.headings.empty()) {
        add(fmt::format("under heading \"{}\"", fmt::join(where.headings, "\" › \"")));
    }
    if (where.table > 0) add(fmt::format("table {}", where.table));
    if (where.table_row > 0) add(fmt::format("row {}", where.table_row));
    if (where.table_column > 0) add(fmt::format("column {}", where.table_column));
    std::string more = where.paragraph > 0 ? fmt::format("paragraph {}", where.paragraph) : "";
    if (where.page > 0) {
        more += fmt::format("{}about page {}", more.empty() ? "" : ", ", where.page);
    }
    if (more.empty()) return text;
    return text.empty() ? more : fmt::format("{} ({})", text, more);
}

}  // namespace

std::string describe(const Location& where) {
    if (!where.story.empty() || where.table > 0 || where.paragraph > 0) {
        return describe_document(where);
    }
    if (where.row > 0 || !where.field.empty()) return describe_table_of_data(where);
    if (where.line == 0) return where.file;
    if (where.column == 0) return fmt::format("{}:{}", where.file, where.line);
    return fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

}  // namespace paperround
