// SPDX-License-Identifier: MIT
// The fields of LibreOffice's mail merge that steer it (ODF 1.3 part 3 §7.6.5 to 7.6.7): "next
// record", "any record" and the record's number. They are Word's NEXT, NEXTIF and MERGEREC; "any
// record" Word does not have.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <memory>

namespace paperround::compile {

bool is_record_field(const xml::Node& field);

/// What takes the field's place; null where it cannot be worked out, which is reported.
std::unique_ptr<xml::Node> instead_of_record_field(PartDraft& draft, Compilation& compilation,
                                                   const xml::Node& field, const Location& where);

}  // namespace paperround::compile
