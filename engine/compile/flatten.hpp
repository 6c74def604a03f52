// SPDX-License-Identifier: MIT
// The last step: a part's tree becomes a Program. From here on nobody knows of XML.
#pragma once

#include "engine/compile/content_setting.hpp"
#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

struct FlattenOptions {
    Escaping escaping = Escaping::DocxText;  // of the values
    std::size_t part_index = 0;              // keeps the numbers of two parts apart
    ContentSetting content = {};             // for pictures and links
    MissingMarks marks = MissingMarks::None;
};

/// Requires: nest_blocks and place_answers have been through the tree without a mistake. The root
/// of a plain text or HTML is not printed itself, and its text is not escaped.
Program flatten(const PartDraft& draft, const FlattenOptions& options);

}  // namespace paperround::compile
