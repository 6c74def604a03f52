// SPDX-License-Identifier: MIT
// What makes a template a template: its content type, its media type; a document has the
// document's. And what an ODT says about the computer it was made on.
#pragma once

#include "engine/compile/part_set.hpp"

namespace paperround::compile {

void make_a_document(PartSet& parts, DocumentFormat format);

}  // namespace paperround::compile
