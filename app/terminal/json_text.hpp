// SPDX-License-Identifier: MIT
// JSON as the commands print it: indented by two, keys in the order in which they were set.
#pragma once

#include <Poco/JSON/Object.h>

#include <string>

namespace paperround {

std::string json_text(const Poco::JSON::Object& object);

}  // namespace paperround
