// SPDX-License-Identifier: MIT
// What the templates of the round are filled from: school, reviewee, reviewer, observer, meeting,
// cycle, due, pack, terms and observation, for one dispatch. templates/README.md lists the names.
#pragma once

#include "app/round/round.hpp"
#include "engine/core/schema.hpp"

namespace paperround {

/// Whether the form that a pack is made for has come back.
enum class FormReturned { No, Yes };

/// Requires: the dispatch is of this round.
Record dispatch_record(const Round& round, const Dispatch& dispatch, FormReturned form_returned);

/// Every name that dispatch_record ever sets: a template that uses another is refused before
/// anything is made.
Schema round_schema(const Policy& policy);

}  // namespace paperround
