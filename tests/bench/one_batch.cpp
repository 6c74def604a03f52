// SPDX-License-Identifier: MIT
// See the header.
#include "tests/bench/one_batch.hpp"

namespace paperround::bench {

std::optional<Record> RecordsInMemory::next() {
    if (given_ == records_.size()) return std::nullopt;
    return std::move(records_[given_++]);
}

}  // namespace paperround::bench
