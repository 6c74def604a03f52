// SPDX-License-Identifier: MIT
// Tables as one Excel workbook, a sheet each. Every cell is text: nothing that people typed is run
// as a formula. The same tables give the same bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace paperround {

struct TableSheet {
    std::string name;  // as on its tab; Excel takes 31 characters without []:*?/\ of it
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;  // each with as many cells as there are headings
};

struct WorkbookSettings {
    std::int64_t made_at = 0;       // seconds since 1970-01-01 UTC, for the file's properties
    std::filesystem::path scratch;  // a folder to work in, whose files nobody else may read
};

/// A cell longer than Excel takes ends in "…".
/// Throws Error O005 when the folder to work in cannot be written.
std::string xlsx_bytes(const std::vector<TableSheet>& sheets, const WorkbookSettings& settings);

}  // namespace paperround
