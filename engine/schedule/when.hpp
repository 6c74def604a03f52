// SPDX-License-Identifier: MIT
// The phrases by which a policy says when: "5 working days before meeting", "when self-evaluation
// is returned". Parsed once into plain values, resolved against a meeting's date and a calendar.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/value.hpp"
#include "engine/schedule/working_calendar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace paperround {

/// A day counted from an event.
struct RelativeDay {
    enum class Unit { Days, WorkingDays, Weeks };
    enum class Side { Before, On, After, Within };  // Within: the last day that still counts
    enum class Anchor { Meeting, Observation };

    int count = 0;
    Unit unit = Unit::Days;
    Side side = Side::On;
    Anchor anchor = Anchor::Meeting;

    bool operator==(const RelativeDay&) const = default;
};

/// The moment a document comes back, or the day after its deadline at the latest.
struct UponReturn {
    std::string document;  // PolicyDocument::id

    bool operator==(const UponReturn&) const = default;
};

using When = std::variant<RelativeDay, UponReturn>;

/// Understands, in any letter case and with "the" and "a" where they read well:
///     5 working days before meeting · 7 days before meeting · 1 week after meeting
///     within 10 working days of meeting · on meeting · on the day of the observation
///     when self-evaluation is returned · … , or its deadline has passed
/// `where` is the place of the phrase's first character. Reports S020 at the word it stumbles
/// over and returns nullopt.
std::optional<When> parse_when(std::string_view phrase, const Location& where,
                               Diagnostics& problems);

/// The day itself. "N working days before" leaves out the event's own day.
/// Throws Error S012 when the calendar has not that many working days within ten years.
Date resolve(const RelativeDay& day, Date event, const WorkingCalendar& calendar);

/// "5 working days before the meeting", "when self-evaluation is returned".
std::string describe(const When& when);

}  // namespace paperround
