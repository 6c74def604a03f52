// SPDX-License-Identifier: MIT
// Who sits at the desk, where --by does not say.
#pragma once

#include <string>

namespace paperround {

/// The login name of whoever runs the program; its number where it has no name.
std::string system_user();

}  // namespace paperround
