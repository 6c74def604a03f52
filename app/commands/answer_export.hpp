// SPDX-License-Identifier: MIT
// Everybody's answers as a file for a spreadsheet or a program.
#pragma once

#include "app/round/answer_table.hpp"

#include <filesystem>
#include <string>

namespace paperround {

enum class TableFormat { Csv, Json, Xlsx };

/// By the file's ending; CSV without a file. Throws Error W069 for any other ending.
TableFormat table_format_of(const std::filesystem::path& file);

struct AnswerExport {
    std::string form;  // only that one, as the policy calls it; empty: all
    TableFormat format = TableFormat::Csv;
    UtcSeconds made_at = 0;
};

/// A workbook has a sheet for each form; the others have one table.
/// Throws Error O005 when a workbook cannot be written.
std::string exported_answers(const Round& round, const Ledger& ledger, const AnswerExport& wanted);

}  // namespace paperround
