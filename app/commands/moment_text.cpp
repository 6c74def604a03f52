// SPDX-License-Identifier: MIT
#include "app/commands/moment_text.hpp"

#include "engine/schedule/civil_time.hpp"

namespace paperround {

namespace {

DateTime at_school(UtcSeconds at) {
    return to_local(Instant(std::chrono::seconds(at)));
}

}  // namespace

std::string iso_moment(UtcSeconds at) {
    return format_iso(at_school(at));
}

std::string spoken_moment(UtcSeconds at) {
    const DateTime moment = at_school(at);
    return format_spoken(moment.date) + ", " + format_iso(moment.time);
}

}  // namespace paperround
