// SPDX-License-Identifier: MIT
#include "datasources/staff/reviewers.hpp"

#include "tests/support/catch.hpp"

using namespace paperround;

namespace {

Person person(const std::string& id, const std::string& given, const std::string& family) {
    Person one{
        .id = id, .email = given + "@example.org", .given_name = given, .family_name = family};
    one.origin = {.file = "staff.csv", .row = static_cast<int>(id.back() - '0') + 1};
    return one;
}

std::vector<Person> four() {
    return {person("S1", "Ana", "Lopes"), person("S2", "Ben", "Okafor"), person("S3", "Cy", "Tan"),
            person("S4", "Cy", "Tan")};
}

/// "S1>S2 S2> " and what was said.
std::string resolved(const std::vector<ReviewerClaim>& claims) {
    Diagnostics diagnostics;
    std::string text;
    for (const Person& one : with_reviewers(four(), claims, diagnostics)) {
        text += one.id + ">" + one.reviewer_id + " ";
    }
    for (const Diagnostic& diagnostic : diagnostics.all()) text += "\n" + describe(diagnostic);
    return text;
}

const ReviewerClaim ben{.email = "ben@example.org"};

}  // namespace

TEST_CASE("reviewers: found by address, then id, then a name only one has", "[staff][unit]") {
    const ReviewerClaim claim =
        GENERATE(ReviewerClaim{.email = "BEN@example.org"}, ReviewerClaim{.id = "s2"},
                 ReviewerClaim{.name = "Ben Okafor"}, ReviewerClaim{.name = "okafor,  BEN"},
                 ReviewerClaim{.email = "ben@example.org", .id = "S3", .name = "Cy Tan"},
                 ReviewerClaim{.email = "gone@example.org", .id = "S2", .name = "Cy Tan"});
    CHECK(resolved({claim, {.id = "S3"}, {}, ben}) ==
          "S1>S2 S2>S3 S3> S4>S2 "
          "\nstaff.csv  D034  note: no reviewer is named for: Cy Tan");
}

TEST_CASE("reviewers: a name that several have is not guessed", "[staff][unit]") {
    CHECK(resolved({{.name = "Cy Tan"}, {.id = "S3"}, {}, ben}) ==
          "S1> S2>S3 S3> S4>S2 "
          "\nstaff.csv  D031  warning: \"Cy Tan\", named as the reviewer of Ana Lopes, is the name "
          "of 2 people"
          "\n  where: staff.csv, row 2"
          "\n  fix:   name the reviewer by e-mail address or staff id"
          "\nstaff.csv  D034  note: no reviewer is named for: Cy Tan");
}

TEST_CASE("reviewers: one who is not in the list, and oneself, are said and left open",
          "[staff][unit]") {
    CHECK(resolved({{.name = "Dee Gone"}, ben, ben, ben}) ==
          "S1> S2> S3>S2 S4>S2 "
          "\nstaff.csv  D030  warning: \"Dee Gone\", named as the reviewer of Ana Lopes, is not in "
          "the list"
          "\n  where: staff.csv, row 2"
          "\n  fix:   spell the name as in the list, or give the e-mail address or staff id"
          "\nstaff.csv  D032  warning: Ben Okafor is named as their own reviewer"
          "\n  where: staff.csv, row 3"
          "\n  fix:   name another reviewer");
}

TEST_CASE("reviewers: a circle is said once", "[staff][unit]") {
    CHECK(resolved({{.id = "S2"}, {.id = "S3"}, {.id = "S1"}, {.id = "S1"}}) ==
          "S1>S2 S2>S3 S3>S1 S4>S1 "
          "\nstaff.csv  D033  warning: Ana Lopes, Ben Okafor, Cy Tan review each other in a circle"
          "\n  where: staff.csv, row 2"
          "\n  fix:   if that is not meant, name another reviewer for one of them");
}
