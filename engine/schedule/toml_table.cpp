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
    std::string line = line_of(source_->text, where.line);
    const std::size_t caret = where.column > 0 ? static_cast<std::size_t>(where.column - 1) : 0;
    const std::size_t end = std::min(line.find_first_of("\"]=", caret), line.size());
    const std::size_t last = std::min(line.find_last_not_of(' ', end == 0 ? 0 : end - 1), end);
    source_->problems.report({.code = std::move(code),
                              .where = where,
                              .message = std::move(message),
                              .excerpt = std::move(line),
                              .caret = caret,
                              .caret_length = last >= caret ? last - caret + 1 : 1,
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
        report_kind(key, node, "a text", fmt::format("write {} = \"…\", with the quotes", key));
        return std::nullopt;
    }
    return TomlText{*text, inside_quotes(where)};
}

}  // namespace paperround
