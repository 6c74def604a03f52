// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

std::vector<xml::Node*> ancestors_of(xml::Node* node) {
    std::vector<xml::Node*> path;
    for (node = node->parent; node != nullptr; node = node->parent) path.push_back(node);
    std::reverse(path.begin(), path.end());
    return path;
}

bool is_content(const Markup& markup, const xml::Node& child) {
    if (child.kind == xml::Node::Kind::Text) return !child.text.empty();
    return child.kind == xml::Node::Kind::Element && markup.role_of(child) != Role::Absent;
}

bool has_content(const Markup& markup, const xml::Node& element) {
    return std::any_of(element.children.begin(), element.children.end(),
                       [&](const auto& child) { return is_content(markup, *child); });
}

bool can_split(const Markup& markup, const xml::Node& element) {
    const Role role = markup.role_of(element);
    return role == Role::Wrapper || role == Role::Text;
}

std::unique_ptr<xml::Node> split_after(const Markup& markup, xml::Node& node) {
    xml::Node& parent = *node.parent;
    auto right = xml::make_element(parent.name, parent.attributes);
    for (const char* look : {"w:rPr", "a:rPr", "m:rPr"}) {
        const xml::Node* properties = parent.child(look);
        if (properties != nullptr) right->append(xml::clone(*properties));
    }
    const std::size_t next = node.index_in_parent() + 1;
    while (parent.children.size() > next) right->append(parent.take(next));
    preserve_blanks(parent);
    preserve_blanks(*right);
    return has_content(markup, *right) ? std::move(right) : nullptr;
}

}  // namespace

std::unique_ptr<xml::Node> detach(xml::Node& node) {
    return node.parent->take(node.index_in_parent());
}

xml::Node* insert_before(xml::Node& place, std::unique_ptr<xml::Node> node) {
    return place.parent->insert(place.index_in_parent(), std::move(node));
}

xml::Node* insert_after(xml::Node& place, std::unique_ptr<xml::Node> node) {
    return place.parent->insert(place.index_in_parent() + 1, std::move(node));
}

void insert_all_after(xml::Node& place, std::vector<std::unique_ptr<xml::Node>> nodes) {
    xml::Node& parent = *place.parent;
    for (const auto& node : nodes) node->parent = &parent;
    parent.children.insert(
        parent.children.begin() + static_cast<std::ptrdiff_t>(place.index_in_parent()) + 1,
        std::make_move_iterator(nodes.begin()), std::make_move_iterator(nodes.end()));
}

xml::Node* common_ancestor(const std::vector<xml::Node*>& nodes) {
    std::vector<xml::Node*> common = ancestors_of(nodes.front());
    for (xml::Node* node : nodes) {
        const std::vector<xml::Node*> path = ancestors_of(node);
        const auto end = std::mismatch(common.begin(), common.end(), path.begin(), path.end());
        common.erase(end.first, common.end());
    }
    return common.empty() ? nullptr : common.back();
}

bool can_lift(const Markup& markup, const xml::Node& node, const xml::Node& ancestor) {
    for (const xml::Node* at = node.parent; at != &ancestor; at = at->parent) {
        if (at == nullptr || !can_split(markup, *at)) return false;
    }
    return true;
}

void lift(const Markup& markup, xml::Node& node, xml::Node& ancestor) {
    while (node.parent != &ancestor) {
        xml::Node& parent = *node.parent;
        auto right = split_after(markup, node);
        xml::Node* moved = insert_after(parent, detach(node));
        if (right) insert_after(*moved, std::move(right));
        if (!has_content(markup, parent)) detach(parent);
    }
}

void drop_if_empty(const Markup& markup, xml::Node& element) {
    xml::Node* at = &element;
    while (at->parent != nullptr && can_split(markup, *at) && !has_content(markup, *at)) {
        xml::Node* parent = at->parent;
        detach(*at);
        at = parent;
    }
}

void drop_all_if_empty(const Markup& markup, std::vector<xml::Node*> elements) {
    while (!elements.empty()) {
        xml::Node* at = elements.back();
        while (at->parent != nullptr && can_split(markup, *at) && !has_content(markup, *at)) {
            xml::Node* parent = at->parent;
            elements.erase(std::remove(elements.begin(), elements.end(), at), elements.end());
            detach(*at);
            at = parent;
        }
        elements.erase(std::remove(elements.begin(), elements.end(), at), elements.end());
    }
}

void preserve_blanks(xml::Node& element) {
    if (element.is("w:t") || element.is("m:t")) element.set_attribute("xml:space", "preserve");
}

}  // namespace paperround::compile
