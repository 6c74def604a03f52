// SPDX-License-Identifier: MIT
// Which e-mail addresses we take: those every mail system takes.
#pragma once

#include <string_view>

namespace paperround {

/// dot-atom@domain in ASCII (RFC 5321, without quoted local parts and address literals), the domain
/// with a dot, within the lengths of RFC 5321.
bool is_email_address(std::string_view text);

}  // namespace paperround
