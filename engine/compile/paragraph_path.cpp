// SPDX-License-Identifier: MIT
#include "engine/compile/paragraph_path.hpp"

#include "engine/compile/story.hpp"
#include "engine/document/package/part_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {
namespace {

/// "w:tr[3]"; without the number where it is the only one of its name.
std::string step_of(const xml::Node& node) {
    if (node.parent == nullptr) return node.name;
    std::size_t position = 0;
    std::size_t count = 0;
    for (const auto& sibling : node.parent->children) {
        if (!sibling->is(node.name)) continue;
        ++count;
        if (sibling.get() == &node) position = count;
    }
    return count == 1 ? node.name : fmt::format("{}[{}]", node.name, position);
}

ParagraphPath path_of(const xml::Node& paragraph) {
    ParagraphPath path;
    for (const xml::Node* at = &paragraph; at != nullptr; at = at->parent) {
        path.xpath = "/" + step_of(*at) + path.xpath;
    }
    for (const char* name : {"w14:paraId", "xml:id"}) {
        if (const std::string* id = paragraph.attribute(name)) path.para_id = *id;
    }
    return path;
}

std::vector<ParagraphPath> paths_in(const Package& package, const std::string& part) {
    const xml::XmlTree tree = parse_part(package, part);
    std::vector<ParagraphPath> paths;
    for (const auto& paragraph :
         compile::walk_story(compile::markup_of(format_of(package)), *tree.root, "", "")) {
        paths.push_back(path_of(*paragraph.node));
    }
    return paths;
}

}  // namespace

std::optional<ParagraphPath> ParagraphPaths::of(const Location& where) {
    if (where.ordinal <= 0 || package_.part(where.part) == nullptr) return std::nullopt;
    if (!parts_.contains(where.part)) parts_[where.part] = paths_in(package_, where.part);
    const auto& paths = parts_[where.part];
    const auto index = static_cast<std::size_t>(where.ordinal) - 1;
    if (index >= paths.size()) return std::nullopt;
    return paths[index];
}

}  // namespace paperround
