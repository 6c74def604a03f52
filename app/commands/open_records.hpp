// SPDX-License-Identifier: MIT
// The list of records that a command was given, whatever kind of file it is.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/record_source.hpp"

#include <filesystem>
#include <memory>

namespace paperround {

/// By the file's suffix: .json, .jsonl and .ndjson, else CSV. `diagnostics` gets warnings and is
/// borrowed as long as the source lives. Throws Error as the source of its kind does.
std::unique_ptr<RecordSource> open_records(const std::filesystem::path& file,
                                           Diagnostics& diagnostics);

}  // namespace paperround
