// SPDX-License-Identifier: MIT
// Goes through the picture by groups of equal letters.
#include "engine/merge/date_picture.hpp"

#include "engine/merge/picture_quotes.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace paperround {

namespace {

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> day_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};

void append_number(std::string& out, unsigned number, std::size_t least_digits) {
    const std::string digits = std::to_string(number);
    if (digits.size() < least_digits) out.append(least_digits - digits.size(), '0');
    out += digits;
}

void append_day(std::string& out, const Date& date, std::size_t letters) {
    if (letters <= 2) return append_number(out, static_cast<unsigned>(date.day()), letters);
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    const std::string_view name = day_names[weekday.c_encoding()];
    out += letters == 3 ? name.substr(0, 3) : name;
}

void append_month(std::string& out, const Date& date, std::size_t letters) {
    const auto month = static_cast<unsigned>(date.month());
    if (letters <= 2) return append_number(out, month, letters);
    const std::string_view name = month_names[month - 1];
    out += letters == 3 ? name.substr(0, 3) : name;
}

void append_year(std::string& out, const Date& date, std::size_t letters) {
    const auto year = static_cast<unsigned>(std::abs(static_cast<int>(date.year())));
    if (letters <= 2) return append_number(out, year % 100, 2);
    append_number(out, year, 4);
}

/// The letters of one kind that stand together: "MMMM".
struct LetterGroup {
    char letter;
    std::string_view written;
};

bool append_date_letters(std::string& out, const Date& date, LetterGroup group) {
    if (!date.ok()) return false;
    const std::size_t count = group.written.size();
    switch (group.letter) {
        case 'd':
        case 'D':
            append_day(out, date, count);
            return true;
        case 'M':
            append_month(out, date, count);
            return true;
        case 'y':
        case 'Y':
            append_year(out, date, count);
            return true;
        default:
            return false;
    }
}

bool append_time_letters(std::string& out, TimeOfDay time, LetterGroup group) {
    const auto minutes = static_cast<unsigned>(std::clamp(time.minutes, 0, 24 * 60 - 1));
    const unsigned hour = minutes / 60;
    const std::size_t digits = std::min<std::size_t>(group.written.size(), 2);
    switch (group.letter) {
        case 'h':
            append_number(out, hour % 12 == 0 ? 12 : hour % 12, digits);
            return true;
        case 'H':
            append_number(out, hour, digits);
            return true;
        case 'm':
            append_number(out, minutes % 60, digits);
            return true;
        case 's':
            append_number(out, 0, digits);
            return true;
        default:
            return false;
    }
}

/// Goes through a picture, group by group.
class PicturePrinter {
  public:
    PicturePrinter(std::string& out, const DateTime& moment, std::string_view picture)
        : out_(out), moment_(moment), rest_(picture) {}

    void run() {
        while (!rest_.empty()) {
            if (take_literal() || take_half_of_day()) continue;
            const LetterGroup group{rest_.front(), rest_.substr(0, group_length())};
            if (!append_date_letters(out_, moment_.date, group) &&
                !append_time_letters(out_, moment_.time, group)) {
                out_ += group.written;
            }
            rest_.remove_prefix(group.written.size());
        }
    }

  private:
    std::size_t group_length() const {
        return std::min(rest_.find_first_not_of(rest_.front()), rest_.size());
    }

    /// Quotes that are never closed hold the rest of the picture.
    bool take_literal() {
        const std::size_t quote = picture_quote_length(rest_);
        if (quote == 0) return false;
        rest_.remove_prefix(quote);
        while (!rest_.empty() && picture_quote_length(rest_) == 0) {
            out_ += rest_.front();
            rest_.remove_prefix(1);
        }
        if (!rest_.empty()) rest_.remove_prefix(picture_quote_length(rest_));
        return true;
    }

    bool take_half_of_day() {
        const bool afternoon = moment_.time.minutes >= 12 * 60;
        if (rest_.starts_with("am/pm")) {
            out_ += afternoon ? "pm" : "am";
        } else if (rest_.starts_with("AM/PM")) {
            out_ += afternoon ? "PM" : "AM";
        } else {
            return false;
        }
        rest_.remove_prefix(5);
        return true;
    }

    std::string& out_;
    const DateTime& moment_;
    std::string_view rest_;
};

}  // namespace

void append_date_picture(std::string& out, const DateTime& moment, std::string_view picture) {
    PicturePrinter(out, moment, picture).run();
}

}  // namespace paperround
