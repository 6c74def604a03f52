// SPDX-License-Identifier: MIT
// What stands in `{% … %}` and `{{? … }}`: the steering words of the language, read but not yet
// paired. Blocks, and where they may stand, are the compiler's business.
#pragma once

#include "engine/compile/expression.hpp"
#include "engine/core/answer_slot.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace paperround {

/// The unit that the author says the block covers: `{%tr for … %}`.
enum class BlockScope { Paragraph, Row, Cell, Column, Run, Section };

struct ForStatement {
    std::string variable;  // folded
    Expression list;
    /// Folded; empty: there is one variable. `for name, value in record`, `for a, b in pairs`.
    std::string second_variable = {};
    /// `for x in list if …`: the items for which this is true. `loop` counts those.
    std::optional<Expression> condition = {};
};
struct EndForStatement {};
struct IfStatement {
    Expression condition;
};
struct ElifStatement {
    Expression condition;
};
struct ElseStatement {};
struct EndIfStatement {};
struct PagebreakStatement {};

/// `{% include "signature.docx" %}`: a document of the template's folder.
struct IncludeStatement {
    std::string file;
};

/// `{% answer key: text, required, label="…" %}`
struct AnswerStatement {
    AnswerSlot slot;
    std::optional<Expression> initial;  // default=…: what stands there when the form goes out
};

struct Statement {
    using Alternatives =
        std::variant<ForStatement, EndForStatement, IfStatement, ElifStatement, ElseStatement,
                     EndIfStatement, AnswerStatement, PagebreakStatement, IncludeStatement>;
    std::optional<BlockScope> scope;
    Alternatives what;
};

/// `text` is TagSpan::inner.text; a mistake's offsets are bytes of it. Codes: E104 syntax or an
/// unknown word, E106 and E107 filters.
std::variant<Statement, ExpressionMistake> parse_statement(std::string_view text,
                                                           const KeywordNames* names = nullptr);

/// Is it `for`, `if` or what divides or closes them? The others stand for themselves.
bool steers_a_block(const Statement& statement);

/// What stands in `{{? key }}`; the same as `{% answer key: text %}`.
std::variant<AnswerStatement, ExpressionMistake> parse_short_answer(std::string_view text);

}  // namespace paperround
