// SPDX-License-Identifier: MIT
// What stands inside `{{ … }}` and after `if`, `for … in`: parsed once, evaluated for every record.
// A closed language: no calls of methods, no assignment, no files.
#pragma once

#include "engine/compile/filter.hpp"
#include "engine/compile/word_function.hpp"
#include "engine/core/field_name.hpp"
#include "engine/core/value.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace paperround {

enum class BinaryOperator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Add,
    Subtract,
    Join,
    Multiply,
    Divide,
    Remainder,
};
enum class UnaryOperator { Not, Negate, IsEmpty, IsNotEmpty, IsDefined, IsNotDefined };

class Expression;
class KeywordNames;
// Shared: a compiled template and the copies of its programs own the same immutable trees.
using ExpressionPtr = std::shared_ptr<const Expression>;

struct PathExpression {
    std::string written;  // as in the template, for messages
    std::vector<PathStep> steps;
    bool may_be_empty = false;  // trailing `?`
};
struct BinaryExpression {
    BinaryOperator op;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct UnaryExpression {
    UnaryOperator op;
    ExpressionPtr operand;
};
/// A step that a path cannot hold: `objectives[loop.index]`, `(reviews | last).grade`.
struct StepExpression {
    ExpressionPtr of;
    std::string folded_name;  // of a field; empty: `position` counts
    ExpressionPtr position;   // in a list from 1 on, or the name of a field
    bool may_be_empty = false;
};
struct FilterExpression {
    Filter filter;
    ExpressionPtr input;
    /// In the order of the filter's parameters; null for one that was left out.
    std::vector<ExpressionPtr> arguments;
};

/// One of the choices that a control offers, or that an author lists.
struct ListedChoice {
    std::string shown;
    std::string stored;  // what the program behind the form knows it by; often the same
};
/// The choice that the input names, by what is shown, else by what is stored. An empty input gives
/// an empty value. No author writes this one: a control with a list is made into it.
struct ListedExpression {
    enum class Wanted { Shown, Stored, Position };  // Position: "0" for the first
    enum class Others { Refused, Taken };           // a text that is not in the list: E402, itself
    ExpressionPtr input;
    // Shared like the expressions: several of them ask the same list.
    std::shared_ptr<const std::vector<ListedChoice>> choices;
    Wanted wanted = Wanted::Shown;
    Others others = Others::Refused;
    std::string list_name;  // for messages: "Department"
};

/// What a field of Word works out; the brace language has no words for it.
struct WordExpression {
    WordFunction function;
    std::vector<ExpressionPtr> arguments;  // none is null
};

/// Immutable. Subexpressions are shared between the copies of a Program (template and tests).
class Expression {
  public:
    using Alternatives =
        std::variant<Value, PathExpression, StepExpression, BinaryExpression, UnaryExpression,
                     FilterExpression, ListedExpression, WordExpression>;
    explicit Expression(Alternatives alternatives) : alternatives_(std::move(alternatives)) {}
    const Alternatives& alternatives() const { return alternatives_; }

  private:
    Alternatives alternatives_;
};

/// What was wrong and where in the text, for the caller to make a Diagnostic of.
struct ExpressionMistake {
    std::string code;  // E104 syntax, E106 unknown filter, E107 wrong arguments, E108 not yet
    std::string message;
    std::string hint;
    std::size_t begin = 0;  // bytes of the given text
    std::size_t end = 0;
};

/// `text` has been through normalise_tag_text (tag_text.hpp): straight quotes, plain blanks.
/// `names`: of the data, where it is known.
std::variant<Expression, ExpressionMistake> parse_expression(std::string_view text,
                                                             const KeywordNames* names = nullptr);

/// Every path it reads, in reading order.
std::vector<PathExpression> paths_of(const Expression& expression);

}  // namespace paperround
