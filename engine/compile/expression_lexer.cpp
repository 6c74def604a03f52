// SPDX-License-Identifier: MIT
// Cuts an expression into tokens at once: they are few, and looking one ahead is then plain.
#include "engine/compile/expression_lexer.hpp"

#include "engine/compile/tag_glyph.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace paperround {

namespace {

using Kind = ExpressionToken::Kind;

constexpr std::array<std::string_view, 7> operator_words{"and", "or", "not", "in",
                                                         "is",  "if", "else"};

constexpr std::array<std::string_view, 24> signs{"==", "!=", "<>", "<=", ">=", "=", "<", ">",
                                                 "+",  "-",  "~",  "*",  "/",  "%", "|", "(",
                                                 ")",  ",",  ".",  "?",  "[",  "]", ":", ";"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string hint_for(std::string_view rest) {
    if (rest.starts_with("&")) return "write \"and\"";
    if (rest.starts_with("!")) return "write \"not\"";
    if (rest.starts_with("{") || rest.starts_with("}")) return "one pair of braces is enough";
    return "put a name that has such characters in square brackets: [Name]";
}

/// Cuts a text into tokens; stops at the first mistake.
class Tokeniser {
  public:
    explicit Tokeniser(std::string_view text) : text_(text) {}

    std::vector<ExpressionToken> run() {
        while (!mistake_) {
            while (at_ < text_.size() && glyph_at(text_, at_).kind == Glyph::Kind::Blank) {
                at_ += glyph_at(text_, at_).length;
            }
            if (at_ >= text_.size()) break;
            take_one();
        }
        tokens_.push_back({Kind::End, "", text_.size(), text_.size()});
        return std::move(tokens_);
    }

    const std::optional<ExpressionMistake>& mistake() const { return mistake_; }

  private:
    void take_one() {
        const char c = text_[at_];
        if (is_digit(c)) return take_number();
        if (is_word_glyph(text_, at_)) return take_word();
        if (c == '"' || c == '\'') return take_text();
        if (c == '[' && !follows_a_path()) return take_quoted_field();
        take_sign();
    }

    void add(Kind kind, std::size_t end) {
        tokens_.push_back({kind, text_.substr(at_, end - at_), at_, end});
        at_ = end;
    }

    void take_number() {
        std::size_t end = at_;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        if (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) {
            ++end;
            while (end < text_.size() && is_digit(text_[end])) ++end;
        }
        add(Kind::Number, end);
    }

    void take_word() {
        std::size_t end = at_;
        while (is_word_glyph(text_, end)) ++end;
        add(Kind::Word, end);
    }

    void take_text() {
        QuoteTracker quotes;
        std::size_t end = at_;
        while (end < text_.size()) {
            const Glyph glyph = glyph_at(text_, end);
            const auto role = quotes.see(text_, end, glyph);
            end += glyph.length;
            if (role == QuoteTracker::Role::Closes) return add_enclosed(Kind::Text, end);
        }
        fail(text_.size(), "the text in quotes is never closed", "add the closing quote");
    }

    void take_quoted_field() {
        const std::size_t close = text_.find(']', at_);
        if (close == std::string_view::npos) {
            return fail(text_.size(), "the name in square brackets is never closed",
                        "add \"]\" behind the name");
        }
        add_enclosed(Kind::QuotedField, close + 1);
    }

    void add_enclosed(Kind kind, std::size_t end) {
        tokens_.push_back({kind, text_.substr(at_ + 1, end - at_ - 2), at_, end});
        at_ = end;
    }

    void take_sign() {
        for (const std::string_view sign : signs) {
            if (text_.substr(at_).starts_with(sign)) return add(Kind::Sign, at_ + sign.size());
        }
        const std::string_view rest = text_.substr(at_);
        fail(at_ + 1, '"' + std::string(rest.substr(0, 1)) + "\" means nothing here",
             hint_for(rest));
    }

    /// A `[` behind a name is a position in a list; elsewhere it begins a name.
    bool follows_a_path() const {
        if (tokens_.empty()) return false;
        const ExpressionToken& last = tokens_.back();
        if (last.kind == Kind::Word) return !is_operator_word(last.text);
        if (last.kind == Kind::Sign) return last.text == "]" || last.text == ")";
        return true;
    }

    void fail(std::size_t end, std::string message, std::string hint) {
        mistake_ = {"E104", std::move(message), std::move(hint), at_, end};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<ExpressionToken> tokens_;
    std::optional<ExpressionMistake> mistake_;
};

}  // namespace

bool is_operator_word(std::string_view word) {
    return std::find(operator_words.begin(), operator_words.end(), word) != operator_words.end();
}

TokenReader::TokenReader(std::string_view text, const KeywordNames* names)
    : text_(text), names_(names) {
    Tokeniser tokeniser(text);
    tokens_ = tokeniser.run();
    if (tokeniser.mistake()) fail(*tokeniser.mistake());
}

std::size_t TokenReader::tokens_of_keyword_name() const {
    std::size_t found = 0;
    const std::size_t most = names_ == nullptr ? 0 : names_->most_words();
    for (std::size_t count = 1; count <= most; ++count) {
        const ExpressionToken& last = peek_at(count - 1);
        if (last.kind != Kind::Word && last.kind != Kind::Number) break;
        if (names_->has(text_.substr(peek().begin, last.end - peek().begin))) found = count;
    }
    return found;
}

const ExpressionToken& TokenReader::peek_at(std::size_t distance) const {
    return tokens_[std::min(next_ + distance, tokens_.size() - 1)];
}

ExpressionToken TokenReader::take() {
    const ExpressionToken token = peek();
    if (!at_end()) ++next_;
    taken_to_ = token.end;
    return token;
}

bool TokenReader::at_sign(std::string_view sign) const {
    return peek().kind == Kind::Sign && peek().text == sign;
}

bool TokenReader::at_word(std::string_view word) const {
    return peek().kind == Kind::Word && peek().text == word;
}

bool TokenReader::take_sign(std::string_view sign) {
    if (!at_sign(sign)) return false;
    take();
    return true;
}

bool TokenReader::take_word(std::string_view word) {
    if (!at_word(word)) return false;
    take();
    return true;
}

void TokenReader::fail(ExpressionMistake mistake) {
    if (!mistake_) mistake_ = std::move(mistake);
    next_ = tokens_.size() - 1;
}

void TokenReader::fail_unexpected(std::string hint) {
    const ExpressionToken& token = peek();
    std::string message = "something is missing at the end";
    if (!at_end()) {
        message = '"' + std::string(text_.substr(token.begin, token.end - token.begin)) +
                  "\" is not expected here";
    }
    fail({"E104", std::move(message), std::move(hint), token.begin, token.end});
}

}  // namespace paperround
