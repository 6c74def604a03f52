// SPDX-License-Identifier: MIT
// A template written down once and made as DOCX and as ODT, filled, and read back as plain text:
// what is true of one format is true of the other.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/core/value.hpp"

#include <string>
#include <variant>
#include <vector>

namespace paperround::testing {

/// Each cell's text; LF begins a further paragraph in the cell.
using SketchTable = std::vector<std::vector<std::string>>;
/// One block: a paragraph or a table.
using SketchBlock = std::variant<std::string, SketchTable>;
using Sketch = std::vector<SketchBlock>;

std::string package_of(DocumentFormat format, const Sketch& sketch);

/// Throws Error of the first diagnostic when the template has a mistake.
CompiledTemplate compiled(const std::string& package_bytes, const Schema* schema = nullptr);

/// All diagnostics as people see them, a blank line between two.
std::string mistakes_in(const std::string& package_bytes, const Schema* schema = nullptr);

/// As plain_text: a paragraph a line, cells separated by TAB.
std::string text_of(std::string_view document);

std::string filled(DocumentFormat format, const Sketch& sketch, const Record& record);

/// What stands in w:body before w:sectPr, or in office:text.
std::string body_of(std::string_view document);

}  // namespace paperround::testing
