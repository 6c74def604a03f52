// SPDX-License-Identifier: MIT
// What waits for a person as it is shown: words for the terminal, objects for other programs.
#pragma once

#include "app/round/review.hpp"
#include "app/terminal/console.hpp"

#include <Poco/JSON/Object.h>

namespace paperround {

/// One return in the list: whose it may be, why it waits, which questions it concerns.
void print_in_list(const ReviewedReturn& reviewed, const Round& round, Console& console);

/// One return whole.
void print_whole(const ReviewedReturn& reviewed, const Round& round, Console& console);

Poco::JSON::Object json_of(const ReviewedReturn& reviewed, const Round& round);

}  // namespace paperround
