// SPDX-License-Identifier: MIT
#include "engine/document/docx/part_shelf.hpp"

#include "engine/core/digest.hpp"
#include "engine/document/package/part_tree.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr std::string_view kTypes = "[Content_Types].xml";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relationships_name(const std::string& part_name) {
    const std::size_t slash = part_name.rfind('/');
    const std::size_t base = slash == std::string::npos ? 0 : slash + 1;
    return part_name.substr(0, base) + "_rels/" + part_name.substr(base) + ".rels";
}

std::string markup_of(const std::vector<Relationship>& relationships) {
    xml::XmlTree tree;
    tree.root = xml::make_element("Relationships", {{"xmlns", std::string(kRelationships)}});
    for (const Relationship& one : relationships) {
        xml::Node* node = tree.root->append(xml::make_element(
            "Relationship", {{"Id", one.id},
                             {"Type", one.type},
                             {"Target", one.external ? one.target : "/" + one.target}}));
        if (one.external) node->set_attribute("TargetMode", "External");
    }
    return xml::serialize(tree);
}

bool is_picture(const std::string& name) {
    return name.ends_with(".png") || name.ends_with(".jpeg") || name.ends_with(".jpg");
}

}  // namespace

PartShelf::PartShelf(const Package& first) {
    for (const std::string& name : first.part_names()) {
        if (name.ends_with('/')) continue;
        put(name, *first.part(name));
    }
    for (const std::string& name : order_) {
        if (name.find("_rels/") != std::string::npos || name == kTypes) continue;
        by_content_.emplace(content_of(first, name, 1), name);
    }
}

const std::string* PartShelf::find(const std::string& name) const {
    const auto found = parts_.find(name);
    return found == parts_.end() ? nullptr : &found->second;
}

void PartShelf::put(const std::string& name, std::string bytes) {
    if (!parts_.contains(name)) order_.push_back(name);
    parts_[name] = std::move(bytes);
}

void PartShelf::put_new(const std::string& name, std::string bytes,
                        const std::string& content_type) {
    put(name, std::move(bytes));
    new_types_[name] = content_type;
}

/// A digest that is the same for two parts that say the same and refer to the same.
std::string PartShelf::content_of(const Package& from, const std::string& part_name,
                                  std::size_t number) {
    const std::string* bytes = from.part(part_name);
    std::string content = bytes == nullptr ? "" : *bytes;
    if (number > 1 || from.part(relationships_name(part_name)) != nullptr) {
        for (const Relationship& one : relationships_of(from, part_name)) {
            const std::string* target = one.external ? &one.target : from.part(one.target);
            content += '\n' + one.id + ' ' + (target == nullptr ? one.target : *target);
        }
    }
    return sha256_hex(content) + part_name.substr(std::min(part_name.rfind('.'), part_name.size()));
}

std::string PartShelf::fresh_name(const std::string& name, std::size_t number) const {
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    std::string fresh = name.substr(0, dot) + "-" + std::to_string(number) + name.substr(dot);
    while (parts_.contains(fresh)) fresh.insert(dot, "-");
    return fresh;
}

std::string PartShelf::bring(const Package& from, const std::string& part_name,
                             std::size_t number) {
    const std::string content = content_of(from, part_name, number);
    if (const auto same = by_content_.find(content); same != by_content_.end()) return same->second;
    const std::string* bytes = from.part(part_name);
    const std::string name = fresh_name(part_name, number);
    put_new(name, bytes == nullptr ? "" : *bytes, ContentTypes(from).of(part_name));
    by_content_.emplace(content, name);
    std::vector<Relationship> relationships = relationships_of(from, part_name);
    for (Relationship& one : relationships) {
        if (!one.external) one.target = bring(from, one.target, number);
    }
    if (!relationships.empty()) relate(name, relationships);
    return name;
}

void PartShelf::relate(const std::string& part_name,
                       const std::vector<Relationship>& relationships) {
    put(relationships_name(part_name), markup_of(relationships));
}

std::vector<PackagePart> PartShelf::finish() {
    xml::XmlTree types = xml::parse(parts_.at(std::string(kTypes)), std::string(kTypes));
    for (const auto& [name, type] : new_types_) {
        types.root->append(
            xml::make_element("Override", {{"PartName", "/" + name}, {"ContentType", type}}));
    }
    parts_[std::string(kTypes)] = xml::serialize(types);
    std::vector<PackagePart> finished;
    for (const std::string& name : order_) {
        finished.push_back({name, std::move(parts_[name]), is_picture(name)});
    }
    return finished;
}

}  // namespace paperround
