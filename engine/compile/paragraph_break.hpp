// SPDX-License-Identifier: MIT
// The end of a paragraph in the middle of it: the markup that ends it and begins another of the
// same look.
#pragma once

#include "engine/compile/markup.hpp"

#include <string>

namespace paperround::compile {

/// The paragraph that the node's text is in, if nothing but runs (in ODF: spans) stands between the
/// two; else null. Blocks do not count.
const xml::Node* splittable_paragraph(const Markup& markup, const xml::Node& node);

/// Requires: splittable_paragraph. In ODF a list item ends with its paragraph.
std::string paragraph_break(const Markup& markup, const xml::Node& node);

}  // namespace paperround::compile
