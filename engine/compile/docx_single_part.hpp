// SPDX-License-Identifier: MIT
// A part of which a DOCX has one, found by its relationship, or made where it is not there: styles,
// numbering.
#pragma once

#include "engine/document/docx/opc.hpp"
#include "engine/document/docx/part_shelf.hpp"
#include "engine/document/xml/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

struct SinglePart {
    std::string name;
    xml::XmlTree tree;
    bool is_new = false;
};

/// `kind` is the last word of its relationship, and of the root of a new one: "styles".
SinglePart open_single_part(const Package& package, const std::string& main_part,
                            std::string_view kind);

/// Puts it onto the shelf. A new one without content is left out; one with content is related to.
void put_single_part(const SinglePart& part, std::string_view kind, PartShelf& shelf,
                     std::vector<Relationship>& of_main_part);

/// "http://…/relationships/" + kind, strict or transitional as those given are.
std::string relationship_type(const std::vector<Relationship>& like, std::string_view kind);

/// The id of the relationship; it is added where it is not there.
std::string relationship_to(const Relationship& wanted, std::vector<Relationship>& among);

}  // namespace paperround::compile
