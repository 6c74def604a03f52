// SPDX-License-Identifier: MIT
// What may not go into a mail, whoever wrote it: a line break in a field would add a field or a
// recipient of somebody else's choosing. Private to output/mail.
#pragma once

#include "engine/core/mail.hpp"

namespace paperround {

/// Throws Error O010 to O014, see compose.hpp. No other code looks at the draft's characters again.
void check_draft(const MailDraft& draft);

}  // namespace paperround
