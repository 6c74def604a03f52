// SPDX-License-Identifier: MIT
// What a web page says, as a form that somebody saved from a word processor or answered in a mail.
#pragma once

#include "engine/document/text_model.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// Without script, style and what is hidden; boxes and fields of forms as what they show.
/// Throws Error E703, E705.
TextModel read_html_text_model(std::string_view bytes, const std::string& file_name);

}  // namespace paperround
