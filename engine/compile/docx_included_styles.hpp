// SPDX-License-Identifier: MIT
// The styles of an included DOCX: one that the template has by name stays as the template has it
// ("use destination styles"), the others come along.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround::compile {

struct BroughtStyles {
    std::vector<xml::Node*> copies;          // in the host's part
    std::map<std::string, std::string> ids;  // of the copies: in the guest, in the host
};

/// Copies what the users need and lets them say the host's ids. Of the roots of both styles parts;
/// `guest` may be null.
BroughtStyles bring_styles(xml::Node& host, const xml::Node* guest,
                           const std::vector<xml::Node*>& users);

}  // namespace paperround::compile
