// SPDX-License-Identifier: MIT
// ISO 29500-1 §11.3 (parts), 29500-2 §6.5 (relationships).
#include "engine/compile/docx_single_part.hpp"

#include "engine/document/package/part_tree.hpp"
#include "engine/document/xml/namespaces.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kTransitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

bool has_id(const std::vector<Relationship>& all, const std::string& id) {
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

}  // namespace

SinglePart open_single_part(const Package& package, const std::string& main_part,
                            std::string_view kind) {
    for (const Relationship& one : relationships_of(package, main_part)) {
        if (one.kind != kind || one.external || package.part(one.target) == nullptr) continue;
        return {one.target, parse_part(package, one.target), false};
    }
    const std::string folder = main_part.substr(0, main_part.rfind('/') + 1);
    SinglePart part{folder + std::string(kind) + ".xml", {}, true};
    part.tree.root = xml::make_element("w:" + std::string(kind),
                                       {{"xmlns:w", std::string(xml::namespace_of_prefix("w"))}});
    return part;
}

void put_single_part(const SinglePart& part, std::string_view kind, PartShelf& shelf,
                     std::vector<Relationship>& of_main_part) {
    if (!part.is_new) return shelf.put(part.name, xml::serialize(part.tree));
    if (part.tree.root->children.empty()) return;
    shelf.put_new(part.name, xml::serialize(part.tree),
                  "application/vnd.openxmlformats-officedocument.wordprocessingml." +
                      std::string(kind) + "+xml");
    relationship_to(
        {"", relationship_type(of_main_part, kind), std::string(kind), part.name, false},
        of_main_part);
}

std::string relationship_type(const std::vector<Relationship>& like, std::string_view kind) {
    const bool strict = std::any_of(like.begin(), like.end(), [](const Relationship& one) {
        return one.type.starts_with(kStrict);
    });
    return std::string(strict ? kStrict : kTransitional) + std::string(kind);
}

std::string relationship_to(const Relationship& wanted, std::vector<Relationship>& among) {
    for (const Relationship& one : among) {
        const bool same = one.kind == wanted.kind && one.target == wanted.target &&
                          one.external == wanted.external;
        if (same) return one.id;
    }
    Relationship fresh = wanted;
    for (std::size_t number = among.size() + 1;; ++number) {
        fresh.id = "prPart" + std::to_string(number);
        if (!has_id(among, fresh.id)) break;
    }
    among.push_back(fresh);
    return fresh.id;
}

}  // namespace paperround::compile
