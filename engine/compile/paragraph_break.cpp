// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/paragraph_break.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_ours(const xml::Node& node) {
    return node.name.starts_with("paperround:");
}

bool can_be_cut(const xml::Node& node) {
    return is_ours(node) || node.is("w:t") || node.is("w:r") || node.is("text:span");
}

/// The start tag again, without what only one element may have.
std::string begin_again(const xml::Node& element) {
    xml::Node copy;
    copy.name = element.name;
    for (const auto& attribute : element.attributes) {
        const bool is_its_own = attribute.name == "xml:id" || attribute.name == "text:id" ||
                                attribute.name.starts_with("w14:");
        if (!is_its_own) copy.attributes.push_back(attribute);
    }
    std::string markup;
    xml::append_start_tag(markup, copy);
    if (element.is("w:r") || element.is("w:p")) {
        const xml::Node* look = element.child(element.is("w:r") ? "w:rPr" : "w:pPr");
        if (look != nullptr) xml::append_markup(markup, *look);
    }
    return markup;
}

}  // namespace

const xml::Node* splittable_paragraph(const Markup& markup, const xml::Node& node) {
    const xml::Node* at = node.parent;
    while (at != nullptr && can_be_cut(*at)) at = at->parent;
    return at != nullptr && markup.role_of(*at) == Role::Paragraph ? at : nullptr;
}

std::string paragraph_break(const Markup& markup, const xml::Node& node) {
    std::string end;
    std::string begin;
    const auto pass = [&](const xml::Node& element) {
        if (is_ours(element)) return;
        xml::append_end_tag(end, element);
        begin.insert(0, begin_again(element));
    };
    const xml::Node* paragraph = splittable_paragraph(markup, node);
    for (const xml::Node* at = node.parent; at != paragraph; at = at->parent) pass(*at);
    pass(*paragraph);
    const xml::Node* item = paragraph->parent;
    if (item != nullptr && item->is("text:list-item")) pass(*item);
    return end + begin;
}

}  // namespace paperround::compile
