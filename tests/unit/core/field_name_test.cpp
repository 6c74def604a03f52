// SPDX-License-Identifier: MIT
#include "engine/core/field_name.hpp"

#include "tests/support/catch.hpp"

using paperround::fold_name;
using paperround::nearest_name;
using paperround::parse_path;

TEST_CASE("field name: folding evens out case and every kind of blank", "[core][unit]") {
    CHECK(fold_name("Line Manager") == "line_manager");
    CHECK(fold_name(" E\u00A0Mail ") == "e_mail");
    CHECK(fold_name("PRÉNOM") == "prénom");
    CHECK(fold_name("Łódź") == "łódź");
    CHECK(fold_name("ИМЯ") == "имя");
    CHECK(fold_name("bad\xFF") != "bad");
}

TEST_CASE("field name: a path is names and positions from 1", "[core][unit]") {
    const auto steps = parse_path("next_objectives[3].Success Criteria");
    REQUIRE(steps);
    REQUIRE(steps->size() == 3);
    CHECK((*steps)[1].position == 3);
    CHECK((*steps)[2].folded_name == "success_criteria");
    for (const char* wrong : {"", ".a", "a..b", "a[0]", "a[x]", "a[1", "[1]", "a[999999999]"}) {
        INFO(wrong);
        CHECK_FALSE(parse_path(wrong));
    }
}

TEST_CASE("field name: only a near miss is suggested", "[core][unit]") {
    const std::vector<std::string> headings{"Line manager", "Email", "Site"};
    CHECK(nearest_name("Line_maneger", headings) == "Line manager");
    CHECK(nearest_name("e-mail", headings) == "Email");
    CHECK(nearest_name("sitt", headings) == "Site");
    CHECK(nearest_name("emial", headings) == "Email");
    CHECK(nearest_name("fro", {"for", "if"}) == "for");
    CHECK(nearest_name("salary", headings) == std::nullopt);
}
