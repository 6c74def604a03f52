// SPDX-License-Identifier: MIT
// The forms that a person at the command line means: by a reference, or all of somebody.
#pragma once

#include "app/round/form_passes.hpp"
#include "app/round/round.hpp"

#include <string>
#include <vector>

namespace paperround {

/// By staff id, e-mail address or full name. Null where nobody is meant; borrowed from the round.
const Person* find_person_named(const Round& round, const std::string& text);

/// Forms of which something was accepted; by reference also one of which nothing was.
/// Throws Error W068 when it is neither a person nor a reference of a form.
std::vector<FormPasses> find_forms(const Round& round, const Ledger& ledger,
                                   const std::string& reference_or_person);

}  // namespace paperround
