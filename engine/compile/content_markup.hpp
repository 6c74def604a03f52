// SPDX-License-Identifier: MIT
// What an output tag that ends in image, qr or link becomes: markup in which everything stands that
// does not depend on the record.
#pragma once

#include "engine/compile/content_insert.hpp"
#include "engine/compile/content_setting.hpp"
#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// `placeholder`: the tag's, in its place in the tree; the frame of a picture is its child.
/// Requires: check_content had nothing to say about it.
ContentInsert docx_content(const xml::Node& placeholder, const FilterExpression& content,
                           const ContentSetting& setting);
ContentInsert odt_content(const xml::Node& placeholder, const FilterExpression& content,
                          const ContentSetting& setting);
/// For plain text and HTML. Requires: a link.
ContentInsert text_content(const FilterExpression& content, Escaping escaping);

/// The sizes and the description that the filter names; without markup.
PictureInsert picture_asked_for(const FilterExpression& content, const ContentSetting& setting);

}  // namespace paperround::compile
