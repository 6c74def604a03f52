// SPDX-License-Identifier: MIT
#include "datasources/staff/written_date.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace paperround {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Runs of digits and of letters, in lower case: "Wed 4/11/2026" is wed, 4, 11, 2026. Anything but
/// blanks and the marks of dates between them makes a token of its own.
std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const auto same_kind = is_digit(c) ? is_digit : is_letter;
        if (is_digit(c) || is_letter(c)) {
            std::string token;
            for (; at < text.size() && same_kind(text[at]); ++at) {
                token += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32)
                                                            : text[at];
            }
            tokens.push_back(std::move(token));
            continue;
        }
        if (std::string_view(" /.-,:").find(c) == std::string_view::npos) tokens.emplace_back(1, c);
        ++at;
    }
    return tokens;
}

/// nullopt for letters and for more than four digits.
std::optional<int> number(const std::string& token) {
    int value = 0;
    const auto [end, problem] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (problem != std::errc{} || end != token.data() + token.size() || token.size() > 4) {
        return std::nullopt;
    }
    return value;
}

/// The position of the name of which `token` is the beginning, three letters at least.
template <std::size_t Size>
std::optional<int> position_in(const std::string_view (&names)[Size], const std::string& token) {
    if (token.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < Size; ++i) {
        if (names[i].starts_with(token)) return static_cast<int>(i);
    }
    return std::nullopt;
}

constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                       "may",       "june",     "july",     "august",
                                       "september", "october",  "november", "december"};
constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};

std::optional<int> month_of(const std::string& token) {
    if (const auto digits = number(token)) return digits;
    if (token == "sept") return 9;
    if (const auto position = position_in(months, token)) return *position + 1;
    return std::nullopt;
}

std::optional<int> year_of(const std::string& token) {
    const auto year = number(token);
    if (!year || (token.size() != 4 && token.size() != 2)) return std::nullopt;
    if (token.size() == 4) return year;
    return *year < 70 ? 2000 + *year : 1900 + *year;
}

std::optional<Date> date_of(std::optional<int> day, std::optional<int> month,
                            std::optional<int> year) {
    // Asked before: the types of <chrono> keep only a byte of what they are given.
    if (!day || !month || !year || *day > 31 || *month > 12) return std::nullopt;
    const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

void drop_ordinal_ending(std::vector<std::string>& tokens) {
    if (tokens.size() < 2) return;
    const std::string& ending = tokens[1];
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") {
        tokens.erase(tokens.begin() + 1);
    }
}

bool is_midnight(const std::vector<std::string>& tokens, std::size_t from) {
    return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
                       [](const std::string& token) {
                           return token == "t" || token == "z" ||
                                  token.find_first_not_of('0') == std::string::npos;
                       });
}

/// Hours and minutes of "9 30 am" from its tokens.
std::optional<TimeOfDay> time_of(int hour, int minute, std::string_view half_of_day) {
    if (half_of_day == "am" || half_of_day == "pm") {
        if (hour < 1 || hour > 12) return std::nullopt;
        hour = hour % 12 + (half_of_day == "pm" ? 12 : 0);
    } else if (!half_of_day.empty()) {
        return std::nullopt;
    }
    if (hour > 23 || minute > 59) return std::nullopt;
    return TimeOfDay{hour * 60 + minute};
}

bool is_hour_word(const std::string& word) {
    return word == "h" || word == "hr" || word == "hrs" || word == "hour" || word == "hours";
}

bool is_minute_word(const std::string& word) {
    return word == "m" || word == "min" || word == "mins" || word == "minute" || word == "minutes";
}

}  // namespace

std::optional<Date> parse_written_date(std::string_view text) {
    std::vector<std::string> tokens = tokens_of(text);
    if (!tokens.empty() && position_in(weekdays, tokens.front())) tokens.erase(tokens.begin());
    drop_ordinal_ending(tokens);
    if (tokens.size() < 3 || !is_midnight(tokens, 3)) return std::nullopt;
    if (tokens[0].size() == 4) {
        return date_of(number(tokens[2]), number(tokens[1]), number(tokens[0]));
    }
    return date_of(number(tokens[0]), month_of(tokens[1]), year_of(tokens[2]));
}

std::optional<TimeOfDay> parse_written_time(std::string_view text) {
    std::vector<std::string> tokens = tokens_of(text);
    std::string half_of_day;
    if (!tokens.empty() && !number(tokens.back())) {
        half_of_day = std::move(tokens.back());
        tokens.pop_back();
    }
    if (tokens.size() == 3 && tokens[2] == "00") tokens.pop_back();
    if (tokens.empty() || tokens.size() > 2) return std::nullopt;
    if (tokens.size() == 1 && half_of_day.empty()) return std::nullopt;
    const auto hour = number(tokens.front());
    const auto minute = tokens.size() == 2 ? number(tokens.back()) : std::optional<int>(0);
    if (!hour || !minute || (tokens.size() == 2 && tokens.back().size() != 2)) return std::nullopt;
    return time_of(*hour, *minute, half_of_day);
}

std::optional<int> parse_written_duration(std::string_view text) {
    std::vector<std::string> tokens = tokens_of(text);
    if (!tokens.empty() && is_minute_word(tokens.back())) tokens.pop_back();
    int minutes = 0;
    const bool has_hours = tokens.size() >= 2 && (is_hour_word(tokens[1]) || number(tokens[1]));
    if (has_hours) {
        const auto hours = number(tokens[0]);
        if (!hours) return std::nullopt;
        minutes = *hours * 60;
        tokens.erase(tokens.begin(), tokens.begin() + (is_hour_word(tokens[1]) ? 2 : 1));
    }
    if (tokens.size() > 1 || (tokens.empty() && !has_hours)) return std::nullopt;
    if (tokens.size() == 1) {
        const auto rest = number(tokens.front());
        if (!rest || (has_hours && *rest > 59)) return std::nullopt;
        minutes += *rest;
    }
    if (minutes < 5 || minutes > 8 * 60) return std::nullopt;
    return minutes;
}

}  // namespace paperround
