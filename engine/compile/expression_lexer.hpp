// SPDX-License-Identifier: MIT
// The words and signs of an expression, and the reader that hands them to the parsers one by one
// and keeps the first mistake. Used by the parsers of expressions and statements only.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/compile/keyword_names.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct ExpressionToken {
    enum class Kind { Word, Number, Text, QuotedField, Sign, End };
    Kind kind = Kind::End;
    std::string_view text;  // without quotes and square brackets
    std::size_t begin = 0;  // with them
    std::size_t end = 0;
};

/// Reads on from the front. The first mistake ends the reading: from then on there is only End, so
/// that the parsers need no second way out.
class TokenReader {
  public:
    /// Borrows the text, and the names where there are any.
    explicit TokenReader(std::string_view text, const KeywordNames* names = nullptr);

    /// How many of the next tokens make one name of the data with an operator's word in it; 0 for
    /// none.
    std::size_t tokens_of_keyword_name() const;

    const ExpressionToken& peek() const { return tokens_[next_]; }
    const ExpressionToken& peek_second() const { return peek_at(1); }
    /// The token so many behind the next.
    const ExpressionToken& peek_at(std::size_t distance) const;
    ExpressionToken take();
    /// Takes the next token when it is this.
    bool take_sign(std::string_view sign);
    bool take_word(std::string_view word);
    bool at_sign(std::string_view sign) const;
    bool at_word(std::string_view word) const;
    bool at_end() const { return peek().kind == ExpressionToken::Kind::End; }

    std::string_view text() const { return text_; }
    /// After the token taken last.
    std::size_t taken_to() const { return taken_to_; }

    void fail(ExpressionMistake mistake);
    /// E104 for the next token: "… is not expected here".
    void fail_unexpected(std::string hint);
    const std::optional<ExpressionMistake>& mistake() const { return mistake_; }

  private:
    std::string_view text_;
    const KeywordNames* names_;
    std::vector<ExpressionToken> tokens_;  // the last is End
    std::size_t next_ = 0;
    std::size_t taken_to_ = 0;
    std::optional<ExpressionMistake> mistake_;
};

/// `and`, `or`, `not`, `in`, `is`, `if`, `else`: these end a field's name.
bool is_operator_word(std::string_view word);

}  // namespace paperround
