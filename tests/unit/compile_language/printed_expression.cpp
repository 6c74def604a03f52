// SPDX-License-Identifier: MIT
#include "tests/unit/compile_language/printed_expression.hpp"

#include "engine/merge/value_text.hpp"
#include "tests/support/catch.hpp"

#include <array>

namespace paperround::testing {

namespace {

constexpr std::array<const char*, 16> binary_names{
    "or", "and", "=", "!=", "<", "<=", ">", ">=", "in", "not-in", "+", "-", "~", "*", "/", "%"};
constexpr std::array<const char*, 6> unary_names{"not",       "neg",     "empty",
                                                 "not-empty", "defined", "not-defined"};

std::string printed_value(const Value& value) {
    if (std::holds_alternative<Missing>(value.alternatives())) return "none";
    const bool is_text = std::holds_alternative<std::string>(value.alternatives());
    return is_text ? '\'' + value_text(value) + '\'' : value_text(value);
}

struct Printer {
    std::string operator()(const Value& value) const { return printed_value(value); }
    std::string operator()(const PathExpression& path) const {
        std::string text;
        for (const PathStep& step : path.steps) {
            if (step.position > 0) {
                text += '[' + std::to_string(step.position) + ']';
            } else {
                text += (text.empty() ? "" : ".") + step.folded_name;
            }
        }
        return path.may_be_empty ? text + '?' : text;
    }
    std::string operator()(const StepExpression& step) const {
        const std::string what = step.position ? printed(*step.position) : "." + step.folded_name;
        return "(step " + printed(*step.of) + ' ' + what + (step.may_be_empty ? "?)" : ")");
    }
    std::string operator()(const BinaryExpression& binary) const {
        return std::string("(") + binary_names.at(static_cast<std::size_t>(binary.op)) + ' ' +
               printed(*binary.left) + ' ' + printed(*binary.right) + ')';
    }
    std::string operator()(const UnaryExpression& unary) const {
        return std::string("(") + unary_names.at(static_cast<std::size_t>(unary.op)) + ' ' +
               printed(*unary.operand) + ')';
    }
    std::string operator()(const FilterExpression& filter) const {
        std::string text = "(|";
        for (const FilterSignature& signature : filter_signatures()) {
            if (signature.filter == filter.filter) text += signature.name;
        }
        text += ' ' + printed(*filter.input);
        for (const ExpressionPtr& argument : filter.arguments) {
            text += ' ' + (argument ? printed(*argument) : std::string("_"));
        }
        return text + ')';
    }
    std::string operator()(const ListedExpression& listed) const {
        return "(listed " + printed(*listed.input) + ')';
    }
    std::string operator()(const WordExpression& word) const {
        std::string text = "(word" + std::to_string(static_cast<int>(word.function));
        for (const ExpressionPtr& argument : word.arguments) text += ' ' + printed(*argument);
        return text + ')';
    }
};

}  // namespace

std::string printed(const Expression& expression) {
    return std::visit(Printer{}, expression.alternatives());
}

std::string printed(const ExpressionMistake& mistake) {
    return mistake.code + " at " + std::to_string(mistake.begin) + '-' +
           std::to_string(mistake.end) + ": " + mistake.message + " / " + mistake.hint;
}

std::string parsed(std::string_view text) {
    return std::visit([](const auto& result) { return printed(result); }, parse_expression(text));
}

Expression expression(std::string_view text) {
    const auto result = parse_expression(text);
    if (const auto* mistake = std::get_if<ExpressionMistake>(&result)) FAIL(printed(*mistake));
    return std::get<Expression>(result);
}

}  // namespace paperround::testing
