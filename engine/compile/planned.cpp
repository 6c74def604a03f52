// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/planned.hpp"

namespace paperround::compile {
namespace {

std::optional<std::string> planned_kind(const AnswerSlot& slot) {
    switch (slot.kind) {
        case AnswerSlot::Kind::Text:
        case AnswerSlot::Kind::CalendarDate:
            return std::nullopt;
        case AnswerSlot::Kind::Paragraphs:
            return "an answer of the kind \"paragraphs\"";
        case AnswerSlot::Kind::Checkbox:
            return "an answer of the kind \"checkbox\"";
        case AnswerSlot::Kind::Choice:
            return "an answer of the kind \"choice\"";
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> without_meaning_yet(const std::variant<Expression, Statement>& tag) {
    const auto* statement = std::get_if<Statement>(&tag);
    if (statement == nullptr) return std::nullopt;
    const auto& what = statement->what;
    if (const auto* answer = std::get_if<AnswerStatement>(&what)) return planned_kind(answer->slot);
    if (std::holds_alternative<IncludeStatement>(what)) return "the statement \"include\"";
    if (std::holds_alternative<PagebreakStatement>(what)) return "the statement \"pagebreak\"";
    const auto* loop = std::get_if<ForStatement>(&what);
    if (loop != nullptr && !loop->second_variable.empty()) return "a second loop variable";
    if (loop != nullptr && loop->condition) return "a loop's own \"if\"";
    return std::nullopt;
}

}  // namespace paperround::compile
