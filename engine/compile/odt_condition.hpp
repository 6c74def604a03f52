// SPDX-License-Identifier: MIT
// The conditions of ODF's conditional and hidden text as LibreOffice writes them:
// `ooow:[staff.Sheet1.First Name] == "Ana" AND NOT Retired`. Told in our own language.
#pragma once

#include "engine/compile/expression.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

struct OdtCondition {
    /// A name that stands alone is a question: is it filled?
    Expression expression;
    /// The names as written, without brackets: "staff.Sheet1.First Name", "page".
    std::vector<std::string> names;
};

/// nullopt for what is not in this small language: functions, assignments.
/// `column_of` says which column of the data a written name means.
std::optional<OdtCondition> parse_odt_condition(
    std::string_view condition,
    const std::function<std::string(const std::string& name)>& column_of);

/// The words of a condition that could be names, for one that cannot be read.
std::vector<std::string> words_of_odt_condition(std::string_view condition);

}  // namespace paperround::compile
