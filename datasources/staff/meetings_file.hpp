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

/// The meetings in the order of the file, or nullopt if there was any error.
std::optional<std::vector<Meeting>> read_meetings(RecordSource& source,
                                                  const std::vector<Person>& people,
                                                  Diagnostics& diagnostics);

}  // namespace paperround
