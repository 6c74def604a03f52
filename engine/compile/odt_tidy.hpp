// SPDX-License-Identifier: MIT
// What ODF may say shortly is said in full, before anybody looks for rows and cells: a repeated row
// or cell stands there as often as it is repeated, groups of rows are dissolved into the table,
// and white space between elements goes.
#pragma once

#include "engine/document/xml/tree.hpp"

namespace paperround::compile {

/// Header rows stay what they are. Repetitions of nothing stay short.
void tidy_odt(xml::Node& root);

}  // namespace paperround::compile
