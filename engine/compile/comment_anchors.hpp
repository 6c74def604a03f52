// SPDX-License-Identifier: MIT
// Comments are notes between authors: a document that is made from the template has none.
#pragma once

#include "engine/document/xml/tree.hpp"

namespace paperround::compile {

/// Is the element a comment, or the mark in the text where one belongs?
bool is_comment_mark(const xml::Node& element);

/// Takes every one out; a run that held nothing else goes with it. True when there was any.
bool drop_comments(xml::Node& root);

}  // namespace paperround::compile
