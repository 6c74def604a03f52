// SPDX-License-Identifier: MIT
// What the language can say and the engine cannot do yet. Each line goes when its meaning comes.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <optional>
#include <string>

namespace paperround::compile {

/// What to call it in a message: "the scope col"; nullopt for what has a meaning.
std::optional<std::string> without_meaning_yet(const TagMeaning& tag);

}  // namespace paperround::compile
