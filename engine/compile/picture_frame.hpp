// SPDX-License-Identifier: MIT
// A picture of the template as the frame of another: its place, its border and the room it has
// stay.
#pragma once

#include "engine/compile/content_insert.hpp"
#include "engine/compile/content_setting.hpp"
#include "engine/document/xml/tree.hpp"

namespace paperround::compile {

/// `asked` with the markup of the frame (w:drawing, draw:frame), and its size where the author asks
/// for none.
PictureInsert in_docx_frame(PictureInsert asked, const xml::Node& frame,
                            const ContentSetting& setting);
PictureInsert in_odt_frame(PictureInsert asked, const xml::Node& frame,
                           const ContentSetting& setting);

}  // namespace paperround::compile
