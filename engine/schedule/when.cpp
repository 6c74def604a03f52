// SPDX-License-Identifier: MIT
// A reader of a few words: each step takes the word it expects or says what it expected there.
#include "engine/schedule/when.hpp"

#include "engine/core/field_name.hpp"
#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace paperround {

namespace {

constexpr int largest_count = 366;

constexpr std::array<std::string_view, 11> number_words{
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

constexpr std::string_view overall_hint =
    "write, for example, \"5 working days before meeting\", \"within 10 working days of meeting\", "
    "\"1 week after meeting\", \"on meeting\" or \"when self-evaluation is returned\"";

struct Word {
    std::string_view text;
    std::string folded;  // lower case
    std::size_t at = 0;  // position in the phrase, in code points
};

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

bool is_separator(char c) {
    return c == ' ' || c == '\t' || c == ',';
}

std::vector<Word> split_words(std::string_view phrase) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < phrase.size();) {
        if (is_separator(phrase[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < phrase.size() && !is_separator(phrase[end])) ++end;
        const std::string_view text = phrase.substr(at, end - at);
        words.push_back({text, fold_name(text), count_code_points(phrase.substr(0, at))});
        at = end;
    }
    return words;
}

std::optional<int> parse_count(const std::string& word) {
    if (word == "a") return 1;
    const auto* const found = std::find(number_words.begin(), number_words.end(), word);
    if (found != number_words.end()) return static_cast<int>(found - number_words.begin());
    int count = 0;
    const char* end = word.data() + word.size();
    const auto [read_to, problem] = std::from_chars(word.data(), end, count);
    if (problem != std::errc{} || read_to != end || count < 0 || count > largest_count) {
        return std::nullopt;
    }
    return count;
}

class PhraseReader {
  public:
    PhraseReader(std::string_view phrase, const Location& where, Diagnostics& problems)
        : phrase_(phrase), where_(where), problems_(problems), words_(split_words(phrase)) {}

    std::optional<When> read() {
        if (words_.empty()) return fail("the phrase is empty", overall_hint);
        if (take("when")) return read_return();
        if (take("on")) return read_same_day();
        return read_offset();
    }

  private:
    std::optional<When> read_return() {
        take("the");
        if (at_end()) return fail("which document has to be returned?", overall_hint);
        UponReturn upon{std::string(words_[next_++].text)};
        for (const std::string_view word : {"is", "returned"}) {
            if (!take(word)) return fail_here(fmt::format("\"{}\"", word));
        }
        if (take("or")) {
            if (!take("its")) take("the");
            for (const std::string_view word : {"deadline", "has", "passed"}) {
                if (!take(word)) return fail_here(fmt::format("\"{}\"", word));
            }
        }
        return finish(upon);
    }

    std::optional<When> read_same_day() {
        RelativeDay day;
        take("the");
        if (take("day") && !take("of")) return fail_here("\"of\"");
        return read_anchor(day);
    }

    std::optional<When> read_offset() {
        RelativeDay day;
        const bool is_within = take("within");
        if (at_end()) return fail_here("a number");
        const auto count = parse_count(words_[next_].folded);
        if (!count) return fail_here(fmt::format("a number up to {}", largest_count));
        day.count = *count;
        ++next_;
        const auto unit = read_unit();
        if (!unit) return std::nullopt;
        day.unit = *unit;
        if (is_within) {
            day.side = RelativeDay::Side::Within;
            if (!take("of") && !take("after") && !take("following")) return fail_here("\"of\"");
            return read_anchor(day);
        }
        const auto side = read_side();
        if (!side) return std::nullopt;
        day.side = *side;
        return read_anchor(day);
    }

    std::optional<RelativeDay::Unit> read_unit() {
        if (take("weeks") || take("week")) return RelativeDay::Unit::Weeks;
        if (take("days") || take("day")) return RelativeDay::Unit::Days;
        const bool is_working = take("working");
        if (!is_working && !take("calendar")) {
            return fail_here("\"working days\", \"days\" or \"weeks\"",
                             {"working", "days", "weeks", "calendar"});
        }
        if (!take("days") && !take("day")) return fail_here("\"days\"", {"days"});
        return is_working ? RelativeDay::Unit::WorkingDays : RelativeDay::Unit::Days;
    }

    std::optional<RelativeDay::Side> read_side() {
        if (take("before")) return RelativeDay::Side::Before;
        if (take("after")) return RelativeDay::Side::After;
        return fail_here("\"before\" or \"after\"", {"before", "after"});
    }

    std::optional<When> read_anchor(RelativeDay day) {
        take("the");
        if (take("observation")) {
            day.anchor = RelativeDay::Anchor::Observation;
            return finish(day);
        }
        if (take("meeting")) return finish(day);
        return fail_here("\"meeting\" or \"observation\"", {"meeting", "observation"});
    }

    std::optional<When> finish(const When& when) {
        if (!at_end()) return fail_here("the end of the phrase");
        return when;
    }

    bool at_end() const { return next_ == words_.size(); }

    bool take(std::string_view word) {
        if (at_end() || words_[next_].folded != word) return false;
        ++next_;
        return true;
    }

    std::nullopt_t fail_here(const std::string& expected,
                             const std::vector<std::string>& candidates = {}) {
        const std::string found =
            at_end() ? "the phrase ends" : fmt::format("\"{}\" stands", words_[next_].text);
        const auto meant = at_end() ? std::nullopt : nearest_name(words_[next_].folded, candidates);
        return fail(fmt::format("{} where {} is expected", found, expected),
                    meant ? fmt::format("did you mean \"{}\"?", *meant) : overall_hint);
    }

    std::nullopt_t fail(const std::string& message, std::string_view hint) {
        Location where = where_;
        const std::size_t at = at_end() ? count_code_points(phrase_) : words_[next_].at;
        if (where.column > 0) where.column += static_cast<int>(at);
        problems_.report({.code = "S020",
                          .where = where,
                          .message = message,
                          .excerpt = std::string(phrase_),
                          .caret = at,
                          .caret_length = at_end() ? 1 : count_code_points(words_[next_].text),
                          .hint = std::string(hint)});
        return std::nullopt;
    }

    std::string_view phrase_;
    const Location& where_;
    Diagnostics& problems_;
    std::vector<Word> words_;
    std::size_t next_ = 0;
};

std::string describe_unit(const RelativeDay& day) {
    const std::string_view plural = day.count == 1 ? "" : "s";
    switch (day.unit) {
        case RelativeDay::Unit::WorkingDays:
            return fmt::format("{} working day{}", day.count, plural);
        case RelativeDay::Unit::Weeks:
            return fmt::format("{} week{}", day.count, plural);
        case RelativeDay::Unit::Days:
            break;
    }
    return fmt::format("{} day{}", day.count, plural);
}

std::string describe_relative(const RelativeDay& day) {
    const std::string_view anchor =
        day.anchor == RelativeDay::Anchor::Meeting ? "the meeting" : "the observation";
    switch (day.side) {
        case RelativeDay::Side::Before:
            return fmt::format("{} before {}", describe_unit(day), anchor);
        case RelativeDay::Side::After:
            return fmt::format("{} after {}", describe_unit(day), anchor);
        case RelativeDay::Side::Within:
            return fmt::format("within {} of {}", describe_unit(day), anchor);
        case RelativeDay::Side::On:
            break;
    }
    return fmt::format("on the day of {}", anchor);
}

}  // namespace

std::optional<When> parse_when(std::string_view phrase, const Location& where,
                               Diagnostics& problems) {
    return PhraseReader(phrase, where, problems).read();
}

Date resolve(const RelativeDay& day, Date event, const WorkingCalendar& calendar) {
    const bool goes_back = day.side == RelativeDay::Side::Before;
    if (day.side == RelativeDay::Side::On) return event;
    if (day.unit == RelativeDay::Unit::WorkingDays) {
        return goes_back ? calendar.working_days_before(event, day.count)
                         : calendar.working_days_after(event, day.count);
    }
    const int days = day.unit == RelativeDay::Unit::Weeks ? day.count * 7 : day.count;
    return add_days(event, goes_back ? -days : days);
}

std::string describe(const When& when) {
    if (const auto* upon = std::get_if<UponReturn>(&when)) {
        return fmt::format("when {} is returned, or its deadline has passed", upon->document);
    }
    return describe_relative(std::get<RelativeDay>(when));
}

}  // namespace paperround
