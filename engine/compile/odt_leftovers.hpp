// SPDX-License-Identifier: MIT
// What an ODT template says about its author's desk and no document is to carry on: a picture of
// the template's first page, the printer, the database, the path of the template it was made from,
// a signature that no longer holds.
#pragma once

#include "engine/compile/part_set.hpp"

namespace paperround::compile {

void strip_odt_leftovers(PartSet& parts);

}  // namespace paperround::compile
