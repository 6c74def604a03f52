// SPDX-License-Identifier: MIT
// The tokens are exchanged for those of our language, whose parser does the rest; then the names in
// the tree become the columns that they mean. LibreOffice itself gives AND and == the same rank;
// a condition that means the same there is in parentheses, and so means the same here.
#include "engine/compile/odt_condition.hpp"

#include "engine/compile/part_draft.hpp"
#include "engine/compile/tag_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace paperround::compile {
namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

/// LibreOffice's words for operators, in upper case.
constexpr std::array<WordPair, 15> kWords = {{{"EQ", "=="},
                                              {"NEQ", "!="},
                                              {"L", "<"},
                                              {"LT", "<"},
                                              {"G", ">"},
                                              {"GT", ">"},
                                              {"LEQ", "<="},
                                              {"LE", "<="},
                                              {"GEQ", ">="},
                                              {"GE", ">="},
                                              {"AND", "and"},
                                              {"OR", "or"},
                                              {"NOT", "not"},
                                              {"TRUE", "true"},
                                              {"FALSE", "false"}}};

/// The longer ones first.
constexpr std::array<WordPair, 17> kSigns = {{{"==", "=="},
                                              {"!=", "!="},
                                              {"<>", "!="},
                                              {"<=", "<="},
                                              {">=", ">="},
                                              {"&&", "and"},
                                              {"||", "or"},
                                              {"!", "not"},
                                              {"&", "and"},
                                              {"|", "or"},
                                              {"<", "<"},
                                              {">", ">"},
                                              {"(", "("},
                                              {")", ")"},
                                              {"+", "+"},
                                              {"-", "-"},
                                              {"*", "*"}}};

bool is_word_byte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || std::isalnum(value) != 0 || byte == '_' || byte == '.';
}

std::string upper(std::string_view word) {
    std::string text(word);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

bool is_number(std::string_view word) {
    return word.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string_view without_prefix(std::string_view condition) {
    constexpr std::string_view prefix = "ooow:";
    if (condition.starts_with(prefix)) condition.remove_prefix(prefix.size());
    return condition;
}

class Translator {
  public:
    explicit Translator(std::string_view condition) : rest_(without_prefix(condition)) {}

    /// Our language; nullopt at a sign that has no meaning here.
    std::optional<std::string> translate() {
        while (true) {
            rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
            if (rest_.empty()) return std::move(out_);
            if (!take()) return std::nullopt;
        }
    }

    const std::vector<std::string>& names() const { return names_; }

  private:
    bool take() {
        if (rest_.front() == '"') return take_text();
        if (rest_.front() == '[') return take_bracketed();
        return is_word_byte(rest_.front()) ? take_word() : take_sign();
    }

    void add(std::string_view token) {
        if (!out_.empty()) out_ += ' ';
        out_ += token;
    }

    void add_name(std::string_view name, bool continues) {
        if (continues) {  // "First Name" without brackets is one name
            names_.back() += ' ';
            names_.back() += name;
            out_.insert(out_.size() - 1, ' ' + std::string(name));
            return;
        }
        names_.emplace_back(name);
        add('[' + std::string(name) + ']');
    }

    bool take_text() {
        const std::size_t end = rest_.find('"', 1);
        if (end == std::string_view::npos) return false;
        after_name_ = false;
        add(rest_.substr(0, end + 1));
        rest_.remove_prefix(end + 1);
        return true;
    }

    bool take_bracketed() {
        const std::size_t end = rest_.find(']');
        if (end == std::string_view::npos || end == 1) return false;
        after_name_ = false;
        add_name(rest_.substr(1, end - 1), false);
        rest_.remove_prefix(end + 1);
        return true;
    }

    bool take_word() {
        const auto* end = std::find_if_not(rest_.begin(), rest_.end(), is_word_byte);
        const std::string_view word =
            rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(word.size());
        const std::string folded = upper(word);
        const auto* known = std::find_if(kWords.begin(), kWords.end(), [&](const WordPair& pair) {
            return pair.first == folded;
        });
        const bool is_name = known == kWords.end() && !is_number(word);
        if (is_name) {
            add_name(word, after_name_);
        } else {
            add(known == kWords.end() ? word : known->second);
        }
        after_name_ = is_name;
        return true;
    }

    bool take_sign() {
        const auto* known = std::find_if(kSigns.begin(), kSigns.end(), [&](const WordPair& pair) {
            return rest_.starts_with(pair.first);
        });
        if (known == kSigns.end()) return false;
        after_name_ = false;
        add(known->second);
        rest_.remove_prefix(known->first.size());
        return true;
    }

    std::string_view rest_;
    std::string out_;
    std::vector<std::string> names_;
    bool after_name_ = false;
};

using ColumnOf = std::function<std::string(const std::string& name)>;

enum class Place { Question, Value };

bool joins_questions(BinaryOperator op) {
    return op == BinaryOperator::And || op == BinaryOperator::Or;
}

/// The tree with columns for names; a name where a question is wanted asks whether it is filled.
struct Resolve {
    const ColumnOf& column_of;
    Place place;

    ExpressionPtr below(const ExpressionPtr& expression, Place where) const {
        return std::make_shared<const Expression>(
            std::visit(Resolve{column_of, where}, expression->alternatives()));
    }

    Expression operator()(const Value& value) const { return Expression(value); }
    Expression operator()(const PathExpression& path) const {
        // Every name was put in brackets above.
        Expression column = path_to(column_of(path.written.substr(1, path.written.size() - 2)));
        if (place == Place::Value) return column;
        return Expression(UnaryExpression{UnaryOperator::IsNotEmpty,
                                          std::make_shared<const Expression>(std::move(column))});
    }
    Expression operator()(const BinaryExpression& binary) const {
        const Place inner = joins_questions(binary.op) ? Place::Question : Place::Value;
        return Expression(
            BinaryExpression{binary.op, below(binary.left, inner), below(binary.right, inner)});
    }
    Expression operator()(const UnaryExpression& unary) const {
        const Place inner = unary.op == UnaryOperator::Not ? Place::Question : Place::Value;
        return Expression(UnaryExpression{unary.op, below(unary.operand, inner)});
    }
    /// No condition is made of anything else.
    template <typename Other>
    Expression operator()(const Other& other) const {
        return Expression(other);
    }
};

}  // namespace

std::optional<OdtCondition> parse_odt_condition(std::string_view condition,
                                                const ColumnOf& column_of) {
    Translator translator(condition);
    const auto text = translator.translate();
    if (!text) return std::nullopt;
    const auto parsed = parse_expression(*text);
    if (std::holds_alternative<ExpressionMistake>(parsed)) return std::nullopt;
    const Resolve resolve{column_of, Place::Question};
    return OdtCondition{std::visit(resolve, std::get<Expression>(parsed).alternatives()),
                        translator.names()};
}

std::vector<std::string> words_of_odt_condition(std::string_view condition) {
    Translator translator(condition);
    translator.translate();
    return translator.names();
}

}  // namespace paperround::compile
