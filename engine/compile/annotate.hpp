// SPDX-License-Identifier: MIT
// A copy of a template in which every message stands as a comment where the mistake is: for who
// would rather see it in Word or LibreOffice than read about table 2, row 3.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/document/package/package.hpp"

#include <string>

namespace paperround {

/// The comments are by "paperround"; `when` is their date, "2026-10-30T08:00:00". What concerns a
/// header, a note or a text box, where no comment can stand, or the whole file, is said at the
/// place in the main text that is nearest. Messages about other files are left out.
/// Throws what opening the parts throws.
std::string annotated_copy(const Package& package, const Diagnostics& problems,
                           const std::string& when);

}  // namespace paperround
