// SPDX-License-Identifier: MIT
// A form of which nothing but the answers can be changed: Word's protection for forms,
// LibreOffice's "protect form". Neither is a lock against ill will: it has no password.
#pragma once

#include "engine/compile/part_set.hpp"
#include "engine/document/package/package.hpp"

namespace paperround::compile {

/// Replaces whatever protection the template has, also one that is switched off. Sections that the
/// author left open (w:formProt) stay open.
void protect_forms(PartSet& parts, const Package& package);

}  // namespace paperround::compile
