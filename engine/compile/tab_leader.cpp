// SPDX-License-Identifier: MIT
// ISO 29500-1 §17.3.1.37 (w:tab's w:leader); ODF 1.3 part 3 §17.8 (style:tab-stop).
#include "engine/compile/tab_leader.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool says(const xml::Node& tab_stop, std::string_view attribute) {
    const std::string* value = tab_stop.attribute(attribute);
    return value != nullptr && *value != "none";
}

bool any_stop_says(const xml::Node* stops, std::string_view attribute) {
    return stops != nullptr &&
           std::any_of(stops->children.begin(), stops->children.end(),
                       [&](const auto& stop) { return says(*stop, attribute); });
}

const xml::Node& root_of(const xml::Node& node) {
    const xml::Node* at = &node;
    while (at->parent != nullptr) at = at->parent;
    return *at;
}

/// Null where the paragraph has none.
const xml::Node* automatic_style(const xml::Node& paragraph) {
    const std::string* name = paragraph.attribute("text:style-name");
    const xml::Node* styles = root_of(paragraph).child("office:automatic-styles");
    if (name == nullptr || styles == nullptr) return nullptr;
    const auto found =
        std::find_if(styles->children.begin(), styles->children.end(), [&](const auto& style) {
            const std::string* other = style->attribute("style:name");
            return style->is("style:style") && other != nullptr && *other == *name;
        });
    return found == styles->children.end() ? nullptr : found->get();
}

}  // namespace

bool draws_leaders(const Markup& markup, const xml::Node& paragraph) {
    if (markup.format == DocumentFormat::Docx) {
        const xml::Node* properties = paragraph.child("w:pPr");
        return properties != nullptr && any_stop_says(properties->child("w:tabs"), "w:leader");
    }
    const xml::Node* style = automatic_style(paragraph);
    const xml::Node* properties =
        style == nullptr ? nullptr : style->child("style:paragraph-properties");
    return properties != nullptr &&
           any_stop_says(properties->child("style:tab-stops"), "style:leader-style");
}

}  // namespace paperround::compile
