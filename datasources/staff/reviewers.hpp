// SPDX-License-Identifier: MIT
// Who reviews whom: what a staff list says about a person's reviewer, turned into the reviewer's
// id. Found by e-mail address, else by id, else by a name that only one person has; never guessed.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/person.hpp"

#include <string>
#include <vector>

namespace paperround {

/// What the list says about one person's reviewer; any of it may be empty.
struct ReviewerClaim {
    std::string email;
    std::string id;
    std::string name;
};

/// The people with `reviewer_id` set. `claims[i]` belongs to `people[i]`. Left empty, with a
/// warning: a reviewer who is not in the list (D030), a name that several have (D031), a person
/// who would review themselves (D032). Kept, with a warning: people who review each other in a
/// circle (D033). One note lists those for whom no reviewer is named (D034).
std::vector<Person> with_reviewers(std::vector<Person> people,
                                   const std::vector<ReviewerClaim>& claims,
                                   Diagnostics& diagnostics);

}  // namespace paperround
