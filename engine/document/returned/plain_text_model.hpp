// SPDX-License-Identifier: MIT
// A plain text as somebody saved a form, or quoted it in an answer to a mail: a paragraph a line.
#pragma once

#include "engine/document/text_model.hpp"

#include <string_view>

namespace paperround {

/// UTF-8, UTF-16 with its mark, or else Windows-1252. Quotation marks of mail (`> `) are taken off
/// where nearly every line has one.
TextModel read_plain_text_model(std::string_view bytes);

}  // namespace paperround
