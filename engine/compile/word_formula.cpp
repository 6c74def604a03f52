// SPDX-License-Identifier: MIT
// Recursive descent, loosest first: comparison, sum, term, power, sign, percent, operand. After a
// mistake nothing is read any more.
#include "engine/compile/word_formula.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::size_t kDeepest = 40;

struct Function {
    std::string_view name;
    WordFunction function;
    std::size_t least;
    std::size_t most;
};
constexpr std::size_t kAny = 100;
constexpr std::array kFunctions = {Function{"SUM", WordFunction::Sum, 1, kAny},
                                   Function{"AVERAGE", WordFunction::Average, 1, kAny},
                                   Function{"PRODUCT", WordFunction::Product, 1, kAny},
                                   Function{"MIN", WordFunction::Min, 1, kAny},
                                   Function{"MAX", WordFunction::Max, 1, kAny},
                                   Function{"COUNT", WordFunction::Count, 1, kAny},
                                   Function{"ROUND", WordFunction::Round, 2, 2},
                                   Function{"INT", WordFunction::Int, 1, 1},
                                   Function{"ABS", WordFunction::Abs, 1, 1},
                                   Function{"MOD", WordFunction::Mod, 2, 2},
                                   Function{"SIGN", WordFunction::Sign, 1, 1},
                                   Function{"AND", WordFunction::And, 2, kAny},
                                   Function{"OR", WordFunction::Or, 2, kAny},
                                   Function{"NOT", WordFunction::Not, 1, 1},
                                   Function{"IF", WordFunction::If, 3, 3},
                                   Function{"DEFINED", WordFunction::Defined, 1, 1}};

struct Sign {
    std::string_view sign;
    WordFunction function;
};
constexpr std::array kComparisons = {Sign{"<>", WordFunction::NotEqual},
                                     Sign{"<=", WordFunction::LessOrEqual},
                                     Sign{">=", WordFunction::GreaterOrEqual},
                                     Sign{"=", WordFunction::Equal},
                                     Sign{"<", WordFunction::Less},
                                     Sign{">", WordFunction::Greater}};
constexpr std::array kSums = {Sign{"+", WordFunction::Add}, Sign{"-", WordFunction::Subtract}};
constexpr std::array kTerms = {Sign{"*", WordFunction::Multiply}, Sign{"/", WordFunction::Divide}};

Expression number(double value) {
    return Expression(Value(value));
}

class FormulaParser {
  public:
    FormulaParser(const WordFieldValues& values, const WordField& field)
        : values_(values), field_(field), at_(field.words.body_begin), end_(field.words.body_end) {}

    std::optional<Expression> run() {
        Expression formula = parse_comparison();
        skip_blanks();
        if (failed_ || at_ < end_) return std::nullopt;
        return formula;
    }

  private:
    using Level = Expression (FormulaParser::*)();

    char here() const { return at_ < end_ ? field_.code.text[at_] : '\0'; }
    void skip_blanks() {
        while (at_ < end_ && std::isspace(static_cast<unsigned char>(here())) != 0) ++at_;
    }

    Expression fail() {
        failed_ = true;
        at_ = end_;
        return number(0);
    }

    bool take(std::string_view sign) {
        skip_blanks();
        const std::string_view rest = std::string_view(field_.code.text).substr(at_, end_ - at_);
        if (!rest.starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    template <std::size_t Count>
    std::optional<WordFunction> take_any(const std::array<Sign, Count>& signs) {
        for (const Sign& sign : signs) {
            if (take(sign.sign)) return sign.function;
        }
        return std::nullopt;
    }

    template <std::size_t Count>
    Expression parse_joined(const std::array<Sign, Count>& signs, Level next) {
        Expression left = (this->*next)();
        while (const auto function = take_any(signs)) {
            if (++size_ > kAny) return fail();
            left = word_expression(*function, {std::move(left), (this->*next)()});
        }
        return left;
    }

    Expression parse_comparison() {
        if (++depth_ > kDeepest) return fail();
        Expression all = parse_joined(kComparisons, &FormulaParser::parse_sum);
        --depth_;
        return all;
    }
    Expression parse_sum() { return parse_joined(kSums, &FormulaParser::parse_term); }
    Expression parse_term() { return parse_joined(kTerms, &FormulaParser::parse_power); }
    Expression parse_power() {
        static constexpr std::array powers = {Sign{"^", WordFunction::Power}};
        return parse_joined(powers, &FormulaParser::parse_signed);
    }

    Expression parse_signed() {
        bool negative = false;
        while (true) {
            if (take("-")) {
                negative = !negative;
            } else if (!take("+")) {
                break;
            }
        }
        Expression operand = parse_operand();
        while (take("%")) operand = word_expression(WordFunction::Percent, {std::move(operand)});
        return negative ? word_expression(WordFunction::Negate, {std::move(operand)}) : operand;
    }

    Expression parse_operand() {
        for (const std::string_view currency : {"£", "$", "€"}) {
            if (take(currency)) break;
        }
        skip_blanks();
        if (here() == kFieldSign) return parse_field();
        if (std::isdigit(static_cast<unsigned char>(here())) != 0 || here() == '.') {
            return parse_number();
        }
        if (take("(")) {
            Expression inner = parse_comparison();
            return take(")") ? std::move(inner) : fail();
        }
        return parse_named();
    }

    Expression parse_field() {
        for (const FieldPiece& piece : field_.code.pieces) {
            if (piece.begin != at_ || piece.field == nullptr) continue;
            ++at_;
            auto value = values_.value_of(*piece.field);
            return value ? std::move(*value) : fail();
        }
        return fail();
    }

    Expression parse_number() {
        const char* begin = field_.code.text.data() + at_;
        double value = 0;
        const auto read =
            std::from_chars(begin, field_.code.text.data() + end_, value, std::chars_format::fixed);
        if (read.ec != std::errc{}) return fail();
        at_ += static_cast<std::size_t>(read.ptr - begin);
        return number(value);
    }

    std::string take_name() {
        std::string name;
        while (std::isalnum(static_cast<unsigned char>(here())) != 0 || here() == '_') {
            name += static_cast<char>(std::toupper(static_cast<unsigned char>(here())));
            ++at_;
        }
        return name;
    }

    Expression parse_named() {
        const std::string name = take_name();
        if (name == "TRUE") return number(1);
        if (name == "FALSE") return number(0);
        if (auto bookmark = values_.bookmark_of(name)) return std::move(*bookmark);
        const auto known = std::find_if(kFunctions.begin(), kFunctions.end(),
                                        [&](const Function& f) { return f.name == name; });
        if (known == kFunctions.end() || !take("(")) return fail();
        std::vector<Expression> arguments;
        do {
            if (arguments.size() == kAny) return fail();
            arguments.push_back(parse_comparison());
        } while (take(",") || take(";"));
        const bool fits = arguments.size() >= known->least && arguments.size() <= known->most;
        return take(")") && fits ? word_expression(known->function, std::move(arguments)) : fail();
    }

    const WordFieldValues& values_;
    const WordField& field_;
    std::size_t at_;
    std::size_t end_;
    std::size_t depth_ = 0;
    std::size_t size_ = 0;
    bool failed_ = false;
};

}  // namespace

std::optional<Expression> parse_word_formula(const WordFieldValues& values,
                                             const WordField& field) {
    return FormulaParser(values, field).run();
}

}  // namespace paperround::compile
