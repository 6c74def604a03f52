// SPDX-License-Identifier: MIT
// ODF's conditional text, hidden text, hidden paragraphs and sections with a condition (ODF 1.3
// part 3 §5.4, §7.7): decided for each record where the condition asks about the data. Hidden ones
// are hidden when their condition is true.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Those whose conditions are about something else stay as they are. Reports E330 and E331.
void replace_odt_conditions(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
