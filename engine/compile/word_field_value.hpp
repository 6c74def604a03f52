// SPDX-License-Identifier: MIT
// What one of Word's fields comes to, as an expression over the record: its name, its comparison,
// its formula, with the formats of its switches.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/compile/word_field_kind.hpp"
#include "engine/core/schema.hpp"

#include <optional>

namespace paperround::compile {

/// Works fields out. Borrows the bookmarks that SET and ASK define; see word_field_kind.hpp.
class WordFieldValues {
  public:
    /// Borrows both. `schema`: the answers there are; null: any.
    WordFieldValues(const Bookmarks& bookmarks, const Schema* schema)
        : bookmarks_(bookmarks), schema_(schema) {}

    /// Nothing where it, or a field in it, is Word's own business, or cannot be read.
    std::optional<Expression> value_of(const WordField& field) const;

    /// Before the formats of `\*`.
    std::optional<Expression> plain_value_of(const WordField& field) const;

    /// The words of IF, COMPARE, NEXTIF, SKIPIF up to the second operand: 1 or 0.
    std::optional<Expression> condition_of(const WordField& field) const;

    /// The text of a word of the field's code.
    std::optional<Expression> text_of(const WordField& field, const FieldWord& word) const;

    /// Bytes [begin, end) of the code, as they stand there.
    std::optional<Expression> text_between(const WordField& field, std::size_t begin,
                                           std::size_t end) const;

    /// What SET or ASK gave the name; nothing where neither did.
    std::optional<Expression> bookmark_of(std::string_view name) const;

  private:
    std::optional<Expression> operand_of(const WordField& field, const FieldWord& word) const;

    std::optional<Expression> answer_to(const WordField& field) const;

    const Bookmarks& bookmarks_;
    const Schema* schema_;
};

/// Which word of IF's code is its n-th result (0: true, 1: false); null when it has none.
const FieldWord* result_of_if(const WordField& field, std::size_t number);

/// The name that a merge field reads: its words up to the first switch.
std::string merge_field_name(const WordField& field);

/// With the formats of `\#`, `\@` and `\*`.
Expression formatted(Expression value, const FieldCode& words);

/// Does it ask for a format that makes plain text of a result (`\* Upper`)?
bool has_text_format(const FieldCode& words);

/// Does it ask for the look of its old result (`\* MERGEFORMAT`)?
bool keeps_result_look(const FieldCode& words);

Expression word_expression(WordFunction function, std::vector<Expression> arguments);

}  // namespace paperround::compile
