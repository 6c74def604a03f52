// SPDX-License-Identifier: MIT
#include "app/workspace/settings_table.hpp"

#include "engine/core/field_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace paperround {

SettingsTable::SettingsTable(const toml::table* table, std::string name, const std::string& file,
                             Diagnostics& problems)
    : table_(table), name_(std::move(name)), file_(file), problems_(problems) {}

const toml::node* SettingsTable::take(std::string_view key) {
    known_keys_.emplace_back(key);
    return table_ == nullptr ? nullptr : table_->get(key);
}

Location SettingsTable::place_of(const toml::source_region& source) const {
    return {.file = file_,
            .line = static_cast<int>(source.begin.line),
            .column = static_cast<int>(source.begin.column)};
}

Location SettingsTable::place_of(const toml::node* node) const {
    return node == nullptr ? Location{.file = file_} : place_of(node->source());
}

void SettingsTable::report_missing(std::string_view key, std::string_view example) {
    problems_.report({.code = "W004",
                      .where = place_of(table_),
                      .message = fmt::format("[{}] has no {}", name_, key),
                      .hint = fmt::format("add a line such as: {} = {}", key, example)});
}

void SettingsTable::report_wrong_value(std::string_view key, std::string message,
                                       std::string hint) {
    problems_.report({.code = "W005",
                      .where = place_of(table_ == nullptr ? nullptr : table_->get(key)),
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

std::string SettingsTable::required_text(std::string_view key, std::string_view example) {
    const std::string value = text(key);
    const bool is_there = table_ != nullptr && table_->contains(key);
    if (value.empty() && !is_there) report_missing(key, example);
    return value;
}

std::string SettingsTable::text(std::string_view key, std::string_view otherwise) {
    const toml::node* node = take(key);
    if (node == nullptr) return std::string(otherwise);
    if (const auto value = node->value_exact<std::string>()) return *value;
    report_wrong_value(key, fmt::format("{} must be text", key),
                       fmt::format("put it in quotes: {} = \"…\"", key));
    return std::string(otherwise);
}

std::int64_t SettingsTable::number(std::string_view key, std::int64_t otherwise) {
    const toml::node* node = take(key);
    if (node == nullptr) return otherwise;
    if (const auto value = node->value_exact<std::int64_t>()) return *value;
    report_wrong_value(key, fmt::format("{} must be a whole number", key), "leave out the quotes");
    return otherwise;
}

std::string SettingsTable::one_of(std::string_view key, const std::vector<std::string>& allowed) {
    const std::string value = text(key, allowed.front());
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
    report_wrong_value(key, fmt::format("{} cannot be \"{}\"", key, value),
                       fmt::format("it is one of: {}", fmt::join(allowed, ", ")));
    return allowed.front();
}

std::optional<toml::date> SettingsTable::date(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) {
        report_missing(key, "2026-10-26");
        return std::nullopt;
    }
    if (const auto value = node->value_exact<toml::date>()) return value;
    report_wrong_value(key, fmt::format("{} must be a date", key),
                       fmt::format("write it without quotes: {} = 2026-10-26", key));
    return std::nullopt;
}

const toml::table* SettingsTable::table(std::string_view key) {
    const toml::node* node = take(key);
    return node == nullptr ? nullptr : node->as_table();
}

const toml::array* SettingsTable::array(std::string_view key) {
    const toml::node* node = take(key);
    return node == nullptr ? nullptr : node->as_array();
}

void SettingsTable::refuse_unknown_keys() {
    if (table_ == nullptr) return;
    for (const auto& [key, value] : *table_) {
        const std::string name(key.str());
        if (std::find(known_keys_.begin(), known_keys_.end(), name) != known_keys_.end()) continue;
        const auto meant = nearest_name(name, known_keys_);
        problems_.report({.code = "W003",
                          .where = place_of(key.source()),
                          .message = fmt::format("{} is not a setting{}", name,
                                                 name_.empty() ? "" : " of [" + name_ + "]"),
                          .hint = meant
                                      ? fmt::format("did you mean {}?", *meant)
                                      : fmt::format("it knows: {}", fmt::join(known_keys_, ", "))});
    }
}

}  // namespace paperround
