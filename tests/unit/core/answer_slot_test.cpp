// SPDX-License-Identifier: MIT
#include "engine/core/answer_slot.hpp"

#include "tests/support/catch.hpp"

using paperround::bookmark_name;

TEST_CASE("answer slot: a bookmark has only letters Word allows", "[core][unit]") {
    CHECK(bookmark_name("objectives[1].actions") == "pr_objectives_1_actions");
    CHECK(bookmark_name("next_objectives[3].success_criteria") ==
          "pr_next_objectives_3_success_criteria");
    CHECK(bookmark_name("höher") == "pr_h_her");
}

TEST_CASE("answer slot: long keys stay different and within 40 characters", "[core][unit]") {
    const auto first = bookmark_name("a_very_long_section_name.with_a_long_question[1].answer");
    const auto second = bookmark_name("a_very_long_section_name.with_a_long_question[2].answer");
    CHECK(first.size() <= 40);
    CHECK(first != second);
}
