// SPDX-License-Identifier: MIT
// A web page as a tree of our own: names in lower case, what was not closed closed as browsers do.
#pragma once

#include "engine/document/xml/tree.hpp"

namespace paperround::xml {

/// Follows no reference out of the page. Never fails for what is written badly.
/// Throws Error E705 for a page past the limits, E703 for one without any element.
XmlTree parse_html(std::string_view bytes, const std::string& file_name,
                   const ParseLimits& limits = {});

}  // namespace paperround::xml
