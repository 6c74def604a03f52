// SPDX-License-Identifier: MIT
// Understands a staff list as schools export it: finds the columns by their headings, keeps what
// is needed and nothing else, checks every row, and finds everybody's reviewer.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/person.hpp"
#include "engine/core/record_source.hpp"

#include <optional>
#include <vector>

namespace paperround {

/// Everybody in the order of the list, or nullopt if there was any error: half a list would let
/// people disappear. Warnings and notes (a reviewer who is not in the list, columns that were not
/// kept) do not stop it. An unreadable row is reported like a wrong value.
std::optional<std::vector<Person>> read_staff_list(RecordSource& source, Diagnostics& diagnostics);

}  // namespace paperround
