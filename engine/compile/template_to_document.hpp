// SPDX-License-Identifier: MIT
// What a template carries and a document must not: the template's own type, and Word's mail-merge
// settings (the path of somebody's list, a query that Word would ask the reader to run), what an
// ODT says about the computer it was made on.
#pragma once

#include "engine/compile/part_set.hpp"

namespace paperround::compile {

void make_a_document(PartSet& parts, DocumentFormat format);

}  // namespace paperround::compile
