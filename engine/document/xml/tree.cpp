// SPDX-License-Identifier: MIT
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace paperround::xml {

const std::string* Node::attribute(std::string_view attribute_name) const {
    const auto found = std::ranges::find(attributes, attribute_name, &Attribute::name);
    return found == attributes.end() ? nullptr : &found->value;
}

void Node::set_attribute(std::string_view attribute_name, std::string value) {
    const auto found = std::ranges::find(attributes, attribute_name, &Attribute::name);
    if (found != attributes.end()) {
        found->value = std::move(value);
    } else {
        attributes.push_back({std::string(attribute_name), std::move(value)});
    }
}

void Node::remove_attribute(std::string_view attribute_name) {
    std::erase_if(attributes, [&](const Attribute& one) { return one.name == attribute_name; });
}

const Node* Node::child(std::string_view element_name) const {
    const auto found =
        std::ranges::find_if(children, [&](const auto& one) { return one->is(element_name); });
    return found == children.end() ? nullptr : found->get();
}

Node* Node::child(std::string_view element_name) {
    return const_cast<Node*>(std::as_const(*this).child(element_name));
}

std::size_t Node::index_in_parent() const {
    assert(parent != nullptr);
    const auto found = std::ranges::find(parent->children, this, &std::unique_ptr<Node>::get);
    return static_cast<std::size_t>(found - parent->children.begin());
}

Node* Node::append(std::unique_ptr<Node> node) {
    return insert(children.size(), std::move(node));
}

Node* Node::insert(std::size_t index, std::unique_ptr<Node> node) {
    assert(index <= children.size());
    node->parent = this;
    const auto place = children.begin() + static_cast<std::ptrdiff_t>(index);
    return children.insert(place, std::move(node))->get();
}

std::unique_ptr<Node> Node::take(std::size_t index) {
    assert(index < children.size());
    auto node = std::move(children[index]);
    children.erase(children.begin() + static_cast<std::ptrdiff_t>(index));
    node->parent = nullptr;
    return node;
}

std::unique_ptr<Node> make_element(std::string_view name, std::vector<Attribute> attributes) {
    auto node = std::make_unique<Node>();
    node->name = name;
    node->attributes = std::move(attributes);
    return node;
}

std::unique_ptr<Node> make_text(std::string text) {
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::Text;
    node->text = std::move(text);
    return node;
}

// Recursion here and in Node's destructor is bounded by ParseLimits::depth.
std::unique_ptr<Node> clone(const Node& node) {
    auto copy = std::make_unique<Node>();
    copy->kind = node.kind;
    copy->name = node.name;
    copy->text = node.text;
    copy->attributes = node.attributes;
    copy->line = node.line;
    copy->children.reserve(node.children.size());
    for (const auto& child : node.children) copy->append(clone(*child));
    return copy;
}

namespace {

void append_text_content(std::string& out, const Node& node) {
    if (node.kind == Node::Kind::Text) out += node.text;
    for (const auto& child : node.children) append_text_content(out, *child);
}

}  // namespace

std::string text_content(const Node& node) {
    std::string out;
    append_text_content(out, node);
    return out;
}

}  // namespace paperround::xml
