// SPDX-License-Identifier: MIT
#include "app/commands/command.hpp"
#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"

#include <chrono>

namespace paperround {

DateTime moment_of(const CommonOptions& common) {
    if (common.now.empty()) {
        return to_local(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    }
    if (const auto moment = parse_date_time(common.now)) return *moment;
    throw Error({.code = "W040",
                 .message = "--now \"" + common.now + "\" is not a moment",
                 .hint = "write it as 2026-10-30T08:00, or 2026-10-30 for the day's beginning"});
}

}  // namespace paperround
