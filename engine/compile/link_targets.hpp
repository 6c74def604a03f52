// SPDX-License-Identifier: MIT
// Tags in the addresses of an ODT's links: mailto:{{ email }}, which LibreOffice stores as
// mailto:%7B%7B%20email%20%7D%7D.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// A value that is the whole address is one; a value in an address is percent-encoded. Reports E332
/// for a statement, and what is wrong with an expression.
void fill_link_targets(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
