// SPDX-License-Identifier: MIT
// Reads the word a statement begins with, then what belongs to it.
#include "engine/compile/statement.hpp"

#include "engine/compile/expression_parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace paperround {

namespace {

using Kind = ExpressionToken::Kind;

struct ScopeWord {
    std::string_view word;
    BlockScope scope;
};

constexpr std::array scope_words{
    ScopeWord{"p", BlockScope::Paragraph}, ScopeWord{"para", BlockScope::Paragraph},
    ScopeWord{"tr", BlockScope::Row},      ScopeWord{"row", BlockScope::Row},
    ScopeWord{"tc", BlockScope::Cell},     ScopeWord{"cell", BlockScope::Cell},
    ScopeWord{"r", BlockScope::Run},       ScopeWord{"run", BlockScope::Run},
};
constexpr std::array<std::string_view, 4> planned_words{"include", "pagebreak", "col", "section"};
constexpr std::array<std::string_view, 3> planned_kinds{"paragraphs", "checkbox", "choice"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

std::string hint_for_unknown(std::string_view word, std::vector<std::string> known) {
    if (const auto nearest = nearest_name(word, known))
        return "did you mean " + quoted(*nearest) + "?";
    std::string hint = "write one of:";
    for (const std::string& name : known) hint += ' ' + name;
    return hint;
}

/// Reads one statement; the reader keeps the first mistake.
class StatementParser {
  public:
    explicit StatementParser(std::string_view text) : tokens_(text) {}

    std::variant<Statement, ExpressionMistake> run() {
        Statement statement{take_scope(), EndIfStatement{}};
        statement.what = parse_what();
        refuse_leftover(tokens_);
        if (tokens_.mistake()) return *tokens_.mistake();
        return statement;
    }

    std::variant<AnswerStatement, ExpressionMistake> run_short_answer() {
        AnswerStatement answer{};
        answer.slot.key = take_key();
        refuse_leftover(tokens_);
        if (tokens_.mistake()) return *tokens_.mistake();
        return answer;
    }

  private:
    std::optional<BlockScope> take_scope() {
        for (const ScopeWord& known : scope_words) {
            if (tokens_.take_word(known.word)) return known.scope;
        }
        return std::nullopt;
    }

    Statement::Alternatives parse_what() {
        if (tokens_.take_word("for")) return parse_for();
        if (tokens_.take_word("endfor")) return EndForStatement{};
        if (tokens_.take_word("if")) return IfStatement{parse_expression_here()};
        if (tokens_.take_word("elif")) return ElifStatement{parse_expression_here()};
        if (tokens_.take_word("else")) return ElseStatement{};
        if (tokens_.take_word("endif")) return EndIfStatement{};
        if (tokens_.take_word("answer")) return parse_answer();
        refuse_word();
        return EndIfStatement{};
    }

    void refuse_word() {
        const ExpressionToken& token = tokens_.peek();
        if (token.kind != Kind::Word) {
            return tokens_.fail_unexpected("a statement begins with for, if, answer …");
        }
        if (is_one_of(token.text, planned_words)) return refuse_planned("the statement ");
        tokens_.fail({"E104", "there is no statement " + quoted(token.text),
                      hint_for_unknown(token.text,
                                       {"for", "endfor", "if", "elif", "else", "endif", "answer"}),
                      token.begin, token.end});
    }

    /// E108 for the next token.
    void refuse_planned(std::string what) {
        const ExpressionToken& token = tokens_.peek();
        tokens_.fail({"E108", std::move(what) + quoted(token.text) + " is not supported yet",
                      "leave it out", token.begin, token.end});
    }

    Expression parse_expression_here() { return ExpressionParser(tokens_).parse(); }

    Statement::Alternatives parse_for() {
        if (tokens_.peek().kind != Kind::Word || is_operator_word(tokens_.peek().text)) {
            tokens_.fail_unexpected("write {% for item in list %}");
        }
        std::string variable = fold_name(tokens_.take().text);
        if (tokens_.at_sign(",")) refuse_planned("a second loop variable, with ");
        if (!tokens_.take_word("in")) tokens_.fail_unexpected("write {% for item in list %}");
        Expression list = parse_expression_here();
        if (tokens_.at_word("if")) refuse_planned("a loop's own ");
        return ForStatement{std::move(variable), std::move(list)};
    }

    Statement::Alternatives parse_answer() {
        AnswerStatement answer{};
        answer.slot.key = take_key();
        if (!tokens_.take_sign(":")) {
            tokens_.fail_unexpected("write {% answer key: text %} or {% answer key: date %}");
        }
        answer.slot.kind = take_kind();
        while (tokens_.take_sign(",")) parse_option(answer);
        return answer;
    }

    /// "objectives[1].actions"; blanks in a name become `_`.
    std::string take_key() {
        const std::size_t begin = tokens_.peek().begin;
        while (!tokens_.at_end() && !tokens_.at_sign(":") && !tokens_.at_sign(",")) tokens_.take();
        const std::size_t end = std::max(begin, tokens_.taken_to());
        std::string key(tokens_.text().substr(begin, end - begin));
        std::replace(key.begin(), key.end(), ' ', '_');
        const bool is_plain = key.find_first_of("\"'()?|<>=*/%+~;-") == std::string::npos;
        if (!is_plain || !parse_path(key)) {
            tokens_.fail({"E104", quoted(key) + " is not a key for an answer",
                          "a key is a name such as strengths or objectives[1].actions", begin,
                          end});
        }
        return key;
    }

    AnswerSlot::Kind take_kind() {
        if (tokens_.take_word("text")) return AnswerSlot::Kind::Text;
        if (tokens_.take_word("date")) return AnswerSlot::Kind::CalendarDate;
        const ExpressionToken& token = tokens_.peek();
        if (is_one_of(token.text, planned_kinds)) {
            refuse_planned("the kind of answer ");
        } else {
            tokens_.fail_unexpected("an answer is of the kind text or date");
        }
        return AnswerSlot::Kind::Text;
    }

    void parse_option(AnswerStatement& answer) {
        if (tokens_.take_word("required")) {
            answer.slot.required = true;
            return;
        }
        const ExpressionToken name = tokens_.take();
        static constexpr std::array<std::string_view, 4> options{"max", "label", "default", "by"};
        if (!is_one_of(name.text, options)) {
            return tokens_.fail(
                {"E104", "an answer has no option " + quoted(name.text),
                 hint_for_unknown(name.text, {"required", "max", "label", "default", "by"}),
                 name.begin, name.end});
        }
        if (!tokens_.take_sign("=")) {
            return tokens_.fail_unexpected("write " + std::string(name.text) + "=…");
        }
        if (name.text == "max") answer.slot.max_characters = take_length();
        if (name.text == "label") answer.slot.label = take_text();
        if (name.text == "default") answer.initial = parse_expression_here();
        if (name.text == "by") answer.slot.owner = take_owner();
    }

    std::size_t take_length() {
        const ExpressionToken token = tokens_.peek();
        std::size_t length = 0;
        const char* end = token.text.data() + token.text.size();
        const auto read = std::from_chars(token.text.data(), end, length);
        if (token.kind != Kind::Number || read.ptr != end || read.ec != std::errc{} ||
            length == 0) {
            tokens_.fail_unexpected("max is a number of characters: max=500");
        }
        tokens_.take();
        return length;
    }

    std::string take_text() {
        if (tokens_.peek().kind != Kind::Text) {
            tokens_.fail_unexpected("put the label in quotes: label=\"Targets met\"");
        }
        return std::string(tokens_.take().text);
    }

    std::string take_owner() {
        if (tokens_.peek().kind != Kind::Word) {
            tokens_.fail_unexpected("say who answers: by=reviewer");
        }
        return std::string(tokens_.take().text);
    }

    TokenReader tokens_;
};

}  // namespace

std::variant<Statement, ExpressionMistake> parse_statement(std::string_view text) {
    return StatementParser(text).run();
}

std::variant<AnswerStatement, ExpressionMistake> parse_short_answer(std::string_view text) {
    return StatementParser(text).run_short_answer();
}

}  // namespace paperround
