// SPDX-License-Identifier: MIT
// One function a filter where it needs more than a line, and the switch that picks it.
#include "engine/merge/filters.hpp"

#include "engine/merge/arithmetic.hpp"
#include "engine/merge/date_picture.hpp"
#include "engine/merge/filter_arguments.hpp"
#include "engine/merge/letter_case.hpp"
#include "engine/merge/link_address.hpp"
#include "engine/merge/list_filters.hpp"
#include "engine/merge/number_picture.hpp"
#include "engine/merge/number_words.hpp"
#include "engine/merge/value_reading.hpp"
#include "engine/merge/value_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace paperround {

namespace {

std::string trimmed(std::string text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return "";
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string replaced(const std::string& text, const std::string& old, const std::string& with) {
    if (old.empty()) return text;
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, from)) {
        out.append(text, from, at - from);
        out += with;
        from = at + old.size();
    }
    return out.append(text, from);
}

Value truncate(const Value& input, const FilterArguments& arguments) {
    const double most = number_for_filter(arguments.value(0));
    if (most < 0 || most > 1e6 || most != std::floor(most)) {
        refuse_value("E612", arguments.value(0), "a number of characters", "write truncate(40)");
    }
    return truncated(value_text(input), static_cast<std::size_t>(most));
}

Value date(const Value& input, const FilterArguments& arguments) {
    const auto moment = read_moment(input);
    if (!moment) refuse_value("E610", input, "a date", "write it as 2026-11-06 or 06/11/2026");
    std::string out;
    append_date_picture(out, *moment, arguments.text_or(0, "d MMMM yyyy"));
    return out;
}

Value time(const Value& input, const FilterArguments& arguments) {
    auto time_of_day = read_time(input);
    DateTime moment{};
    if (time_of_day) {
        moment.time = *time_of_day;
    } else if (const auto read = read_moment(input)) {
        moment = *read;
    } else {
        refuse_value("E611", input, "a time", "write it as 14:30");
    }
    std::string out;
    append_date_picture(out, moment, arguments.text_or(0, "HH:mm"));
    return out;
}

Value number(const Value& input, const FilterArguments& arguments) {
    const double value = number_for_filter(input);
    return arguments.has(0) ? number_by_picture(value, value_text(arguments.value(0)))
                            : number_text(value);
}

Value ordinal(const Value& input) {
    const double value = number_for_filter(input);
    if (value < 0 || value > 1e15 || value != std::floor(value)) {
        refuse_value("E612", input, "a whole number", "only whole numbers have an ordinal");
    }
    const auto whole = static_cast<long long>(value);
    const auto last = whole % 10;
    const bool is_teen = whole % 100 >= 11 && whole % 100 <= 13;
    const char* suffix = is_teen || last > 3 || last == 0 ? "th"
                         : last == 1                      ? "st"
                         : last == 2                      ? "nd"
                                                          : "rd";
    return number_text(value) + suffix;
}

Value yes_no(const Value& input, const FilterArguments& arguments) {
    const auto answer = read_yes_no(input);
    if (!answer) refuse_value("E615", input, "yes or no", "write yes or no in the data");
    return *answer ? arguments.text_or(0, "yes") : arguments.text_or(1, "no");
}

Value plural(const Value& input, const FilterArguments& arguments) {
    const auto* list = std::get_if<List>(&input.alternatives());
    const double amount =
        list != nullptr ? static_cast<double>(list->size()) : number_for_filter(input);
    const bool is_one = std::fabs(amount - 1) < 1e-9;
    return arguments.value(is_one ? 0 : 1);
}

/// A list, one item a line.
Value as_lines(const Value& input) {
    const auto* list = std::get_if<List>(&input.alternatives());
    if (list == nullptr) return input;
    std::string text;
    for (const Value& item : *list) {
        if (item.is_empty()) continue;
        if (!text.empty()) text += '\n';
        text += value_text(item);
    }
    return text;
}

/// One line a paragraph; lines with nothing in them are none.
Value as_paragraphs(const std::string& text) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::string line = text.substr(at, end - at);
        if (!trimmed(line).empty()) out += (out.empty() ? "" : "\n") + line;
        at = end + 1;
    }
    return out;
}

Value percent(const Value& input, const FilterArguments& arguments) {
    const double share = number_for_filter(input);
    const double decimals = arguments.has(0) ? number_for_filter(arguments.value(0)) : 0;
    if (decimals < 0 || decimals > 10 || decimals != std::floor(decimals)) {
        refuse_value("E612", arguments.value(0), "a number of decimals", "write percent(1)");
    }
    const std::string picture =
        decimals > 0 ? "0." + std::string(static_cast<std::size_t>(decimals), '0') : "0";
    return number_by_picture(rounded_to_15_digits(share * 100), picture) + '%';
}

Value words(const Value& input) {
    if (auto in_words = number_in_words(number_for_filter(input))) return *std::move(in_words);
    refuse_value("E612", input, "a number that words are known for", "print it in digits");
}

Value roman(const Value& input) {
    if (auto numeral = roman_numeral(number_for_filter(input))) return *std::move(numeral);
    refuse_value("E612", input, "a whole number from 1 to 3999", "print it in digits");
}

Value tick(const Value& input) {
    const auto answer = input.is_empty() ? std::optional(false) : read_yes_no(input);
    if (!answer) refuse_value("E615", input, "yes or no", "write yes or no in the data");
    return *answer ? "☑" : "☐";
}

bool accepts_nothing(Filter filter) {
    return filter == Filter::Default || filter == Filter::Count || filter == Filter::Sum ||
           filter == Filter::Tick;
}

std::string address_part(std::string_view value) {
    std::string encoded;
    append_percent_encoded(encoded, value);
    return encoded;
}

}  // namespace

Value apply_filter(Filter filter, const Value& input, const std::vector<const Value*>& values) {
    if (input.is_empty() && !accepts_nothing(filter)) return Value();
    const FilterArguments arguments(values);
    switch (filter) {
        case Filter::Upper:
            return to_upper(value_text(input));
        case Filter::Lower:
            return to_lower(value_text(input));
        case Filter::Title:
            return to_title(value_text(input));
        case Filter::Sentence:
            return to_sentence(value_text(input));
        case Filter::Trim:
            return trimmed(value_text(input));
        case Filter::Truncate:
            return truncate(input, arguments);
        case Filter::Replace:
            return replaced(value_text(input), arguments.text_or(0, ""), arguments.text_or(1, ""));
        case Filter::Default:
            return input.is_empty() ? arguments.value(0) : input;
        case Filter::Join:
            return join_items(input, arguments);
        case Filter::First:
            return first_item(input);
        case Filter::Last:
            return last_item(input);
        case Filter::Count:
            return count_items(input);
        case Filter::FormatDate:
            return date(input, arguments);
        case Filter::Time:
            return time(input, arguments);
        case Filter::Number:
            return number(input, arguments);
        case Filter::Ordinal:
            return ordinal(input);
        case Filter::YesNo:
            return yes_no(input, arguments);
        case Filter::Initials:
            return initials_of(value_text(input));
        case Filter::Plural:
            return plural(input, arguments);
        case Filter::Lines:
            return as_lines(input);
        case Filter::Paragraphs:
            return as_paragraphs(value_text(as_lines(input)));
        case Filter::Image:
        case Filter::Link:
        case Filter::Markdown:
        case Filter::Qr:
            return input;  // the instruction that its tag has become does the rest
        case Filter::AddressPart:
            return address_part(value_text(input));
        case Filter::Address:
            return input.is_empty() ? Value("") : Value(link_address(value_text(input)));
        case Filter::Sum:
            return input.is_empty() ? Value(0) : sum_of(input, arguments);
        case Filter::Sort:
            return sorted(input, arguments);
        case Filter::Unique:
            return unique_items(input);
        case Filter::Map:
            return mapped(input, arguments);
        case Filter::Split:
            return lines_of(input);
        case Filter::Percent:
            return percent(input, arguments);
        case Filter::Words:
            return words(input);
        case Filter::Roman:
            return roman(input);
        case Filter::Tick:
            return tick(input);
    }
    return Value();
}

}  // namespace paperround
