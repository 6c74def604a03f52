// SPDX-License-Identifier: MIT
#include "app/terminal/json_text.hpp"

#include <sstream>

namespace paperround {

std::string json_text(const Poco::JSON::Object& object) {
    std::ostringstream text;
    object.stringify(text, 2);
    return text.str();
}

}  // namespace paperround
