// SPDX-License-Identifier: MIT
// Records from JSON: a list of objects, one object, or JSON Lines (one object a line). The names
// that any of the records has are the names that all have.
#pragma once

#include "engine/core/record_source.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace paperround {

/// Read whole: a list cannot be known to be well-formed before its end.
/// Throws Error D001 (cannot be read), D010, D011 (see json_value.hpp), D012 (not objects).
std::unique_ptr<RecordSource> make_json_source(const std::filesystem::path& file);
std::unique_ptr<RecordSource> make_json_source_from_text(const std::string& text,
                                                         std::string_view name);

/// Read line by line in constant memory, and once more for the names if they are asked for. next()
/// throws for a line that
/// cannot be read and goes on with the one after it.
std::unique_ptr<RecordSource> make_json_lines_source(const std::filesystem::path& file);

}  // namespace paperround
