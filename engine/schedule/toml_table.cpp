// SPDX-License-Identifier: MIT
#include "engine/schedule/toml_table.hpp"

#include "engine/core/field_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

std::string line_of(std::string_view text, int number) {
    for (; number > 1; --number) {
        text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
    }
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return std::string(line);
}

bool begins_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

std::size_t byte_offset(std::string_view line, std::size_t code_points) {
    std::size_t at = 0;
    while (at < line.size() && (code_points > 0 || !begins_code_point(line[at]))) {
        if (begins_code_point(line[at])) --code_points;
        ++at;
    }
    return at;
}

/// How much of the line is meant: a text with its quotes, what stands inside them, a table's
/// heading, or one word. Offset and length count code points.
std::size_t marked_length(std::string_view line, std::size_t offset) {
    const std::size_t at = byte_offset(line, offset);
    const std::string_view rest = line.substr(at);
    if (rest.empty()) return 0;
    const bool is_inside_quotes = at > 0 && line[at - 1] == '"';
    if (is_inside_quotes) return count_code_points(rest.substr(0, rest.find('"')));
    if (rest[0] == '"') return count_code_points(rest.substr(0, rest.find('"', 1))) + 1;
    if (rest[0] == '[') return count_code_points(rest.substr(0, rest.find_last_of(']') + 1));
    return count_code_points(rest.substr(0, rest.find_first_of(" =,]\"", 1)));
}

Location inside_quotes(Location where) {
    ++where.column;
    return where;
}

}  // namespace

Location location_of(const toml::source_region& region, const std::string& file) {
    return {.file = file,
            .line = static_cast<int>(region.begin.line),
            .column = static_cast<int>(region.begin.column)};
}

TomlTable::TomlTable(const toml::table& table, std::string name, const TomlSource& source)
    : table_(&table), name_(std::move(name)), source_(&source) {}

TomlText TomlTable::required_text(const std::string& key) {
    const Location here = location_of(table_->source(), source_->file);
    const toml::node* node = find(key);
    if (node != nullptr) return text_of(key, *node).value_or(TomlText{"", here});
    report("S032", here, fmt::format("{} has no \"{}\"", name_, key),
           fmt::format("add a line: {} = \"…\"", key));
    return {"", here};
}

std::optional<TomlText> TomlTable::optional_text(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    return text_of(key, *node);
}

std::vector<TomlText> TomlTable::texts(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        report_kind(key, *node, "a list of texts", fmt::format("write {} = [\"…\", \"…\"]", key));
        return {};
    }
    std::vector<TomlText> list;
    for (const toml::node& item : *array) {
        if (auto text = text_of(key, item)) list.push_back(*std::move(text));
    }
    return list;
}

bool TomlTable::flag(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return false;
    if (!node->is_boolean())
        report_kind(key, *node, "true or false", fmt::format("write {} = true", key));
    return node->value_or(false);
}

std::optional<int> TomlTable::time(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto time = node->value_exact<toml::time>();
    if (!time) {
        report_kind(key, *node, "a time", fmt::format("write {} = 08:00:00, without quotes", key));
        return std::nullopt;
    }
    return time->hour * 60 + time->minute;
}

std::vector<std::pair<std::string, TomlText>> TomlTable::all_texts() {
    std::vector<std::pair<std::string, TomlText>> list;
    for (const auto& [key, node] : *table_) {
        std::string name(key.str());
        asked_for_.insert(name);
        if (auto text = text_of(name, node)) list.emplace_back(std::move(name), *std::move(text));
    }
    return list;
}

std::optional<TomlTable> TomlTable::table(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (const toml::table* table = node->as_table()) {
        return TomlTable(*table, fmt::format("[{}]", key), *source_);
    }
    report_kind(key, *node, "a table", fmt::format("begin it with a line [{}]", key));
    return std::nullopt;
}

std::vector<TomlTable> TomlTable::tables(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::table)) {
        report_kind(key, *node, "a list of tables",
                    fmt::format("begin each with a line [[{}]]", key));
        return {};
    }
    std::vector<TomlTable> list;
    for (const toml::node& item : *array) {
        list.emplace_back(*item.as_table(), fmt::format("[[{}]]", key), *source_);
    }
    return list;
}

void TomlTable::report_unknown_keys() {
    const std::vector<std::string> known(asked_for_.begin(), asked_for_.end());
    for (const auto& [key, node] : *table_) {
        if (asked_for_.contains(std::string(key.str()))) continue;
        const auto meant = nearest_name(key.str(), known);
        report("S031", location_of(key.source(), source_->file),
               fmt::format("{} has no key \"{}\"", name_, key.str()),
               meant ? fmt::format("did you mean \"{}\"?", *meant)
                     : fmt::format("the keys are: {}", fmt::join(known, ", ")));
    }
}

void TomlTable::report(std::string code, const Location& where, std::string message,
                       std::string hint) {
    const std::string line = line_of(source_->text, where.line);
    const std::size_t caret = where.column > 0 ? static_cast<std::size_t>(where.column - 1) : 0;
    source_->problems.report({.code = std::move(code),
                              .where = where,
                              .message = std::move(message),
                              .excerpt = line,
                              .caret = caret,
                              .caret_length = marked_length(line, caret),
                              .hint = std::move(hint)});
}

const toml::node* TomlTable::find(const std::string& key) {
    asked_for_.insert(key);
    return table_->get(key);
}

void TomlTable::report_kind(const std::string& key, const toml::node& node,
                            std::string_view expected, std::string hint) {
    report("S033", location_of(node.source(), source_->file),
           fmt::format("\"{}\" of {} has to be {}", key, name_, expected), std::move(hint));
}

std::optional<TomlText> TomlTable::text_of(const std::string& key, const toml::node& node) {
    const Location where = location_of(node.source(), source_->file);
    const auto text = node.value_exact<std::string>();
    if (!text) {
        report_kind(key, node, "a text", "write it in quotes: \"…\"");
        return std::nullopt;
    }
    return TomlText{*text, inside_quotes(where)};
}

}  // namespace paperround
