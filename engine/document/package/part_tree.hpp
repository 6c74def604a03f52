// SPDX-License-Identifier: MIT
// A package's XML part as a tree.
#pragma once

#include "engine/document/package/package.hpp"
#include "engine/document/xml/tree.hpp"

#include <optional>

namespace paperround {

/// Throws Error E702 when there is no such part, and what xml::parse throws.
xml::XmlTree parse_part(const Package& package, const std::string& part_name);

/// The part's bytes, borrowed. Throws Error E702 when there is no such part.
const std::string& require_part(const Package& package, const std::string& part_name);

/// nullopt when there is no such part. Throws what xml::parse throws.
std::optional<xml::XmlTree> parse_optional_part(const Package& package,
                                                const std::string& part_name);

}  // namespace paperround
