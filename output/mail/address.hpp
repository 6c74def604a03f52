// SPDX-License-Identifier: MIT
// Mail addresses as people write them, and which of them we are willing to write to.
#pragma once

#include "engine/core/mail.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace paperround {

/// local@domain, both as dot-atoms of RFC 5322: ASCII letters, digits and the few signs mail
/// systems take unquoted; local part at most 64 bytes, the whole at most 254. No quoted local
/// parts, no address literals, no SMTPUTF8.
bool is_valid_address(std::string_view address);

/// `ana@example.org`, `Ana Lopes <ana@example.org>` or `"Lopes, Ana" <ana@example.org>`; nullopt
/// when it is none of these, holds a control character, or the address is not valid.
std::optional<MailAddress> parse_address(std::string_view text);

}  // namespace paperround
