// SPDX-License-Identifier: MIT
#include "datasources/staff/column_aliases.hpp"

#include "datasources/staff/email_address.hpp"
#include "datasources/staff/heading_text.hpp"
#include "tests/support/catch.hpp"

#include <map>

using namespace paperround;

TEST_CASE("staff columns: case, blanks, marks and notes in brackets do not count",
          "[staff][unit]") {
    CHECK(fold_heading("E-mail Address [Required]") == "emailaddress");
    CHECK(fold_heading("New Primary Email [UPLOAD ONLY]") == "newprimaryemail");
    CHECK(fold_heading("  Staff_Code ") == "staffcode");
    CHECK(fold_heading("First\u00A0name\u200B") == "firstname");
    CHECK(fold_heading("\uFF2E\uFF41\uFF4D\uFF45") == "name");
    CHECK(fold_heading("\u00C9cole") == "\u00E9cole");
    CHECK(fold_heading("???") == "");
}

TEST_CASE("staff columns: no heading means two columns, but for the two judged by their values",
          "[staff][unit]") {
    std::map<std::string, StaffColumn> meant;
    for (const StaffColumn column : all_staff_columns()) {
        for (const std::string_view alias : aliases_of(column)) {
            const auto [earlier, is_new] = meant.emplace(fold_heading(alias), column);
            INFO(alias);
            CHECK((is_new || earlier->second == column));
        }
    }
}

TEST_CASE("staff columns: what says too much of a person is never taken in", "[staff][unit]") {
    const std::string heading = GENERATE("NI Number", "Date of Birth", "Gender", "Ethnicity",
                                         "Disability", "Religion", "Home Address", "Personal Email",
                                         "Salary Point", "Bank account", "Password [Required]");
    CHECK(is_never_taken_in(heading));
    CHECK_FALSE(is_never_taken_in("Email Address"));
    for (const StaffColumn column : all_staff_columns()) {
        for (const std::string_view alias : aliases_of(column))
            CHECK_FALSE(is_never_taken_in(alias));
    }
}

TEST_CASE("staff columns: objectives of the last cycle are found by number", "[staff][unit]") {
    CHECK(last_objective_number("Objective 1") == 1);
    CHECK(last_objective_number("last objective 3") == 3);
    CHECK(last_objective_number("Target 2") == 2);
    CHECK(last_objective_number("Objectives") == std::nullopt);
    CHECK(last_objective_number("Objective 0") == std::nullopt);
    CHECK(last_objective_number("Objective one") == std::nullopt);
}

TEST_CASE("staff columns: a misspelt heading is near an alias, an unknown one is not",
          "[staff][unit]") {
    CHECK(similar_alias("Emial adress") == "email address");
    CHECK(similar_alias("Fornename") == "forename");
    CHECK(similar_alias("Car registration") == std::nullopt);
    CHECK(similar_alias("Sex") == std::nullopt);
}

TEST_CASE("e-mail: only addresses that every mail system takes are addresses", "[staff][unit]") {
    for (const char* good : {"ana@example.org", "a.b+c_d@mail.example.org", "o'neil@x-y.test"}) {
        CHECK(is_email_address(good));
    }
    for (const char* bad :
         {"", "ana", "ana@", "@example.org", "ana@localhost", "ana@@example.org", "a b@example.org",
          "ana.@example.org", ".ana@example.org", "a..b@example.org", "ana@-x.org", "ana@x..org",
          "ana@example.org;ben@example.org", "Ana <ana@example.org>", "\"a\"@example.org",
          "zo\u00EB@example.org", "ana@example.org\nBcc: x@example.org"}) {
        INFO(bad);
        CHECK_FALSE(is_email_address(bad));
    }
    CHECK(is_email_address(std::string(64, 'a') + "@example.org"));
    CHECK_FALSE(is_email_address(std::string(65, 'a') + "@example.org"));
}
