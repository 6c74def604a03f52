// SPDX-License-Identifier: MIT
#include "app/commands/system_user.hpp"

#include <pwd.h>
#include <unistd.h>

namespace paperround {

std::string system_user() {
    const passwd* user = ::getpwuid(::getuid());
    return user == nullptr ? std::to_string(::getuid()) : user->pw_name;
}

}  // namespace paperround
