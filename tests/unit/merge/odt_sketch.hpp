// SPDX-License-Identifier: MIT
// An ODT of a few lines of its own markup, filled with a record and read back as plain text.
#pragma once

#include "engine/core/schema.hpp"
#include "engine/core/value.hpp"

#include <string>
#include <string_view>

namespace paperround::testing {

/// A field in a paragraph of its own: its markup between the words "before " and " after".
std::string odt_paragraph(std::string_view markup);

/// The schema is that of the record. Throws Error of the template's first mistake.
std::string filled_odt(std::string_view body, const Record& record);
/// What stands in office:text afterwards.
std::string filled_odt_body(std::string_view body, const Record& record);

/// All mistakes of a template, as people see them.
std::string odt_mistakes(std::string_view body, const Schema& schema);

/// A field with a condition: its element, the condition (quotes are escaped) and further
/// attributes.
struct OdtField {
    std::string element;
    std::string condition;
    std::string attributes;
};
std::string markup_of(const OdtField& field);

}  // namespace paperround::testing
