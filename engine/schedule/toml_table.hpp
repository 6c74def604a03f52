// SPDX-License-Identifier: MIT
// One table of a TOML file, read key by key: what is missing, of the wrong kind, or never asked for
// is reported with its line and column. Private to this folder: toml++ shows through.
#pragma once

#include "engine/core/diagnostic.hpp"

#include <toml++/toml.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// The file as it was given and where its problems go; borrowed by every table read from it.
struct TomlSource {
    std::string_view text;
    const std::string& file;
    Diagnostics& problems;
};

/// A text with its place, so that what it says can be reported where it stands.
struct TomlText {
    std::string text;
    Location where;  // of its first character; of the table where the key is missing
};

class TomlTable {
  public:
    /// `name` is how messages call the table: "[scope]", "[[stage]] review-memo".
    /// Requires: source and table outlive this.
    TomlTable(const toml::table& table, std::string name, const TomlSource& source);

    /// Reports S032 when the key is missing, S033 when it holds no text; then the text is empty.
    TomlText required_text(const std::string& key);

    /// nullopt when the key is missing; reports S033 when it holds no text.
    std::optional<TomlText> optional_text(const std::string& key);

    /// Empty when the key is missing; reports S033 unless it holds a list of texts.
    std::vector<TomlText> texts(const std::string& key);

    /// `true` and `false` only; false when the key is missing.
    bool flag(const std::string& key);

    /// Minutes after midnight of a TOML time such as 08:00:00.
    std::optional<int> time(const std::string& key);

    /// Every key with its text, for tables whose keys are free.
    std::vector<std::pair<std::string, TomlText>> all_texts();

    /// The table under the key; reports S033 when it is something else.
    std::optional<TomlTable> table(const std::string& key);

    /// The tables written as [[key]]; reports S033 when they are written otherwise.
    std::vector<TomlTable> tables(const std::string& key);

    /// Calls the table by its id from now on.
    void rename(std::string name) { name_ = std::move(name); }

    /// Reports S031 for every key that was never asked for, with the nearest one that was.
    void report_unknown_keys();

    /// Reports an error at a place of the file, with the line it stands on.
    void report(std::string code, const Location& where, std::string message, std::string hint);

  private:
    const toml::node* find(const std::string& key);
    void report_kind(const std::string& key, const toml::node& node, std::string_view expected,
                     std::string hint);
    std::optional<TomlText> text_of(const std::string& key, const toml::node& node);

    const toml::table* table_;
    std::string name_;
    const TomlSource* source_;
    std::set<std::string> asked_for_;
};

/// The place of a node, and of a text in it: behind its opening quote.
Location location_of(const toml::source_region& region, const std::string& file);

}  // namespace paperround
