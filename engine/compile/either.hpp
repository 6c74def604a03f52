// SPDX-License-Identifier: MIT
// One of two pieces of markup, by what the record says.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <memory>

namespace paperround::compile {

/// A choice that prints `then` where the condition holds, else `otherwise`; null: nothing.
std::unique_ptr<xml::Node> either(PartDraft& draft, Tag condition, std::unique_ptr<xml::Node> then,
                                  std::unique_ptr<xml::Node> otherwise);

/// Puts `node` into a choice that prints it where the condition holds. The choice, in its place.
xml::Node& print_only_if(PartDraft& draft, Tag condition, xml::Node& node);

}  // namespace paperround::compile
