// SPDX-License-Identifier: MIT
// Parses an expression by recursive descent, one function a level of the grammar, from tokens that
// somebody else may go on reading afterwards (`for x in …`, `default=…, label=…`).
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/compile/expression_lexer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

class ExpressionParser {
  public:
    /// Borrows the reader, which keeps the first mistake; what parse returns then is of no use.
    explicit ExpressionParser(TokenReader& tokens) : tokens_(tokens) {}

    /// The longest expression that begins with the next token.
    Expression parse();

  private:
    Expression parse_or();
    Expression parse_and();
    Expression parse_not();
    Expression parse_comparison();
    Expression parse_state_test(Expression operand);
    Expression parse_sum();
    Expression parse_term();
    Expression parse_unary();
    Expression parse_postfix();
    Expression parse_step_of(Expression value);
    Expression parse_primary();
    Expression parse_in_parentheses();
    Expression parse_number();
    Expression parse_literal_or_path();
    Expression parse_path_after(std::size_t begin, std::string_view first_name);
    bool parse_path_step(PathExpression& path);
    bool at_written_position() const;
    bool parse_position(PathExpression& path);
    Expression parse_filter(Expression input);
    std::vector<ExpressionPtr> parse_arguments(const FilterSignature& signature,
                                               const ExpressionToken& name);
    std::size_t parameter_of_argument(const FilterSignature& signature, std::size_t position);
    void check_arguments(const FilterSignature& signature, const std::vector<ExpressionPtr>& given,
                         const ExpressionToken& name);

    std::optional<BinaryOperator> take_comparison();
    bool may_begin_a_name() const;
    /// "Line manager": the text of the words taken.
    std::string_view take_name();
    Expression join(BinaryOperator op, Expression left, Expression right);
    Expression apply(UnaryOperator op, Expression operand);
    ExpressionPtr share(Expression expression);
    bool enter();
    void leave() { --depth_; }

    TokenReader& tokens_;
    std::size_t depth_ = 0;
    std::size_t size_ = 0;
};

/// E104 when something stands behind what was parsed.
void refuse_leftover(TokenReader& tokens);

}  // namespace paperround
