// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/field_code.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace paperround::compile {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kOperatorSigns = "=<>";

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::array<std::string_view, Count>& all) {
    return std::find(all.begin(), all.end(), text) != all.end();
}

bool compares(const std::string& type) {
    static constexpr std::array types = {std::string_view("IF"), std::string_view("COMPARE"),
                                         std::string_view("NEXTIF"), std::string_view("SKIPIF")};
    return is_one_of(type, types);
}

/// Switches that stand alone in every field we know.
bool takes_no_argument(const std::string& letter) {
    static constexpr std::array letters = {
        std::string_view("M"), std::string_view("V"), std::string_view("H"), std::string_view("O"),
        std::string_view("N"), std::string_view("P"), std::string_view("R"), std::string_view("W")};
    return is_one_of(upper(letter), letters);
}

std::size_t quote_length(std::string_view text) {
    static constexpr std::array quotes = {std::string_view("\""), std::string_view("“"),
                                          std::string_view("”"), std::string_view("„")};
    for (const std::string_view quote : quotes) {
        if (text.starts_with(quote)) return quote.size();
    }
    return 0;
}

class CodeReader {
  public:
    explicit CodeReader(std::string_view code) : code_(code) {}

    FieldCode read() {
        skip_blanks();
        parsed_.type = read_type();
        parsed_.body_begin = at_;
        parsed_.body_end = code_.size();
        wants_operator_ = compares(parsed_.type);
        for (skip_blanks(); at_ < code_.size(); skip_blanks()) read_one();
        return std::move(parsed_);
    }

  private:
    std::string_view rest() const { return code_.substr(at_); }
    void skip_blanks() { at_ = std::min(code_.find_first_not_of(kBlanks, at_), code_.size()); }

    std::string read_type() {
        if (rest().starts_with('=')) {
            ++at_;
            return "=";
        }
        return upper(read_plain().text);
    }

    void read_one() {
        const bool is_switch = code_[at_] == '\\' && at_ + 1 < code_.size();
        if (is_switch) {
            if (parsed_.switches.empty()) parsed_.body_end = at_;
            parsed_.switches.push_back({std::string(code_.substr(at_ + 1, 1)), {}});
            waits_for_argument_ = !takes_no_argument(parsed_.switches.back().letter);
            at_ += 2;
            return;
        }
        FieldWord word = read_word();
        if (waits_for_argument_) {
            parsed_.switches.back().argument = std::move(word);
            waits_for_argument_ = false;
        } else {
            parsed_.arguments.push_back(std::move(word));
        }
    }

    FieldWord read_word() {
        if (const std::size_t quote = quote_length(rest())) return read_quoted(quote);
        const bool is_operator =
            wants_operator_ && kOperatorSigns.find(code_[at_]) != std::string_view::npos;
        return is_operator ? read_operator() : read_plain();
    }

    FieldWord read_quoted(std::size_t opening) {
        const std::size_t begin = at_ += opening;
        std::size_t end = code_.size();
        while (at_ < code_.size()) {
            const bool escaped = rest().starts_with("\\\"") || rest().starts_with("\\\\");
            if (const std::size_t closing = escaped ? 0 : quote_length(rest())) {
                end = at_;
                at_ += closing;
                break;
            }
            at_ += escaped ? 2 : 1;
        }
        end = std::min(end, code_.size());
        return {unescaped(code_.substr(begin, end - begin)), FieldWord::Kind::Quoted, begin, end};
    }

    FieldWord read_operator() {
        const std::size_t begin = at_;
        at_ = std::min(code_.find_first_not_of(kOperatorSigns, at_), code_.size());
        wants_operator_ = false;
        return {std::string(code_.substr(begin, at_ - begin)), FieldWord::Kind::Operator, begin,
                at_};
    }

    bool ends_plain() const {
        if (kBlanks.find(code_[at_]) != std::string_view::npos) return true;
        if (!compares(parsed_.type)) return false;
        return quote_length(rest()) > 0 ||
               (wants_operator_ && kOperatorSigns.find(code_[at_]) != std::string_view::npos);
    }

    FieldWord read_plain() {
        const std::size_t begin = at_;
        while (at_ < code_.size() && !ends_plain()) ++at_;
        return {std::string(code_.substr(begin, at_ - begin)), FieldWord::Kind::Plain, begin, at_};
    }

    std::string_view code_;
    std::size_t at_ = 0;
    FieldCode parsed_;
    bool wants_operator_ = false;
    bool waits_for_argument_ = false;
};

}  // namespace

FieldCode parse_field_code(std::string_view code) {
    return CodeReader(code).read();
}

std::string unescaped(std::string_view quoted) {
    std::string text;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        const bool escapes = quoted[i] == '\\' && i + 1 < quoted.size() &&
                             (quoted[i + 1] == '"' || quoted[i + 1] == '\\');
        text += quoted[escapes ? ++i : i];
    }
    return text;
}

const FieldSwitch* find_switch(const FieldCode& code, std::string_view letter) {
    const std::string wanted = upper(std::string(letter));
    const auto found =
        std::find_if(code.switches.begin(), code.switches.end(),
                     [&](const FieldSwitch& written) { return upper(written.letter) == wanted; });
    return found == code.switches.end() ? nullptr : &*found;
}

}  // namespace paperround::compile
