// SPDX-License-Identifier: MIT
// A source of records that shows each one to somebody before it is passed on.
#pragma once

#include "engine/core/record_source.hpp"

#include <functional>

namespace paperround {

class WatchedRecords : public RecordSource {
  public:
    using Watcher = std::function<void(const Record&)>;

    /// Borrows the source.
    WatchedRecords(RecordSource& source, Watcher watcher)
        : source_(source), watcher_(std::move(watcher)) {}

    const Schema& schema() const override { return source_.schema(); }

    std::optional<Record> next() override {
        std::optional<Record> record = source_.next();
        if (record) watcher_(*record);
        return record;
    }

  private:
    RecordSource& source_;
    Watcher watcher_;
};

}  // namespace paperround
