// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/field_code.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace paperround::compile {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

struct Word {
    std::string text;
    bool is_switch = false;
};

class WordReader {
  public:
    explicit WordReader(std::string_view code) : rest_(code) {}

    std::optional<Word> next() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
        if (rest_.empty()) return std::nullopt;
        if (const std::size_t quote = quote_length(rest_)) return quoted(quote);
        const bool is_switch = rest_.front() == '\\' && rest_.size() > 1;
        if (is_switch) return switch_letter();
        const std::size_t end = std::min(rest_.find_first_of(kBlanks), rest_.size());
        Word word{std::string(rest_.substr(0, end)), false};
        rest_.remove_prefix(end);
        return word;
    }

  private:
    static std::size_t quote_length(std::string_view text) {
        static constexpr std::array quotes = {std::string_view("\""), std::string_view("“"),
                                              std::string_view("”"), std::string_view("„")};
        for (const std::string_view quote : quotes) {
            if (text.starts_with(quote)) return quote.size();
        }
        return 0;
    }

    Word quoted(std::size_t opening) {
        rest_.remove_prefix(opening);
        Word word;
        while (!rest_.empty()) {
            if (const std::size_t closing = quote_length(rest_)) {
                rest_.remove_prefix(closing);
                break;
            }
            const bool escaped = rest_.starts_with("\\\"") || rest_.starts_with("\\\\");
            if (escaped) rest_.remove_prefix(1);
            word.text += rest_.front();
            rest_.remove_prefix(1);
        }
        return word;
    }

    Word switch_letter() {
        Word word{std::string(rest_.substr(1, 1)), true};
        rest_.remove_prefix(2);
        return word;
    }

    std::string_view rest_;
};

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

}  // namespace

FieldCode parse_field_code(std::string_view code) {
    FieldCode parsed;
    WordReader reader(code);
    while (auto word = reader.next()) {
        if (word->is_switch) {
            parsed.switches.push_back({std::move(word->text), ""});
        } else if (parsed.type.empty()) {
            parsed.type = upper(std::move(word->text));
        } else if (!parsed.switches.empty() && parsed.switches.back().argument.empty()) {
            parsed.switches.back().argument = std::move(word->text);
        } else {
            parsed.arguments.push_back(std::move(word->text));
        }
    }
    return parsed;
}

}  // namespace paperround::compile
