// SPDX-License-Identifier: MIT
#include "engine/document/docx/flat_opc.hpp"

#include "engine/document/document_error.hpp"
#include "engine/document/odt/base64.hpp"
#include "engine/document/package/zip_layout.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>

namespace paperround {

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string value_or_empty(const xml::Node& node, std::string_view attribute) {
    const std::string* value = node.attribute(attribute);
    return value == nullptr ? std::string{} : *value;
}

/// What the part needs and only an element around it declares.
void inherit_declarations(xml::Node& root, const xml::Node* around) {
    for (; around != nullptr; around = around->parent) {
        for (const xml::Attribute& one : around->attributes) {
            const bool is_declaration = one.name.starts_with("xmlns:");
            if (is_declaration && root.attribute(one.name) == nullptr) {
                root.set_attribute(one.name, one.value);
            }
        }
    }
}

std::string bytes_of_part(const xml::Node& part) {
    if (const xml::Node* binary = part.child("pkg:binaryData")) {
        return bytes_of_base64(xml::text_content(*binary));
    }
    const xml::Node* data = part.child("pkg:xmlData");
    if (data == nullptr) return {};
    const auto root = std::ranges::find(data->children, xml::Node::Kind::Element,
                                        [](const auto& child) { return child->kind; });
    if (root == data->children.end()) return {};
    xml::XmlTree tree;
    tree.root = xml::clone(**root);
    inherit_declarations(*tree.root, data);
    return xml::serialize(tree);
}

std::string content_types(const std::vector<std::pair<std::string, std::string>>& types) {
    std::string out =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";
    for (const auto& [name, type] : types) {
        out += "<Override PartName=\"/";
        xml::append_escaped_attribute(out, name);
        out += "\" ContentType=\"";
        xml::append_escaped_attribute(out, type);
        out += "\"/>";
    }
    return out + "</Types>";
}

void check_names(const Parts& parts, const std::string& file_name) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : parts) names.push_back(name);
    const std::string fault = entry_names_fault(names);
    if (fault.empty()) return;
    Location where;
    where.file = file_name;
    throw document_error("E707", std::move(where),
                         "the file is put together as no honest program does it: " + fault,
                         "do not open it; ask the sender some other way whether they sent it");
}

}  // namespace

Package package_of_flat_opc(std::string_view bytes, const std::string& file_name) {
    const xml::XmlTree flat = xml::parse(bytes, file_name);
    Parts parts;
    std::vector<std::pair<std::string, std::string>> types;
    for (const auto& part : flat.root->children) {
        if (!part->is("pkg:part")) continue;
        std::string name = value_or_empty(*part, "pkg:name");
        if (name.starts_with('/')) name.erase(0, 1);
        types.emplace_back(name, value_or_empty(*part, "pkg:contentType"));
        parts.emplace_back(std::move(name), bytes_of_part(*part));
    }
    check_names(parts, file_name);
    parts.emplace_back("[Content_Types].xml", content_types(types));
    return Package::from_parts(std::move(parts), file_name);
}

}  // namespace paperround
