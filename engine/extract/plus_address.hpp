// SPDX-License-Identifier: MIT
// The address a form is sent back to, with its identity in it: `forms+k7qf3mzt.TOKEN@…`. Mail
// systems deliver it to the base mailbox (RFC 5233 calls the part after `+` the detail).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// `address` with the reference (small letters, no hyphen) and the token as its detail.
std::string plus_address(std::string_view address, std::string_view reference,
                         std::string_view token);

/// What stands between `+` and `@`, parted at its dots; empty: there is no `+`.
std::vector<std::string> plus_address_details(std::string_view address);

}  // namespace paperround
