// SPDX-License-Identifier: MIT
// Which days count: Monday to Friday without bank holidays and, for people who work in term time
// only, without the school's closures. A plain value; free to share between threads.
#pragma once

#include "engine/schedule/bank_holidays.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// Days on which a school is closed, both ends included.
struct Closure {
    Date first{};
    Date last{};
    std::string label;  // "Autumn half term"

    bool operator==(const Closure&) const = default;
};

class WorkingCalendar {
  public:
    explicit WorkingCalendar(BankHolidays holidays, std::vector<Closure> closures = {});

    bool is_working(Date date) const;

    /// "a Saturday", "Boxing Day", "Autumn half term"; nullopt on a working day.
    std::optional<std::string> why_closed(Date date) const;

    /// Counts back `days` working days; the day itself is not counted. Requires: days >= 0; with 0
    /// the day itself comes back, working or not.
    /// Throws Error S012 when ten years hold no working day.
    Date working_days_before(Date date, int days) const;

    /// As working_days_before, forwards.
    Date working_days_after(Date date, int days) const;

    /// The day itself if it is working, else the last working day before it.
    /// Throws Error S012 as working_days_before does.
    Date this_or_previous_working_day(Date date) const;

    /// How many working days lie after `from` up to and including `to`; 0 when `to` is not later.
    int working_days_between(Date from, Date to) const;

    /// Does the calendar rest on projected bank holidays in that year?
    bool is_projected(std::chrono::year year) const { return !holidays_.is_published(year); }

  private:
    BankHolidays holidays_;
    std::vector<Closure> closures_;
};

}  // namespace paperround
