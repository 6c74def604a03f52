// SPDX-License-Identifier: MIT
// How a mail of the round is known again: its Message-ID, and the address to which a form comes
// back.
#pragma once

#include "app/workspace/workspace.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// The same for the same dispatch, so that a repeat is recognisable.
std::string message_id_for(const MailSettings& settings, std::string_view key,
                           std::string_view dispatch_id);

/// With the form's reference and token in it, where the settings allow; `reference` may be empty.
MailAddress reply_address_for(const MailSettings& settings, std::string_view key,
                              const std::string& reference);

}  // namespace paperround
