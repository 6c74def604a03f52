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
    ScopeWord{"col", BlockScope::Column},  ScopeWord{"section", BlockScope::Section},
};

struct KindWord {
    std::string_view word;
    AnswerSlot::Kind kind;
};

constexpr std::array kind_words{
    KindWord{"text", AnswerSlot::Kind::Text},
    KindWord{"paragraphs", AnswerSlot::Kind::Paragraphs},
    KindWord{"checkbox", AnswerSlot::Kind::Checkbox},
    KindWord{"date", AnswerSlot::Kind::CalendarDate},
    KindWord{"choice", AnswerSlot::Kind::Choice},
};

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
    explicit StatementParser(std::string_view text, const KeywordNames* names = nullptr)
        : tokens_(text, names) {}

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
        if (tokens_.take_word("pagebreak")) return PagebreakStatement{};
        if (tokens_.take_word("include")) return IncludeStatement{take_file()};
        refuse_word();
        return EndIfStatement{};
    }

    void refuse_word() {
        const ExpressionToken& token = tokens_.peek();
        if (token.kind != Kind::Word) {
            return tokens_.fail_unexpected("a statement begins with for, if, answer …");
        }
        tokens_.fail({"E104", "there is no statement " + quoted(token.text),
                      hint_for_unknown(token.text, {"for", "endfor", "if", "elif", "else", "endif",
                                                    "answer", "include", "pagebreak"}),
                      token.begin, token.end});
    }

    Expression parse_expression_here() { return ExpressionParser(tokens_).parse(); }

    Statement::Alternatives parse_for() {
        std::string variable = take_variable();
        std::string second_variable = tokens_.take_sign(",") ? take_variable() : "";
        if (!tokens_.take_word("in")) tokens_.fail_unexpected("write {% for item in list %}");
        ForStatement loop{std::move(variable), parse_expression_here(), std::move(second_variable)};
        if (tokens_.take_word("if")) loop.condition = parse_expression_here();
        return loop;
    }

    /// Folded.
    std::string take_variable() {
        if (tokens_.peek().kind != Kind::Word || is_operator_word(tokens_.peek().text)) {
            tokens_.fail_unexpected("write {% for item in list %}");
        }
        return fold_name(tokens_.take().text);
    }

    std::string take_file() {
        if (tokens_.peek().kind != Kind::Text || tokens_.peek().text.empty()) {
            tokens_.fail_unexpected(
                "put the file's name in quotes: {% include \"address.docx\" %}");
        }
        return std::string(tokens_.take().text);
    }

    Statement::Alternatives parse_answer() {
        AnswerStatement answer{};
        answer.slot.key = take_key();
        if (!tokens_.take_sign(":")) {
            tokens_.fail_unexpected("write {% answer key: text %} or {% answer key: date %}");
        }
        take_kind(answer.slot);
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

    void take_kind(AnswerSlot& slot) {
        for (const KindWord& known : kind_words) {
            if (!tokens_.take_word(known.word)) continue;
            slot.kind = known.kind;
            if (known.kind == AnswerSlot::Kind::CalendarDate) take_picture(slot);
            if (known.kind == AnswerSlot::Kind::Choice) take_choices(slot);
            return;
        }
        tokens_.fail_unexpected(
            "an answer is of the kind text, paragraphs, checkbox, date or choice(\"a\", \"b\")");
    }

    void take_picture(AnswerSlot& slot) {
        if (tokens_.peek().kind == Kind::Text) slot.picture = tokens_.take().text;
    }

    void take_choices(AnswerSlot& slot) {
        constexpr const char* usage = "write what there is to choose from: choice(\"Yes\", \"No\")";
        if (!tokens_.take_sign("(")) return tokens_.fail_unexpected(usage);
        do {
            if (tokens_.peek().kind != Kind::Text) return tokens_.fail_unexpected(usage);
            take_choice(slot);
        } while (tokens_.take_sign(","));
        if (!tokens_.take_sign(")")) tokens_.fail_unexpected(usage);
    }

    void take_choice(AnswerSlot& slot) {
        const ExpressionToken token = tokens_.take();
        const bool is_there =
            std::find(slot.choices.begin(), slot.choices.end(), token.text) != slot.choices.end();
        if (is_there || token.text.empty()) {
            tokens_.fail({"E104",
                          is_there ? "the choice " + quoted(token.text) + " is there twice"
                                   : "a choice without a word",
                          "each choice has its own words", token.begin, token.end});
        }
        slot.choices.emplace_back(token.text);
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

std::variant<Statement, ExpressionMistake> parse_statement(std::string_view text,
                                                           const KeywordNames* names) {
    return StatementParser(text, names).run();
}

bool steers_a_block(const Statement& statement) {
    return !std::holds_alternative<AnswerStatement>(statement.what) &&
           !std::holds_alternative<PagebreakStatement>(statement.what) &&
           !std::holds_alternative<IncludeStatement>(statement.what);
}

std::variant<AnswerStatement, ExpressionMistake> parse_short_answer(std::string_view text) {
    return StatementParser(text).run_short_answer();
}

}  // namespace paperround
