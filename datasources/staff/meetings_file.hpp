// SPDX-License-Identifier: MIT
// Understands a list of meetings: columns person (id, e-mail address or exact name), kind (review,
// mid-year, observation), date (day first, or ISO 8601), time, and if wanted duration and location.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/person.hpp"
#include "engine/core/record_source.hpp"

#include <optional>
#include <vector>

namespace paperround {

/// The meetings in the order of the file, or nullopt if there was any error. Somebody who is not in
/// the staff list, a leaver perhaps, keeps what the file calls them as id: that is for the
/// timetable to report, so that one old row does not stop everybody else.
std::optional<std::vector<Meeting>> read_meetings(RecordSource& source,
                                                  const std::vector<Person>& people,
                                                  Diagnostics& diagnostics);

}  // namespace paperround
