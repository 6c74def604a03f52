// SPDX-License-Identifier: MIT
// Walks expressions for filters that stand where they mean nothing.
#include "engine/compile/content_tags.hpp"

#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

/// The first content filter below an expression.
struct FindContent {
    std::optional<Filter> found;

    void visit(const ExpressionPtr& expression) {
        if (expression) std::visit(*this, expression->alternatives());
    }
    /// Values and names, and what is made of a field or control: no author writes a filter there.
    template <typename Other>
    void operator()(const Other&) {}
    void operator()(const StepExpression& step) {
        visit(step.of);
        visit(step.position);
    }
    void operator()(const BinaryExpression& binary) {
        visit(binary.left);
        visit(binary.right);
    }
    void operator()(const UnaryExpression& unary) { visit(unary.operand); }
    void operator()(const FilterExpression& filter) {
        if (!found && is_content_filter(filter.filter)) found = filter.filter;
        below(filter);
    }
    void below(const FilterExpression& filter) {
        visit(filter.input);
        for (const ExpressionPtr& argument : filter.arguments) visit(argument);
    }
};

const Expression* expression_of(const Statement& statement) {
    if (const auto* loop = std::get_if<ForStatement>(&statement.what)) return &loop->list;
    if (const auto* branch = std::get_if<IfStatement>(&statement.what)) return &branch->condition;
    if (const auto* elif = std::get_if<ElifStatement>(&statement.what)) return &elif->condition;
    const auto* answer = std::get_if<AnswerStatement>(&statement.what);
    return answer != nullptr && answer->initial ? &*answer->initial : nullptr;
}

std::optional<Filter> stray_content(const Tag& tag) {
    FindContent search;
    if (const auto* statement = std::get_if<Statement>(&tag.what)) {
        if (const Expression* expression = expression_of(*statement)) {
            std::visit(search, expression->alternatives());
        }
    } else if (const FilterExpression* content = content_of(tag)) {
        search.below(*content);
    } else if (const auto* expression = std::get_if<Expression>(&tag.what)) {
        std::visit(search, expression->alternatives());
    }
    return search.found;
}

std::string in_quotes(Filter filter) {
    return '"' + std::string(name_of(filter)) + '"';
}

}  // namespace

const FilterExpression* content_of(const Tag& tag) {
    const auto* expression = std::get_if<Expression>(&tag.what);
    if (expression == nullptr) return nullptr;
    const auto* filter = std::get_if<FilterExpression>(&expression->alternatives());
    return filter != nullptr && is_content_filter(filter->filter) ? filter : nullptr;
}

bool has_content(const PartDraft& draft) {
    return std::any_of(draft.tags.begin(), draft.tags.end(),
                       [](const Tag& tag) { return content_of(tag) != nullptr; });
}

bool content_stands_last(const Tag& tag, Diagnostics& diagnostics) {
    const auto stray = stray_content(tag);
    if (!stray) return true;
    const bool is_output = std::holds_alternative<Expression>(tag.what);
    const std::string message =
        is_output ? "the filter " + in_quotes(*stray) + " is not the last one of its tag"
                  : "the filter " + in_quotes(*stray) +
                        " puts something on the page, and this tag "
                        "does not";
    const std::string hint = is_output ? "move it to the end of the tag" : "leave it out";
    diagnostics.report(about_tag(tag, "E430", message, hint));
    return false;
}

void check_text_content(const PartDraft& draft, Compilation& compilation) {
    for (const Tag& tag : draft.tags) {
        const FilterExpression* content = content_of(tag);
        if (content == nullptr || content->filter == Filter::Link) continue;
        compilation.diagnostics.report(about_tag(
            tag, "E433", "a text cannot hold what " + in_quotes(content->filter) + " makes",
            "leave the filter out; it is for DOCX and ODT"));
    }
}

}  // namespace paperround::compile
