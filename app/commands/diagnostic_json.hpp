// SPDX-License-Identifier: MIT
// A diagnostic and a place as the commands print them for other programs.
#pragma once

#include "engine/compile/paragraph_path.hpp"
#include "engine/core/diagnostic.hpp"

#include <Poco/JSON/Object.h>

namespace paperround {

/// Only what is known of the place. `paths`: of the template that it may be in; null: there is
/// none.
Poco::JSON::Object json_of(const Location& where, ParagraphPaths* paths);
Poco::JSON::Object json_of(const Diagnostic& problem, ParagraphPaths* paths);

}  // namespace paperround
