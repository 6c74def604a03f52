// SPDX-License-Identifier: MIT
// What was found in one part, put into the order in which a person meets it, whichever step of the
// compiler found it first.
#pragma once

#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// Passes on what `found` holds from the `first` on, by paragraph and by the place in it, and says
/// of each that it is in the part.
void report_in_reading_order(const Diagnostics& found, std::size_t first,
                             const std::string& part_name, Diagnostics& diagnostics);

}  // namespace paperround::compile
