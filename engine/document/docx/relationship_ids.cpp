// SPDX-License-Identifier: MIT
// ISO 29500-1 §22.8; VML's pictures have their id in the namespace of Office.
#include "engine/document/docx/relationship_ids.hpp"

namespace paperround {
namespace {

bool refers(const xml::Attribute& attribute) {
    return attribute.name.starts_with("r:") || attribute.name == "o:relid";
}

void collect(const xml::Node& node, std::set<std::string>& ids) {
    for (const xml::Attribute& attribute : node.attributes) {
        if (refers(attribute) && !attribute.value.empty()) ids.insert(attribute.value);
    }
    for (const auto& child : node.children) collect(*child, ids);
}

}  // namespace

std::set<std::string> relationship_ids_in(const xml::Node& node) {
    std::set<std::string> ids;
    collect(node, ids);
    return ids;
}

void replace_relationship_ids(xml::Node& node, const std::map<std::string, std::string>& ids) {
    for (xml::Attribute& attribute : node.attributes) {
        const auto found = refers(attribute) ? ids.find(attribute.value) : ids.end();
        if (found != ids.end()) attribute.value = found->second;
    }
    for (const auto& child : node.children) replace_relationship_ids(*child, ids);
}

}  // namespace paperround
