// SPDX-License-Identifier: MIT
// Whether a tab in a paragraph draws something: dots or a line up to where it ends.
#pragma once

#include "engine/compile/markup.hpp"

namespace paperround::compile {

/// Looks at the paragraph itself: its own tab stops in DOCX, those of its automatic style in ODT.
/// A leader that a named style brings is not seen.
bool draws_leaders(const Markup& markup, const xml::Node& paragraph);

}  // namespace paperround::compile
