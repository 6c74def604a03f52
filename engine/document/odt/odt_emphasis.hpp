// SPDX-License-Identifier: MIT
// How spans of text stand out by automatic styles: what a person did by hand.
#pragma once

#include "engine/document/text_model.hpp"
#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround {

/// By the name of the style; styles without emphasis are not there.
using OdtEmphases = std::map<std::string, std::vector<Emphasis::Kind>, std::less<>>;

/// `root`: office:document-content or office:document-styles.
OdtEmphases odt_emphases(const xml::Node& root);

}  // namespace paperround
