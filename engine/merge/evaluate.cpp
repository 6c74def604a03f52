// SPDX-License-Identifier: MIT
// One function for each kind of expression; what stands in the record is borrowed, not copied.
#include "engine/merge/evaluate.hpp"

#include "engine/merge/arithmetic.hpp"
#include "engine/merge/compare.hpp"
#include "engine/merge/filters.hpp"
#include "engine/merge/listed_choice.hpp"
#include "engine/merge/value_reading.hpp"
#include "engine/merge/value_text.hpp"
#include "engine/merge/word_functions.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace paperround {

namespace {

const Value missing;

double number_for(const Value& value) {
    if (const auto number = read_number(value)) return *number;
    if (value.is_empty()) {
        throw EvaluationFailure{"E612", "an empty value is used as a number",
                                "say what stands for it: (hours | default(0)) + 1"};
    }
    throw EvaluationFailure{"E612", '"' + value_text(value) + "\" is used as a number and is none",
                            "to join texts, write ~"};
}

double divisor_for(const Value& value) {
    const double number = number_for(value);
    if (std::fpclassify(number) == FP_ZERO) {
        throw EvaluationFailure{"E614", "a number is divided by zero",
                                "ask first: {% if hours > 0 %}"};
    }
    return number;
}

bool is_binary_true(BinaryOperator op, const Value& left, const Value& right) {
    switch (op) {
        case BinaryOperator::Equal:
            return are_equal(left, right);
        case BinaryOperator::NotEqual:
            return !are_equal(left, right);
        case BinaryOperator::Less:
            return is_lt(order_of(left, right));
        case BinaryOperator::LessOrEqual:
            return is_lteq(order_of(left, right));
        case BinaryOperator::Greater:
            return is_gt(order_of(left, right));
        case BinaryOperator::GreaterOrEqual:
            return is_gteq(order_of(left, right));
        case BinaryOperator::In:
            return contains(right, left);
        case BinaryOperator::NotIn:
            return !contains(right, left);
        default:
            return false;
    }
}

Value compute(BinaryOperator op, const Value& left, const Value& right) {
    switch (op) {
        case BinaryOperator::Add:
            return rounded_to_15_digits(number_for(left) + number_for(right));
        case BinaryOperator::Subtract:
            return rounded_to_15_digits(number_for(left) - number_for(right));
        case BinaryOperator::Multiply:
            return rounded_to_15_digits(number_for(left) * number_for(right));
        case BinaryOperator::Divide:
            return rounded_to_15_digits(number_for(left) / divisor_for(right));
        case BinaryOperator::Remainder:
            return rounded_to_15_digits(std::fmod(number_for(left), divisor_for(right)));
        case BinaryOperator::Join:
            return value_text(left) + value_text(right);
        default:
            return is_binary_true(op, left, right);
    }
}

std::size_t position_for(const Value& value) {
    const double position = number_for(value);
    if (position >= 1 && position <= 1e9 && position == std::floor(position)) {
        return static_cast<std::size_t>(position);
    }
    throw EvaluationFailure{"E616", '"' + value_text(value) + "\" is no position in a list",
                            "positions are whole numbers; the first item is [1]"};
}

/// Null where the list is shorter, or the record has no such field.
const Value* item_of(const Value& value, const Value& position) {
    if (const auto* list = std::get_if<List>(&value.alternatives())) {
        const std::size_t at = position_for(position);
        return at > list->size() ? nullptr : &(*list)[at - 1];
    }
    const auto* record = std::get_if<Record>(&value.alternatives());
    return record == nullptr ? nullptr : record->find(value_text(position));
}

/// One function for each alternative of Expression.
struct Evaluator {
    Scope& scope;

    Evaluated operator()(const Value& literal) const { return Evaluated(&literal); }

    Evaluated operator()(const PathExpression& path) const {
        const Value* found = scope.find(path);
        return Evaluated(found == nullptr ? &missing : found);
    }

    Evaluated operator()(const StepExpression& step) const {
        Evaluated of = evaluate(*step.of, scope);
        const Value* found = nullptr;
        if (step.position) {
            found = item_of(of.value(), evaluate(*step.position, scope).value());
        } else if (const auto* record = std::get_if<Record>(&of.value().alternatives())) {
            found = record->find_folded(step.folded_name);
        }
        if (found == nullptr) return Evaluated(&missing);
        return of.is_borrowed() ? Evaluated(found) : Evaluated(Value(*found));
    }

    Evaluated operator()(const BinaryExpression& binary) const {
        Evaluated left = evaluate(*binary.left, scope);
        if (binary.op == BinaryOperator::Or) {
            return left.value().is_true() ? std::move(left) : evaluate(*binary.right, scope);
        }
        if (binary.op == BinaryOperator::And) {
            return left.value().is_true() ? evaluate(*binary.right, scope) : std::move(left);
        }
        const Evaluated right = evaluate(*binary.right, scope);
        return Evaluated(compute(binary.op, left.value(), right.value()));
    }

    Evaluated operator()(const UnaryExpression& unary) const {
        switch (unary.op) {
            case UnaryOperator::Not:
                return Evaluated(Value(!is_true(*unary.operand, scope)));
            case UnaryOperator::Negate:
                return Evaluated(Value(-number_for(evaluate(*unary.operand, scope).value())));
            case UnaryOperator::IsEmpty:
                return Evaluated(Value(evaluate(*unary.operand, scope).value().is_empty()));
            case UnaryOperator::IsNotEmpty:
                return Evaluated(Value(!evaluate(*unary.operand, scope).value().is_empty()));
            case UnaryOperator::IsDefined:
                return Evaluated(Value(is_defined(*unary.operand)));
            case UnaryOperator::IsNotDefined:
                return Evaluated(Value(!is_defined(*unary.operand)));
        }
        return Evaluated(&missing);
    }

    Evaluated operator()(const FilterExpression& filter) const {
        const Evaluated input = evaluate(*filter.input, scope);
        std::vector<Evaluated> arguments;
        arguments.reserve(filter.arguments.size());
        for (const ExpressionPtr& argument : filter.arguments) {
            arguments.push_back(argument ? evaluate(*argument, scope) : Evaluated(&missing));
        }
        std::vector<const Value*> borrowed;
        borrowed.reserve(arguments.size());
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            borrowed.push_back(filter.arguments[i] ? &arguments[i].value() : nullptr);
        }
        return Evaluated(apply_filter(filter.filter, input.value(), borrowed));
    }

    Evaluated operator()(const ListedExpression& listed) const {
        return Evaluated(listed_choice(listed, evaluate(*listed.input, scope).value()));
    }
    Evaluated operator()(const WordExpression& word) const { return evaluate_word(word, scope); }

    bool is_defined(const Expression& operand) const {
        if (const auto* path = std::get_if<PathExpression>(&operand.alternatives())) {
            return scope.find(*path) != nullptr;
        }
        if (std::holds_alternative<StepExpression>(operand.alternatives())) {
            return !std::holds_alternative<Missing>(
                evaluate(operand, scope).value().alternatives());
        }
        return true;
    }
};

}  // namespace

Evaluated evaluate(const Expression& expression, Scope& scope) {
    return std::visit(Evaluator{scope}, expression.alternatives());
}

bool is_true(const Expression& expression, Scope& scope) {
    return evaluate(expression, scope).value().is_true();
}

void append_text(std::string& out, const Expression& expression, Scope& scope) {
    append_value_text(out, evaluate(expression, scope).value());
}

}  // namespace paperround
