// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/planned.hpp"

namespace paperround::compile {

std::optional<std::string> without_meaning_yet(const TagMeaning& tag) {
    const auto* statement = std::get_if<Statement>(&tag);
    if (statement == nullptr) return std::nullopt;
    const auto& what = statement->what;
    if (std::holds_alternative<IncludeStatement>(what)) return "the statement \"include\"";
    return std::nullopt;
}

}  // namespace paperround::compile
