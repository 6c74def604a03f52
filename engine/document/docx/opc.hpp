// SPDX-License-Identifier: MIT
// Open Packaging Conventions (ISO/IEC 29500-2): what a part is, and which parts it refers to.
#pragma once

#include "engine/document/package/package.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// [Content_Types].xml, read once.
class ContentTypes {
  public:
    /// Empty for a package without the part. Throws what xml::parse throws.
    explicit ContentTypes(const Package& package);

    /// "application/xml"; empty when it is not said. Part names are equal in any case (§6.2.2.3).
    std::string of(std::string_view part_name) const;

  private:
    std::map<std::string, std::string> by_part_;
    std::map<std::string, std::string> by_extension_;
};

struct Relationship {
    std::string id;
    std::string type;    // as written: "http://…/relationships/header"
    std::string kind;    // its last word: "header"; the same for strict and transitional
    std::string target;  // the part's name; for an external one the address as written
    bool external = false;
};

/// "word/_rels/document.xml.rels"; "_rels/.rels" for the package, an empty name.
std::string relationships_part(std::string_view part_name);

/// Of a part, or of the package when `part_name` is empty; none when it has no such part. A target
/// that leaves the package is an empty name. Throws what xml::parse throws.
std::vector<Relationship> relationships_of(const Package& package, std::string_view part_name);

}  // namespace paperround
