// SPDX-License-Identifier: MIT
// What a file that came back is called when it is kept: by what it is, never by its sender's name
// for it.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// ".docx", ".odt", ".pdf" …; ".bin" for what is nothing that people open. Unpacks nothing.
std::string suffix_of_returned(std::string_view bytes);

}  // namespace paperround
