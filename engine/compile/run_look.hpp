// SPDX-License-Identifier: MIT
// A run's look (w:rPr, ISO 29500-1 §17.3.2) with something added: its children have an order, and
// Word takes a file in which they stand otherwise for a damaged one.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <memory>
#include <string>

namespace paperround::compile {

/// A copy of the look, or an empty one for null.
std::unique_ptr<xml::Node> copy_of_look(const xml::Node* look);

/// Puts the property in its place; one of the same name goes.
void set_in_look(xml::Node& look, std::unique_ptr<xml::Node> property);

/// The template's own style for links, or blue and underlined where `style` is empty.
void show_as_link(xml::Node& look, const std::string& style);

}  // namespace paperround::compile
