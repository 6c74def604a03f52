// SPDX-License-Identifier: MIT
// A text model written out, so that a test shows it whole.
#pragma once

#include "engine/document/text_model.hpp"

#include <string>

namespace paperround::testing {

/// One block a line: "[table,row,column] {anchors} (traits) text". What a block does not have is
/// left out; TAB and LF in text are "\t" and "\n"; another story than the main text is named.
std::string list_blocks(const TextModel& model);

/// A DOCX or ODT made of this body.
TextModel model_of_docx(std::string_view body_xml);
TextModel model_of_odt(std::string_view office_text_xml);
std::string list_docx(std::string_view body_xml);
std::string list_odt(std::string_view office_text_xml);

}  // namespace paperround::testing
