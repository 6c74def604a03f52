// SPDX-License-Identifier: MIT
// The parts of a package that say which pictures and addresses it holds: relationships and content
// types in DOCX, the manifest in ODT. Where programs bring pictures along, these vary too.
#pragma once

#include "engine/compile/content_setting.hpp"
#include "engine/compile/part_set.hpp"
#include "engine/compile/program.hpp"

#include <vector>

namespace paperround::compile {

/// Programs to run after those given, for the parts that refer to what they put in; the parts are
/// taken out of the set. Content types are declared.
std::vector<Program> reference_programs(const std::vector<Program>& programs, PartSet& parts,
                                        DocumentFormat format, const ContentSetting& setting);

}  // namespace paperround::compile
