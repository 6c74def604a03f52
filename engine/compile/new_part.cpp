// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/new_part.hpp"

#include "engine/document/docx/opc.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kEmptyRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

bool any_child_says(const xml::Node& root, std::string_view attribute, std::string_view value) {
    return std::any_of(root.children.begin(), root.children.end(), [&](const auto& child) {
        const std::string* found = child->attribute(attribute);
        return found != nullptr && *found == value;
    });
}

void declare_content_type(PartSet& parts, const NewDocxPart& part) {
    constexpr std::string_view name = "[Content_Types].xml";
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, std::string(name));
    if (any_child_says(*tree.root, "PartName", "/" + part.name)) return;
    tree.root->append(xml::make_element(
        "Override",
        {{"PartName", "/" + part.name}, {"ContentType", std::string(part.content_type)}}));
    parts.put(name, xml::serialize(tree));
}

std::string free_relationship_id(const xml::Node& root) {
    for (int number = 1;; ++number) {
        std::string id = "rId" + std::to_string(number);
        if (!any_child_says(root, "Id", id)) return id;
    }
}

void declare_relationship(PartSet& parts, const std::string& from, const NewDocxPart& part) {
    const std::string name = relationships_part(from);
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr && from.empty()) return;  // no package that anything opens
    xml::XmlTree tree =
        xml::parse(bytes == nullptr ? kEmptyRelationships : std::string_view(*bytes), name);
    const std::string folder = from.substr(0, from.rfind('/') + 1);
    const bool is_beside = part.name.starts_with(folder);
    const std::string target = is_beside ? part.name.substr(folder.size()) : "/" + part.name;
    const bool is_declared = any_child_says(*tree.root, "Type", part.relation) ||
                             any_child_says(*tree.root, "Target", target) ||
                             any_child_says(*tree.root, "Target", "/" + part.name);
    if (is_declared) return;
    tree.root->append(xml::make_element("Relationship", {{"Id", free_relationship_id(*tree.root)},
                                                         {"Type", std::string(part.relation)},
                                                         {"Target", target}}));
    parts.put(name, xml::serialize(tree));
}

}  // namespace

void declare_docx_part(PartSet& parts, const std::string& from, const NewDocxPart& part) {
    declare_content_type(parts, part);
    declare_relationship(parts, from, part);
}

void declare_odt_part(PartSet& parts, std::string_view name) {
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    const std::string* bytes = parts.find(manifest);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, std::string(manifest));
    if (any_child_says(*tree.root, "manifest:full-path", name)) return;
    tree.root->append(xml::make_element(
        "manifest:file-entry",
        {{"manifest:full-path", std::string(name)}, {"manifest:media-type", "text/xml"}}));
    parts.put(manifest, xml::serialize(tree));
}

}  // namespace paperround::compile
