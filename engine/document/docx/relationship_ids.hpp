// SPDX-License-Identifier: MIT
// Where a DOCX part's markup speaks of relationships: r:id, r:embed, r:link, r:pict …
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <set>
#include <string>

namespace paperround {

/// All ids that the node and those below it refer to.
std::set<std::string> relationship_ids_in(const xml::Node& node);

/// What refers to a key refers to its value from here on; other ids stay.
void replace_relationship_ids(xml::Node& node, const std::map<std::string, std::string>& ids);

}  // namespace paperround
