// SPDX-License-Identifier: MIT
// All rows of a source at once: a list of people is short, and some of its columns can only be
// understood from all their values.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/record_source.hpp"

#include <vector>

namespace paperround {

/// A row that cannot be read is reported and passed over.
std::vector<Record> every_row(RecordSource& source, Diagnostics& diagnostics);

}  // namespace paperround
