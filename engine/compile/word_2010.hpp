// SPDX-License-Identifier: MIT
// Word 2010's own elements (w14) in a part that had none: Word 2007 must be told to pass over them.
#pragma once

#include "engine/document/xml/tree.hpp"

namespace paperround::compile {

/// Declares w14 on the root element and lists it in mc:Ignorable.
void declare_word_2010(xml::Node& root);

}  // namespace paperround::compile
