// SPDX-License-Identifier: MIT
// What a package image has to know of a program's literals to compress them beforehand.
#pragma once

#include "engine/compile/program.hpp"
#include "engine/document/package/literal_matches.hpp"

#include <vector>

namespace paperround::compile {

/// One for each literal that the program prints, in order.
std::vector<LiteralRange> literal_ranges(const Program& program);

}  // namespace paperround::compile
