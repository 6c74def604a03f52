// SPDX-License-Identifier: MIT
// What the language can say and the engine cannot do yet. Each line goes when its meaning comes.
#pragma once

#include "engine/compile/statement.hpp"

#include <optional>
#include <string>
#include <variant>

namespace paperround::compile {

/// What to call it in a message: "the scope col"; nullopt for what has a meaning.
std::optional<std::string> without_meaning_yet(const std::variant<Expression, Statement>& tag);

}  // namespace paperround::compile
