// SPDX-License-Identifier: MIT
// Reads numbers and yes/no; dates and times from text are read in date_reading.cpp.
#include "engine/merge/value_reading.hpp"

#include <array>
#include <charconv>
#include <string>

namespace paperround {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_same_word(std::string_view text, std::string_view lower_word) {
    if (text.size() != lower_word.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower_word[i]) {
            return false;
        }
    }
    return true;
}

// What a form says comes back as its sign.
constexpr std::array<std::string_view, 9> yes_words = {"yes", "y",      "true",   "1",     "x",
                                                       "on",  "\u2611", "\u2612", "\u2713"};
constexpr std::array<std::string_view, 6> no_words = {"no", "n", "false", "0", "off", "\u2610"};

bool is_one_of(std::string_view text, const auto& words) {
    for (const std::string_view word : words) {
        if (is_same_word(text, word)) return true;
    }
    return false;
}

template <typename Alternative>
const Alternative* as(const Value& value) {
    return std::get_if<Alternative>(&value.alternatives());
}

}  // namespace

std::optional<double> read_number(const Value& value) {
    if (const auto* number = as<double>(value)) return *number;
    const auto* held = as<std::string>(value);
    if (held == nullptr) return std::nullopt;
    const std::string_view text = trimmed(*held);
    // from_chars would also take "inf", "nan" and "1e5", which in a staff list are words and codes.
    if (text.empty() || text.find_first_not_of("0123456789.-") != std::string_view::npos) {
        return std::nullopt;
    }
    double number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

std::optional<DateTime> read_moment(const Value& value) {
    if (const auto* moment = as<DateTime>(value)) return *moment;
    if (const auto* date = as<Date>(value)) return DateTime{*date, {}};
    if (const auto* text = as<std::string>(value)) return read_moment_text(trimmed(*text));
    return std::nullopt;
}

std::optional<TimeOfDay> read_time(const Value& value) {
    if (const auto* time = as<TimeOfDay>(value)) return *time;
    if (const auto* moment = as<DateTime>(value)) return moment->time;
    if (const auto* text = as<std::string>(value)) return read_time_text(trimmed(*text));
    return std::nullopt;
}

std::optional<bool> read_yes_no(const Value& value) {
    if (const auto* yes = as<bool>(value)) return *yes;
    const auto* held = as<std::string>(value);
    if (held == nullptr) return std::nullopt;
    const std::string_view text = trimmed(*held);
    if (is_one_of(text, yes_words)) return true;
    if (is_one_of(text, no_words)) return false;
    return std::nullopt;
}

}  // namespace paperround
