// SPDX-License-Identifier: MIT
// The ends of a batch for measuring: records ready in memory, and a sink that only counts.
#pragma once

#include "engine/core/record_source.hpp"
#include "engine/core/rendered_document.hpp"

#include <cstddef>
#include <vector>

namespace paperround::bench {

/// Gives its records away, as a source that reads them from a file does.
class RecordsInMemory final : public RecordSource {
  public:
    explicit RecordsInMemory(std::vector<Record> records) : records_(std::move(records)) {}

    const Schema& schema() const override { return schema_; }
    std::optional<Record> next() override;

  private:
    Schema schema_;
    std::vector<Record> records_;
    std::size_t given_ = 0;
};

class CountingSink final : public DocumentSink {
  public:
    void accept(const RenderedDocument& document) override { bytes_ += document.bytes.size(); }

    std::size_t bytes() const { return bytes_; }

  private:
    std::size_t bytes_ = 0;
};

}  // namespace paperround::bench
