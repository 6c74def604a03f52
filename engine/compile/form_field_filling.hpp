// SPDX-License-Identifier: MIT
// Writes a value into a legacy form field where Word keeps it: text between separator and end, a
// tick and a choice in w:ffData.
#pragma once

#include "engine/compile/form_field.hpp"
#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Printed for every record; an empty value empties the field.
void fill_form_field(PartDraft& draft, const FormField& field, const Tag& value);

/// Printed, and the field locked, for records that have the value; for others the field stays as
/// the author left it.
void offer_to_form_field(PartDraft& draft, const FormField& field, const Tag& value,
                         const Tag& is_known);

}  // namespace paperround::compile
