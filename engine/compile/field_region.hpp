// SPDX-License-Identifier: MIT
// Merge fields that steer instead of naming a column: `each:objectives` … `end:objectives`,
// `if:role = "Teacher"` … `else:` … `end:if`. Also under the names that other programs gave them.
#pragma once

#include "engine/compile/statement.hpp"

#include <optional>
#include <string_view>
#include <variant>

namespace paperround::compile {

/// Nothing for the name of a column.
std::optional<std::variant<Statement, ExpressionMistake>> read_field_region(std::string_view name);

}  // namespace paperround::compile
