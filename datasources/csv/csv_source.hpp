// SPDX-License-Identifier: MIT
// Records from a CSV file (RFC 4180 and what spreadsheets make of it): the first row is the
// headings, every further row a record whose values are text as it stands ("007" stays "007").
// An empty cell is Missing, and so is a cell at the end that is not there. Read in blocks, in
// constant memory.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/record_source.hpp"

#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace paperround {

/// Opens the file and reads its headings. `diagnostics` gets warnings (D008: not UTF-8) and is
/// borrowed as long as the source lives. Messages call the file by its name without folders.
/// Throws Error D001 (cannot be read), D002 (not a text file), D003 (no headings),
/// D004 (a heading twice); next() throws D005 (more cells than headings), D006 (quote never
/// closed), D007 (text after a closing quote), D009 (row too long).
std::unique_ptr<RecordSource> make_csv_source(const std::filesystem::path& file,
                                              Diagnostics& diagnostics);

/// From an open stream (standard input, say), called `name` in messages.
std::unique_ptr<RecordSource> make_csv_source(std::unique_ptr<std::istream> stream,
                                              std::string_view name, Diagnostics& diagnostics);

/// From text in memory, called `name` in messages.
std::unique_ptr<RecordSource> make_csv_source_from_text(std::string text, std::string_view name,
                                                        Diagnostics& diagnostics);

}  // namespace paperround
