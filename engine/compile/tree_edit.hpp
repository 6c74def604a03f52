// SPDX-License-Identifier: MIT
// Moving and splitting nodes of a part's tree without breaking what surrounds them.
#pragma once

#include "engine/compile/markup.hpp"

#include <memory>
#include <vector>

namespace paperround::compile {

/// Gives the node to the caller. Requires: it has a parent.
std::unique_ptr<xml::Node> detach(xml::Node& node);
xml::Node* insert_before(xml::Node& place, std::unique_ptr<xml::Node> node);
xml::Node* insert_after(xml::Node& place, std::unique_ptr<xml::Node> node);
/// In their order.
void insert_all_after(xml::Node& place, std::vector<std::unique_ptr<xml::Node>> nodes);

/// The deepest element that holds all of them, themselves excluded. Null when they are in no tree
/// together.
xml::Node* common_ancestor(const std::vector<xml::Node*>& nodes);

/// May every element between the node and the ancestor be split in two?
bool can_lift(const Markup& markup, const xml::Node& node, const xml::Node& ancestor);

/// Splits what stands between until the node is a child of `ancestor`; both halves keep their
/// properties, a half without content goes. Requires: can_lift.
void lift(const Markup& markup, xml::Node& node, xml::Node& ancestor);

/// A run or text whose words were all taken out goes, and so do wrappers that held only it.
/// Borrowed pointers to it become invalid.
void drop_if_empty(const Markup& markup, xml::Node& element);

/// The same for several, of which one may hold another.
void drop_all_if_empty(const Markup& markup, std::vector<xml::Node*> elements);

/// Says that the blanks of a w:t count. Nothing happens to other elements.
void preserve_blanks(xml::Node& element);

}  // namespace paperround::compile
