// SPDX-License-Identifier: MIT
// What a PDF with a text layer says, as far as the places of its words tell.
#pragma once

#include "engine/document/text_model.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// `xhtml`: the words with their places, as DocumentConverter::words_of_pdf gives them. What stands
/// at the head or the foot of every page is its header or footer.
/// Throws Error E703, E705 for what is not that program's output.
TextModel read_pdf_text_model(std::string_view xhtml, const std::string& file_name);

}  // namespace paperround
