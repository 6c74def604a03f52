// SPDX-License-Identifier: MIT
// One [table] of paperround.toml while it is read: takes its keys one by one, says what is wrong
// with each at its line and column, and at the end which keys nobody knows.
#pragma once

#include "engine/core/diagnostic.hpp"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class SettingsTable {
  public:
    /// `table` may be null: the section is not there. Borrows all three.
    SettingsTable(const toml::table* table, std::string name, const std::string& file,
                  Diagnostics& problems);

    /// W004 when the key is missing, W005 when it is no text.
    std::string required_text(std::string_view key, std::string_view example);
    std::string text(std::string_view key, std::string_view otherwise = "");
    std::int64_t number(std::string_view key, std::int64_t otherwise);
    std::string one_of(std::string_view key, const std::vector<std::string>& allowed);
    std::optional<toml::date> date(std::string_view key);

    /// A section below this one; null if it is not there.
    const toml::table* table(std::string_view key);
    const toml::array* array(std::string_view key);

    /// Reports W003 for every key that was not asked for.
    void refuse_unknown_keys();

    void report_wrong_value(std::string_view key, std::string message, std::string hint);

  private:
    const toml::node* take(std::string_view key);
    Location place_of(const toml::node* node) const;
    Location place_of(const toml::source_region& source) const;
    void report_missing(std::string_view key, std::string_view example);

    const toml::table* table_;
    std::string name_;  // "mail.smtp"
    const std::string& file_;
    Diagnostics& problems_;
    std::vector<std::string> known_keys_;
};

}  // namespace paperround
