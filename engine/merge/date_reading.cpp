// SPDX-License-Identifier: MIT
// Reads dates and times from text: cuts it into numbers, words and separators, then looks which of
// the known shapes they make.
#include "engine/merge/value_reading.hpp"

#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace paperround {

namespace {

constexpr std::array<std::string_view, 12> month_names{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> day_names{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

/// A row of digits, a row of letters (lower case), or one other character.
struct Piece {
    enum class Kind { Digits, Letters, Sign };
    Kind kind;
    std::string text;
    int number = 0;  // of digits; too many of them make no date and count as -1
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Commas and blanks only keep pieces apart.
std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_digit(text[at])) {
            while (at < text.size() && is_digit(text[at])) ++at;
            const std::string digits(text.substr(begin, at - begin));
            pieces.push_back(
                {Piece::Kind::Digits, digits, digits.size() > 4 ? -1 : std::stoi(digits)});
        } else if (is_letter(text[at])) {
            std::string word;
            while (at < text.size() && is_letter(text[at])) word += lower(text[at++]);
            pieces.push_back({Piece::Kind::Letters, std::move(word)});
        } else {
            const char c = text[at++];
            if (c != ' ' && c != ',') pieces.push_back({Piece::Kind::Sign, std::string(1, c)});
        }
    }
    return pieces;
}

/// 0 when it is no month; three letters are enough.
unsigned month_of(std::string_view word) {
    for (unsigned i = 0; i < month_names.size(); ++i) {
        if (word.size() >= 3 && month_names[i].starts_with(word)) return i + 1;
    }
    return word == "sept" ? 9 : 0;
}

bool is_day_name(std::string_view word) {
    for (const std::string_view name : day_names) {
        if (word.size() >= 3 && name.starts_with(word)) return true;
    }
    return false;
}

/// Takes pieces from the front; a function that finds no match takes nothing it cannot do without.
class DateReader {
  public:
    explicit DateReader(std::string_view text) : pieces_(pieces_of(text)) {}

    std::optional<DateTime> read_all_as_moment() {
        if (is_kind(Piece::Kind::Letters) && is_day_name(pieces_[at_].text)) ++at_;
        const auto date = read_date();
        if (!date) return std::nullopt;
        if (at_ == pieces_.size()) return DateTime{*date, {}};
        if (is_kind(Piece::Kind::Letters) && pieces_[at_].text == "t") ++at_;
        const auto time = read_all_as_time();
        if (!time) return std::nullopt;
        return DateTime{*date, *time};
    }

    std::optional<TimeOfDay> read_all_as_time() {
        auto hour = take_number();
        int minute = 0;
        if (take_sign(":.")) minute = take_number().value_or(-1);
        const bool has_minutes = minute >= 0;
        if (take_sign(":") && take_number().value_or(60) > 59) return std::nullopt;
        const auto half = take_half_of_day();
        if (!hour || !has_minutes || minute > 59 || at_ != pieces_.size()) return std::nullopt;
        if (half && (*hour < 1 || *hour > 12)) return std::nullopt;
        if (half) hour = *hour % 12 + *half;
        if (*hour > 23) return std::nullopt;
        return TimeOfDay{*hour * 60 + minute};
    }

  private:
    bool is_kind(Piece::Kind kind) const {
        return at_ < pieces_.size() && pieces_[at_].kind == kind;
    }

    std::optional<int> take_number() {
        if (!is_kind(Piece::Kind::Digits) || pieces_[at_].number < 0) return std::nullopt;
        return pieces_[at_++].number;
    }

    bool take_sign(std::string_view any_of) {
        if (!is_kind(Piece::Kind::Sign) || any_of.find(pieces_[at_].text) == std::string::npos) {
            return false;
        }
        ++at_;
        return true;
    }

    /// 0 for am, 12 for pm.
    std::optional<int> take_half_of_day() {
        if (!is_kind(Piece::Kind::Letters)) return std::nullopt;
        const std::string& word = pieces_[at_].text;
        if (word != "am" && word != "pm") return std::nullopt;
        ++at_;
        return word == "am" ? 0 : 12;
    }

    std::optional<Date> read_date() {
        const bool year_first = is_kind(Piece::Kind::Digits) && pieces_[at_].text.size() == 4;
        const auto first = take_number();
        if (!first) return std::nullopt;
        if (is_kind(Piece::Kind::Letters)) return read_worded_date(*first);
        if (!take_sign(year_first ? "-" : "/.-")) return std::nullopt;
        const auto month = take_number();
        if (!month || !take_sign(year_first ? "-" : "/.-")) return std::nullopt;
        // Two digits do not say which century.
        if (!year_first && (!is_kind(Piece::Kind::Digits) || pieces_[at_].text.size() != 4)) {
            return std::nullopt;
        }
        const auto last = take_number();
        if (!last) return std::nullopt;
        return year_first ? valid(*first, *month, *last) : valid(*last, *month, *first);
    }

    /// "6th November 2026", from behind the 6.
    std::optional<Date> read_worded_date(int day) {
        const std::string& suffix = pieces_[at_].text;
        if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") ++at_;
        if (!is_kind(Piece::Kind::Letters)) return std::nullopt;
        const unsigned month = month_of(pieces_[at_++].text);
        if (!is_kind(Piece::Kind::Digits) || pieces_[at_].text.size() != 4) return std::nullopt;
        return valid(*take_number(), static_cast<int>(month), day);
    }

    static std::optional<Date> valid(int year, int month, int day) {
        const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day))};
        if (!date.ok()) return std::nullopt;
        return date;
    }

    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
};

/// "9" is a number before it is a time of day.
bool is_bare_number(std::string_view text) {
    return text.find_first_not_of("0123456789 ") == std::string_view::npos;
}

}  // namespace

std::optional<DateTime> read_moment_text(std::string_view text) {
    return DateReader(text).read_all_as_moment();
}

std::optional<TimeOfDay> read_time_text(std::string_view text) {
    if (is_bare_number(text)) return std::nullopt;
    return DateReader(text).read_all_as_time();
}

}  // namespace paperround
