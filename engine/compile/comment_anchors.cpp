// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/comment_anchors.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::array<std::string_view, 5> kMarks = {"w:commentRangeStart", "w:commentRangeEnd",
                                                    "w:commentReference", "office:annotation",
                                                    "office:annotation-end"};

bool is_emptied_run(const xml::Node& node) {
    return node.is("w:r") && std::all_of(node.children.begin(), node.children.end(),
                                         [](const auto& child) { return child->is("w:rPr"); });
}

}  // namespace

bool is_comment_mark(const xml::Node& element) {
    return std::find(kMarks.begin(), kMarks.end(), element.name) != kMarks.end();
}

bool drop_comments(xml::Node& root) {
    const std::size_t before = root.children.size();
    std::erase_if(root.children, [](const auto& child) { return is_comment_mark(*child); });
    bool found = root.children.size() != before;
    for (std::size_t i = 0; i < root.children.size();) {
        const bool dropped = drop_comments(*root.children[i]);
        found = found || dropped;
        if (dropped && is_emptied_run(*root.children[i])) {
            root.take(i);
        } else {
            ++i;
        }
    }
    return found;
}

}  // namespace paperround::compile
