// SPDX-License-Identifier: MIT
// A paragraph with database fields of which every one is empty goes, as in Word and LibreOffice: no
// gap in an address for somebody without a second line.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// What an ODT says in its settings (EmptyDbFieldHidesPara). LibreOffice's own default is that they
/// vanish.
EmptyLines empty_lines_of_odt(const Package& package);

/// Whatever else the paragraph says goes with it. One whose fields stand in a block of its own
/// stays. Requires: the blocks are nested.
void drop_lines_of_empty_fields(PartDraft& draft);

}  // namespace paperround::compile
