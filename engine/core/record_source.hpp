// SPDX-License-Identifier: MIT
// Port: where records come from (a CSV, a directory, memory). Read once, in order.
#pragma once

#include "engine/core/schema.hpp"
#include "engine/core/value.hpp"

#include <optional>

namespace paperround {

class RecordSource {
  public:
    virtual ~RecordSource() = default;

    /// The names every record will have; known before the first record is read.
    virtual const Schema& schema() const = 0;

    /// The next record, or nullopt at the end.
    /// Throws Error for an unreadable row; calling again continues with the row after it.
    virtual std::optional<Record> next() = 0;
};

}  // namespace paperround
