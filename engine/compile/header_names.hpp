// SPDX-License-Identifier: MIT
// What Word's headers and footers are called: "Header of the first page" says where to look, where
// "Header 2" does not.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <vector>

namespace paperround::compile {

/// Renames the stories of a DOCX's headers and footers after the pages that its sections show them
/// on. `drafts`: main text first.
void name_headers(std::vector<PartDraft>& drafts, const Package& package);

}  // namespace paperround::compile
