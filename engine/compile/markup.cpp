// SPDX-License-Identifier: MIT
// Looking up an element's role.
#include "engine/compile/markup.hpp"

namespace paperround::compile {

Role Markup::role_of(const xml::Node& node) const {
    const auto found = roles.find(node.name);
    return found == roles.end() ? Role::Container : found->second;
}

bool Markup::holds_text(const xml::Node& element) const {
    return text_in_paragraphs || role_of(element) == Role::Text;
}

const Markup& markup_of(DocumentFormat format) {
    return format == DocumentFormat::Docx ? docx_markup() : odt_markup();
}

xml::Node* enclosing(const Markup& markup, xml::Node* node, Role role) {
    while (node != nullptr && markup.role_of(*node) != role) node = node->parent;
    return node;
}

}  // namespace paperround::compile
