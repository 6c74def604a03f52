// SPDX-License-Identifier: MIT
// One function a family; what may not be worked out (If, And, Or, Defined) comes first.
#include "engine/merge/word_functions.hpp"

#include "engine/merge/evaluate.hpp"
#include "engine/merge/value_text.hpp"
#include "engine/merge/wildcards.hpp"
#include "engine/merge/word_format.hpp"
#include "engine/merge/word_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <compare>
#include <optional>

namespace paperround {

namespace {

using Values = std::vector<Evaluated>;

Value yes(bool answer) {
    return Value(answer ? 1.0 : 0.0);
}

[[noreturn]] void divided_by_zero() {
    throw EvaluationFailure{"E614", "a formula divides by zero",
                            "look at the numbers of this record"};
}

double number_for(const Value& value) {
    if (const auto number = read_word_number(value)) return *number;
    if (value.is_empty() || value_text(value).find_first_not_of(" \t\n") == std::string::npos) {
        return 0;
    }
    throw EvaluationFailure{"E612",
                            '"' + value_text(value) + "\" stands in a formula and is no number",
                            "a formula reads numbers such as 1200, 1,200.50 or 15%"};
}

Value number_value(double number) {
    if (!std::isfinite(number)) {
        throw EvaluationFailure{"E614", "the result of a formula is too large for a number",
                                "look at the numbers of this record"};
    }
    char digits[40];
    const auto written =
        std::to_chars(digits, digits + sizeof digits, number, std::chars_format::general, 15);
    std::from_chars(digits, written.ptr, number);
    return Value(number);
}

std::strong_ordering order_of_texts(const Value& left, const Value& right) {
    return value_text(left) <=> value_text(right);
}

std::partial_ordering order_of_both(const Value& left, const Value& right) {
    const auto first = read_word_number(left);
    const auto second = read_word_number(right);
    if (first && second) return *first <=> *second;
    return order_of_texts(left, right);
}

std::optional<Value> compare(WordFunction function, const Values& values) {
    if (function > WordFunction::NotLike) return std::nullopt;
    const Value& left = values[0].value();
    const Value& right = values[1].value();
    switch (function) {
        case WordFunction::Like:
            return yes(matches_wildcards(value_text(left), value_text(right)));
        case WordFunction::NotLike:
            return yes(!matches_wildcards(value_text(left), value_text(right)));
        case WordFunction::Equal:
            return yes(is_eq(order_of_both(left, right)));
        case WordFunction::NotEqual:
            return yes(!is_eq(order_of_both(left, right)));
        case WordFunction::Less:
            return yes(is_lt(order_of_both(left, right)));
        case WordFunction::LessOrEqual:
            return yes(is_lteq(order_of_both(left, right)));
        case WordFunction::Greater:
            return yes(is_gt(order_of_both(left, right)));
        default:
            return yes(is_gteq(order_of_both(left, right)));
    }
}

double divided(double left, double right) {
    if (std::fpclassify(right) == FP_ZERO) divided_by_zero();
    return left / right;
}

/// Half away from zero, as on paper.
double rounded(double number, double decimals) {
    const double scale = std::pow(10.0, std::trunc(decimals));
    return std::round(number * scale * (1 + 1e-15)) / scale;
}

double scalar(WordFunction function, const std::vector<double>& numbers) {
    const double first = numbers.empty() ? 0 : numbers[0];
    const double second = numbers.size() < 2 ? 0 : numbers[1];
    switch (function) {
        case WordFunction::Add:
            return first + second;
        case WordFunction::Subtract:
            return first - second;
        case WordFunction::Multiply:
            return first * second;
        case WordFunction::Divide:
            return divided(first, second);
        case WordFunction::Power:
            return std::pow(first, second);
        case WordFunction::Percent:
            return first / 100;
        case WordFunction::Negate:
            return -first;
        case WordFunction::Round:
            return rounded(first, second);
        case WordFunction::Int:
            return std::trunc(first);
        case WordFunction::Abs:
            return std::fabs(first);
        case WordFunction::Mod:
            divided(first, second);
            return std::fmod(first, second);
        case WordFunction::Not:
            return std::fpclassify(first) == FP_ZERO ? 1 : 0;
        default:  // Sign
            return first > 0 ? 1 : first < 0 ? -1 : 0;
    }
}

double aggregate(WordFunction function, const std::vector<double>& numbers) {
    double sum = 0;
    double product = 1;
    for (const double number : numbers) {
        sum += number;
        product *= number;
    }
    switch (function) {
        case WordFunction::Sum:
            return sum;
        case WordFunction::Average:
            return divided(sum, static_cast<double>(numbers.size()));
        case WordFunction::Product:
            return product;
        case WordFunction::Min:
            return *std::min_element(numbers.begin(), numbers.end());
        case WordFunction::Max:
            return *std::max_element(numbers.begin(), numbers.end());
        default:  // Count
            return static_cast<double>(numbers.size());
    }
}

/// What is empty is not among the values of SUM, AVERAGE …; a list counts with all its items.
void collect_numbers(const Value& value, std::vector<double>& numbers) {
    if (const auto* list = std::get_if<List>(&value.alternatives())) {
        for (const Value& item : *list) collect_numbers(item, numbers);
    } else if (!value.is_empty()) {
        numbers.push_back(number_for(value));
    }
}

std::optional<Value> calculate(WordFunction function, const Values& values) {
    if (function > WordFunction::Sign) return std::nullopt;
    const bool aggregates = function >= WordFunction::Sum && function <= WordFunction::Count;
    std::vector<double> numbers;
    for (const Evaluated& value : values) {
        if (aggregates) {
            collect_numbers(value.value(), numbers);
        } else {
            numbers.push_back(number_for(value.value()));
        }
    }
    const bool needs_some = function != WordFunction::Sum && function != WordFunction::Count;
    if (aggregates && needs_some && numbers.empty()) return Value(0);
    return number_value(aggregates ? aggregate(function, numbers) : scalar(function, numbers));
}

/// In quotes in a field's code neither a quote nor the end of a line may stand as it is.
Value code_text(const Value& value) {
    std::string code;
    for (const char c : value_text(value)) {
        if (c == '"' || c == '\\') code += '\\';
        code += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    return code;
}

Value write(WordFunction function, const Values& values) {
    switch (function) {
        case WordFunction::Join: {
            std::string text;
            for (const Evaluated& value : values) append_value_text(text, value.value());
            return text;
        }
        case WordFunction::CodeText:
            return code_text(values[0].value());
        case WordFunction::Result:
            return as_formula_result(values[0].value());
        case WordFunction::Picture:
            return in_word_picture(values[0].value(), value_text(values[1].value()));
        default:
            return in_word_format(function, values[0].value());
    }
}

bool is_true_number(const Value& value) {
    return std::fpclassify(number_for(value)) != FP_ZERO;
}

bool can_be_worked_out(const Expression& expression, Scope& scope) {
    try {
        evaluate(expression, scope);
        return true;
    } catch (const EvaluationFailure&) {  // the very question that DEFINED asks
        return false;
    }
}

std::optional<Evaluated> evaluate_lazily(const WordExpression& word, Scope& scope) {
    const auto& arguments = word.arguments;
    switch (word.function) {
        case WordFunction::If: {
            const bool chosen = is_true_number(evaluate(*arguments[0], scope).value());
            return evaluate(*arguments[chosen ? 1 : 2], scope);
        }
        case WordFunction::And:
        case WordFunction::Or: {
            const bool decides = word.function == WordFunction::Or;
            const bool decided =
                std::any_of(arguments.begin(), arguments.end(), [&](const auto& one) {
                    return is_true_number(evaluate(*one, scope).value()) == decides;
                });
            return Evaluated(yes(decided == decides));
        }
        case WordFunction::Defined:
            return Evaluated(yes(can_be_worked_out(*arguments[0], scope)));
        default:
            return std::nullopt;
    }
}

}  // namespace

Evaluated evaluate_word(const WordExpression& word, Scope& scope) {
    if (auto lazy = evaluate_lazily(word, scope)) return std::move(*lazy);
    Values values;
    values.reserve(word.arguments.size());
    for (const ExpressionPtr& argument : word.arguments)
        values.push_back(evaluate(*argument, scope));
    if (auto answer = compare(word.function, values)) return Evaluated(std::move(*answer));
    if (auto number = calculate(word.function, values)) return Evaluated(std::move(*number));
    return Evaluated(write(word.function, values));
}

}  // namespace paperround
