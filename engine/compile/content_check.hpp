// SPDX-License-Identifier: MIT
// May a picture, a link, a paragraph's end stand where its tag stands?
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Reports E431 for a size that cannot be read and E432 for a place.
void check_content(const PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
