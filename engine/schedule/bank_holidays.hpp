// SPDX-License-Identifier: MIT
// The bank holidays of England and Wales: the published ones from a file, and for the years that
// the file does not know a projection from the rules, marked as such because one-off days happen.
// A plain value; free to share between threads.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct BankHoliday {
    enum class Certainty { Published, Projected };

    Date date{};
    std::string title;
    std::string notes;  // "Substitute day", or empty
    Certainty certainty = Certainty::Published;

    bool operator==(const BankHoliday&) const = default;
};

/// Easter Sunday by the Gregorian computus.
Date easter_sunday(std::chrono::year year);

/// What the rules give for a year, substitute days included, by date.
std::vector<BankHoliday> project_bank_holidays(std::chrono::year year);

class BankHolidays {
  public:
    /// Knows nothing published: every year is projected.
    BankHolidays() = default;
    explicit BankHolidays(std::vector<BankHoliday> published);

    /// The bank holiday on that day, if it is one.
    std::optional<BankHoliday> on(Date date) const;

    /// All of a year, by date. A year with any published day is taken as published in full.
    std::vector<BankHoliday> in(std::chrono::year year) const;

    bool is_published(std::chrono::year year) const;

  private:
    std::vector<BankHoliday> published_;  // by date
};

/// Reads "date,title,notes" lines; `#` begins a comment line, the heading line is skipped.
/// Reports S010 for a line that is not a bank holiday, S011 for a year with fewer than eight.
BankHolidays read_bank_holidays(std::string_view csv, const std::string& file,
                                Diagnostics& problems);

}  // namespace paperround
