// SPDX-License-Identifier: MIT
// Any number of people who do not exist, no two alike: compressing the same document again and
// again would train the processor's branch predictor and flatter the figures. The same number is
// always the same person.
#pragma once

#include "engine/core/value.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace paperround::bench {

/// What the school's round puts into a record (reviewee, reviewer, meeting, cycle …), and the
/// columns of people_csv.
std::vector<Record> invented_people(std::size_t count);

/// About 1 kB a person: names, post, and three paragraphs somebody wrote about them.
std::string people_csv(std::size_t count);

/// Some sentences on one person's year, as an answer in a form.
std::string invented_answer(std::size_t person, std::size_t question);

}  // namespace paperround::bench
