// SPDX-License-Identifier: MIT
// The lists of an included DOCX become lists of the template: each with a definition of its own, so
// that none goes on counting where another stopped.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround::compile {

/// Of the guest, the roots of two parts; each may be null.
struct GuestLists {
    const xml::Node* numbering = nullptr;
    const xml::Node* styles = nullptr;
};

/// Copies the lists that the users are in, and lets them say the host's numbers. `style_ids`: the
/// styles that have come along, and what they are called now.
void bring_lists(xml::Node& host_numbering, const GuestLists& guest,
                 const std::vector<xml::Node*>& users,
                 const std::map<std::string, std::string>& style_ids);

}  // namespace paperround::compile
