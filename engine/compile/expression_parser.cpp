// SPDX-License-Identifier: MIT
// One function a level, loosest first: or, and, not, comparison, sum, term, sign, path. After a
// mistake the reader has nothing left, so that every loop here ends by itself.
#include "engine/compile/expression_parser.hpp"

#include "engine/compile/length.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace paperround {

namespace {

using Kind = ExpressionToken::Kind;

// Enough for anything a person writes; evaluating and freeing a tree recurses as deep as it is.
constexpr std::size_t greatest_depth = 40;
constexpr std::size_t greatest_size = 400;

struct Sign {
    std::string_view sign;
    BinaryOperator op;
};

constexpr std::array comparisons{
    Sign{"==", BinaryOperator::Equal},    Sign{"=", BinaryOperator::Equal},
    Sign{"!=", BinaryOperator::NotEqual}, Sign{"<>", BinaryOperator::NotEqual},
    Sign{"<", BinaryOperator::Less},      Sign{"<=", BinaryOperator::LessOrEqual},
    Sign{">", BinaryOperator::Greater},   Sign{">=", BinaryOperator::GreaterOrEqual},
};
constexpr std::array sums{
    Sign{"+", BinaryOperator::Add},
    Sign{"-", BinaryOperator::Subtract},
    Sign{"~", BinaryOperator::Join},
};
constexpr std::array terms{
    Sign{"*", BinaryOperator::Multiply},
    Sign{"/", BinaryOperator::Divide},
    Sign{"%", BinaryOperator::Remainder},
};

template <std::size_t Count>
std::optional<BinaryOperator> take_any(TokenReader& tokens, const std::array<Sign, Count>& signs) {
    for (const Sign& sign : signs) {
        if (tokens.take_sign(sign.sign)) return sign.op;
    }
    return std::nullopt;
}

Expression nothing() {
    return Expression(Value());
}

std::optional<Value> literal_word(std::string_view word) {
    if (word == "true" || word == "True") return Value(true);
    if (word == "false" || word == "False") return Value(false);
    if (word == "none" || word == "None") return Value();
    return std::nullopt;
}

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

}  // namespace

Expression ExpressionParser::parse() {
    if (!enter()) return nothing();
    Expression expression = parse_or();
    while (tokens_.take_sign("|")) expression = parse_filter(std::move(expression));
    leave();
    return expression;
}

Expression ExpressionParser::parse_or() {
    Expression left = parse_and();
    while (tokens_.take_word("or")) left = join(BinaryOperator::Or, std::move(left), parse_and());
    return left;
}

Expression ExpressionParser::parse_and() {
    Expression left = parse_not();
    while (tokens_.take_word("and")) left = join(BinaryOperator::And, std::move(left), parse_not());
    return left;
}

Expression ExpressionParser::parse_not() {
    if (!tokens_.take_word("not")) return parse_comparison();
    return apply(UnaryOperator::Not, parse_comparison());
}

Expression ExpressionParser::parse_comparison() {
    Expression left = parse_sum();
    if (tokens_.take_word("is")) return parse_state_test(std::move(left));
    const auto op = take_comparison();
    if (!op) return left;
    left = join(*op, std::move(left), parse_sum());
    if (take_comparison()) {
        tokens_.fail({"E104", "two comparisons in a row", "join them with \"and\": 1 < x and x < 5",
                      0, tokens_.text().size()});
    }
    return left;
}

std::optional<BinaryOperator> ExpressionParser::take_comparison() {
    if (tokens_.take_word("in")) return BinaryOperator::In;
    if (tokens_.at_word("not") && tokens_.peek_second().text == "in") {
        tokens_.take();
        tokens_.take();
        return BinaryOperator::NotIn;
    }
    return take_any(tokens_, comparisons);
}

Expression ExpressionParser::parse_state_test(Expression operand) {
    const bool negated = tokens_.take_word("not");
    if (tokens_.take_word("empty") || tokens_.take_word("none")) {
        return apply(negated ? UnaryOperator::IsNotEmpty : UnaryOperator::IsEmpty,
                     std::move(operand));
    }
    if (tokens_.take_word("defined")) {
        return apply(negated ? UnaryOperator::IsNotDefined : UnaryOperator::IsDefined,
                     std::move(operand));
    }
    tokens_.fail_unexpected("\"is\" goes with empty, defined or none; to compare, write \"=\"");
    return operand;
}

Expression ExpressionParser::parse_sum() {
    Expression left = parse_term();
    while (const auto op = take_any(tokens_, sums)) left = join(*op, std::move(left), parse_term());
    return left;
}

Expression ExpressionParser::parse_term() {
    Expression left = parse_unary();
    while (const auto op = take_any(tokens_, terms)) {
        left = join(*op, std::move(left), parse_unary());
    }
    return left;
}

Expression ExpressionParser::parse_unary() {
    if (!tokens_.take_sign("-")) return parse_postfix();
    return apply(UnaryOperator::Negate, parse_postfix());
}

Expression ExpressionParser::parse_postfix() {
    Expression value = parse_primary();
    while (tokens_.at_sign("[") || tokens_.at_sign(".")) value = parse_step_of(std::move(value));
    if (!tokens_.take_sign("?")) return value;
    // Only a path keeps a `?` of its own.
    const ExpressionPtr nothing_else = share(Expression(Value("")));
    return Expression(FilterExpression{Filter::Default, share(std::move(value)), {nothing_else}});
}

Expression ExpressionParser::parse_step_of(Expression value) {
    StepExpression step{share(std::move(value)), "", nullptr, false};
    if (tokens_.take_sign(".")) {
        if (tokens_.peek().kind != Kind::Word) {
            tokens_.fail_unexpected("a name follows the dot: reviewer.name");
        }
        step.folded_name = fold_name(take_name());
    } else {
        tokens_.take();
        step.position = share(parse());
        if (!tokens_.take_sign("]")) tokens_.fail_unexpected("close the position with \"]\"");
    }
    step.may_be_empty = tokens_.take_sign("?");
    return Expression(std::move(step));
}

Expression ExpressionParser::parse_primary() {
    const ExpressionToken& token = tokens_.peek();
    switch (token.kind) {
        case Kind::Number:
            return parse_number();
        case Kind::Text:
            return Expression(Value(tokens_.take().text));
        case Kind::QuotedField: {
            const ExpressionToken name = tokens_.take();
            return parse_path_after(name.begin, name.text);
        }
        case Kind::Word:
            if (may_begin_a_name()) return parse_literal_or_path();
            break;
        case Kind::Sign:
            if (token.text == "(") return parse_in_parentheses();
            break;
        case Kind::End:
            break;
    }
    tokens_.fail_unexpected("put the name of a field, a number, or a text in quotes");
    return nothing();
}

Expression ExpressionParser::parse_number() {
    const ExpressionToken token = tokens_.take();
    double number = 0;
    const char* end = token.text.data() + token.text.size();
    const auto read = std::from_chars(token.text.data(), end, number);
    if (read.ec != std::errc{}) {
        tokens_.fail(
            {"E104", "the number is too large", "write a smaller one", token.begin, token.end});
    }
    // "4cm", "4 cm": the size of a picture. "4 in sizes" is a question.
    const ExpressionToken& next = tokens_.peek();
    const bool may_be_unit = next.begin == token.end || !is_operator_word(next.text);
    if (next.kind == Kind::Word && may_be_unit && is_length_unit(next.text)) {
        return Expression(Value(std::string(token.text) + std::string(tokens_.take().text)));
    }
    return Expression(Value(number));
}

Expression ExpressionParser::parse_in_parentheses() {
    tokens_.take();
    Expression inner = parse();
    if (!tokens_.take_sign(")")) tokens_.fail_unexpected("close the bracket with \")\"");
    return inner;
}

/// "in lieu": where a value is wanted an operator can only be the beginning of a name.
bool ExpressionParser::may_begin_a_name() const {
    if (!is_operator_word(tokens_.peek().text)) return true;
    const ExpressionToken& second = tokens_.peek_second();
    const bool goes_on = second.kind == Kind::Word && !is_operator_word(second.text);
    return tokens_.tokens_of_keyword_name() > 0 || (goes_on && !tokens_.at_word("not"));
}

std::string_view ExpressionParser::take_name() {
    const std::size_t begin = tokens_.peek().begin;
    if (const std::size_t known = tokens_.tokens_of_keyword_name()) {
        for (std::size_t i = 0; i < known; ++i) tokens_.take();
        return tokens_.text().substr(begin, tokens_.taken_to() - begin);
    }
    tokens_.take();
    // "Objective 2": a number may follow, but a name cannot begin with one.
    while (tokens_.peek().kind == Kind::Number ||
           (tokens_.peek().kind == Kind::Word && !is_operator_word(tokens_.peek().text))) {
        tokens_.take();
    }
    return tokens_.text().substr(begin, tokens_.taken_to() - begin);
}

Expression ExpressionParser::parse_literal_or_path() {
    const std::size_t begin = tokens_.peek().begin;
    const std::string_view name = take_name();
    if (auto value = literal_word(name)) return Expression(std::move(*value));
    if (tokens_.at_sign("(")) {
        tokens_.fail(
            {"E104", quoted(name) + " is used like a function, and there are none",
             "a filter stands behind its value: name | upper; a name with brackets in it is "
             "written [Pay (gross)]",
             begin, tokens_.peek().end});
    }
    return parse_path_after(begin, name);
}

Expression ExpressionParser::parse_path_after(std::size_t begin, std::string_view first_name) {
    PathExpression path;
    path.steps.push_back({fold_name(first_name), 0});
    while (parse_path_step(path)) {
    }
    path.written = tokens_.text().substr(begin, tokens_.taken_to() - begin);
    path.may_be_empty = tokens_.take_sign("?");
    return Expression(std::move(path));
}

bool ExpressionParser::parse_path_step(PathExpression& path) {
    if (at_written_position()) return parse_position(path);
    if (!tokens_.take_sign(".")) return false;
    if (tokens_.peek().kind != Kind::Word) {
        tokens_.fail_unexpected("a name follows the dot: reviewer.name");
        return false;
    }
    path.steps.push_back({fold_name(take_name()), 0});
    return true;
}

/// `[2]` or `["Line manager"]`: known without a record.
bool ExpressionParser::at_written_position() const {
    const Kind kind = tokens_.peek_at(1).kind;
    const ExpressionToken& after = tokens_.peek_at(2);
    return tokens_.at_sign("[") && (kind == Kind::Number || kind == Kind::Text) &&
           after.kind == Kind::Sign && after.text == "]";
}

bool ExpressionParser::parse_position(PathExpression& path) {
    tokens_.take();
    const ExpressionToken token = tokens_.take();
    if (token.kind == Kind::Text) {
        path.steps.push_back({fold_name(token.text), 0});
    } else {
        std::size_t position = 0;
        const char* end = token.text.data() + token.text.size();
        const auto read = std::from_chars(token.text.data(), end, position);
        if (token.kind != Kind::Number || read.ptr != end || position == 0) {
            tokens_.fail({"E104", "a position in a list is a whole number from 1 on",
                          "the first item is [1]", token.begin, token.end});
            return false;
        }
        path.steps.push_back({"", position});
    }
    return tokens_.take_sign("]");
}

Expression ExpressionParser::join(BinaryOperator op, Expression left, Expression right) {
    ExpressionPtr shared_left = share(std::move(left));
    return Expression(BinaryExpression{op, std::move(shared_left), share(std::move(right))});
}

Expression ExpressionParser::apply(UnaryOperator op, Expression operand) {
    return Expression(UnaryExpression{op, share(std::move(operand))});
}

ExpressionPtr ExpressionParser::share(Expression expression) {
    if (++size_ > greatest_size) {
        tokens_.fail(
            {"E104", "the expression is too long", "split it up", 0, tokens_.text().size()});
    }
    return std::make_shared<const Expression>(std::move(expression));
}

bool ExpressionParser::enter() {
    if (++depth_ <= greatest_depth) return true;
    tokens_.fail({"E104", "too many brackets within brackets", "split the expression up",
                  tokens_.peek().begin, tokens_.peek().end});
    return false;
}

void refuse_leftover(TokenReader& tokens) {
    if (tokens.at_end()) return;
    const std::string_view rest = tokens.text().substr(tokens.peek().begin);
    if (rest.front() == '=' || rest.front() == '!' || rest.front() == '<' || rest.front() == '>') {
        return tokens.fail_unexpected("put what is filtered in brackets: (objectives | count) > 2");
    }
    tokens.fail_unexpected(
        "put a name that has such characters in square brackets, a text in quotes");
}

std::variant<Expression, ExpressionMistake> parse_expression(std::string_view text,
                                                             const KeywordNames* names) {
    TokenReader tokens(text, names);
    Expression expression = ExpressionParser(tokens).parse();
    refuse_leftover(tokens);
    if (tokens.mistake()) return *tokens.mistake();
    return expression;
}

}  // namespace paperround
