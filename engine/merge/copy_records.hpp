// SPDX-License-Identifier: MIT
// Where one document stands in the merge: its record's numbers, and the records after it for a
// template that goes on to them (NEXT).
#pragma once

#include "engine/core/value.hpp"

#include <cstddef>
#include <functional>

namespace paperround {

struct CopyRecords {
    std::size_t record_number = 1;    // in the source, from 1
    std::size_t sequence_number = 1;  // among those that are not skipped, from 1
    /// The next record, or null at the end; borrowed until the document is finished. None: there
    /// are no more.
    std::function<const Record*()> next;
};

}  // namespace paperround
