// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/answer_variants.hpp"

#include "engine/compile/answers.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/either.hpp"

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

}  // namespace

std::optional<Tag> suggestion_of(const Tag& tag) {
    const auto* statement = std::get_if<Statement>(&tag.what);
    const auto* answer =
        statement == nullptr ? nullptr : std::get_if<AnswerStatement>(&statement->what);
    if (answer == nullptr || !answer->initial) return std::nullopt;
    return with_expression(tag, *answer->initial);
}

NodePtr choose(PartDraft& draft, const AnswerSlot& slot, const Tag& tag, AnswerVariants variants) {
    NodePtr open = std::move(variants.open);
    if (const auto suggestion = suggestion_of(tag); suggestion && variants.suggested) {
        const Tag condition = with_expression(
            *suggestion, Expression(UnaryExpression{UnaryOperator::IsNotEmpty,
                                                    std::make_shared<Expression>(
                                                        std::get<Expression>(suggestion->what))}));
        open = either(draft, condition, std::move(variants.suggested), std::move(open));
    }
    return either(draft, filled_condition(slot, tag), std::move(variants.known), std::move(open));
}

}  // namespace paperround::compile
