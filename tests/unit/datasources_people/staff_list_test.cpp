// SPDX-License-Identifier: MIT
#include "datasources/staff/staff_list.hpp"

#include "datasources/csv/csv_source.hpp"
#include "tests/support/catch.hpp"

using namespace paperround;
using namespace std::chrono_literals;

namespace {

struct Outcome {
    std::optional<std::vector<Person>> people;
    std::string said;
};

Outcome read(const std::string& csv) {
    Diagnostics diagnostics;
    auto source = make_csv_source_from_text(csv, "staff.csv", diagnostics);
    Outcome outcome{read_staff_list(*source, diagnostics), ""};
    for (const auto& diagnostic : diagnostics.all()) outcome.said += describe(diagnostic) + "\n";
    return outcome;
}

/// The only person of a list.
Person only(const std::string& csv) {
    const Outcome outcome = read(csv);
    INFO(outcome.said);
    REQUIRE(outcome.people);
    REQUIRE(outcome.people->size() == 1);
    return outcome.people->front();
}

const std::string headings =
    "Staff Code,Email,Forename,Surname,Job Title,Staff Group,Line manager\n";

}  // namespace

TEST_CASE("staff list: a row of a school's system becomes a person", "[staff][unit]") {
    const Outcome outcome = read(
        "Staff Code,Work Email,Title,Legal Forename,Preferred Forename,Legal Surname,Post,"
        "Staff Category,Department,School,Line Manager Email,Start Date,Probation End,"
        "Last objective 1,Last objective 3\n"
        "007,Ana.Lopes@Example.org,Mrs,Ana Maria,Ana,Lopes,Teaching assistant,Support,Science,"
        "Elm Grove,ben@example.org,01/09/2020,,Read more,Run a club\n"
        "008,ben@example.org,Dr,Ben,,Okafor,Head,Leadership,,Elm Grove,,,,,\n");
    CHECK(outcome.said == "staff.csv  D034  note: no reviewer is named for: Ben Okafor\n");
    REQUIRE(outcome.people);
    const Person& ana = outcome.people->front();
    CHECK(ana.id == "007");
    CHECK(ana.email == "ana.lopes@example.org");
    CHECK(ana.title == "Mrs");
    CHECK(full_name(ana) == "Ana Maria Lopes");
    CHECK(preferred_name(ana) == "Ana");
    CHECK(ana.job_title == "Teaching assistant");
    CHECK(ana.staff_group == "Support");
    CHECK(ana.department == "Science");
    CHECK(ana.site == "Elm Grove");
    CHECK(ana.reviewer_id == "008");
    CHECK(ana.start_date == Date{2020y / 9 / 1});
    CHECK(ana.probation_end == std::nullopt);
    CHECK(*ana.last_cycle.find_path("objectives[1].objective") == Value("Read more"));
    CHECK(*ana.last_cycle.find_path("objectives[3].objective") == Value("Run a club"));
    CHECK(ana.origin == Location{.file = "staff.csv", .line = 2, .row = 2});
}

TEST_CASE("staff list: an export of Google Workspace is understood as it comes", "[staff][unit]") {
    const Person ana = only(
        "First Name [Required],Last Name [Required],Email Address [Required],"
        "Password [Required],Org Unit Path [Required],Employee ID,Employee Type,"
        "Employee Title,Manager Email\n"
        "Ana,Lopes,ana@example.org,****,/Elm Grove,12,Support,Cook,\n");
    CHECK(ana.id == "12");
    CHECK(ana.site == "/Elm Grove");
    CHECK(ana.job_title == "Cook");
}

TEST_CASE("staff list: without an id the address is the key", "[staff][unit]") {
    CHECK(
        only("Email,Name,Post,Group,Staff group\nAna@Example.org,Ana Lopes,Cook,x,Support\n").id ==
        "ana@example.org");
}

TEST_CASE("staff list: a display name is split, family name first before a comma",
          "[staff][unit]") {
    const auto [written, given, family] = GENERATE(table<std::string, std::string, std::string>(
        {{"\"Smith, John\"", "John", "Smith"},
         {"John Smith", "John", "Smith"},
         {"Mary Ann Smith", "Mary Ann", "Smith"},
         {"\"van der Berg, Jo\"", "Jo", "van der Berg"},
         {"Cher", "Cher", ""}}));
    const Person person =
        only("Email,Display name,Post,Staff group\nx@example.org," + written + ",Cook,Support\n");
    CHECK(person.given_name == given);
    CHECK(person.family_name == family);
}

TEST_CASE("staff list: a title is an honorific only if all of them are", "[staff][unit]") {
    const Person honorific =
        only("Email,Name,Title,Post,Staff group\na@example.org,Ana Lopes,Mrs.,Cook,Support\n");
    CHECK(honorific.title == "Mrs.");
    CHECK(honorific.job_title == "Cook");
    const Outcome job = read(
        "Email,Name,Title,Staff group\na@example.org,Ana Lopes,Cook,Support\n"
        "b@example.org,Ben Okafor,Dr,Support\n");
    REQUIRE(job.people);
    CHECK(job.people->front().job_title == "Cook");
    CHECK(job.people->front().title == "");
}

TEST_CASE("staff list: a user name is an address only where all of them hold an @",
          "[staff][unit]") {
    CHECK(only("Username,Name,Post,Staff group\na@example.org,Ana Lopes,Cook,Support\n").email ==
          "a@example.org");
    CHECK_FALSE(read("Username,Name,Post,Staff group\nalopes,Ana Lopes,Cook,Support\n").people);
}

TEST_CASE("staff list: a missing column is one error with the headings found and those that do",
          "[staff][unit]") {
    const Outcome outcome = read("Name,Post,Staff group,Manager\nAna Lopes,Cook,Support,\n");
    CHECK_FALSE(outcome.people);
    CHECK(outcome.said ==
          "staff.csv  D020  no column holds e-mail addresses; the headings are: Name, Post, Staff "
          "group, Manager\n"
          "  where: staff.csv, row 1\n"
          "  fix:   give the column one of the headings \"email\", \"email address\", \"work "
          "email\", \"work email address\", \"primary email\"\n");
}

TEST_CASE("staff list: what protects people is left out, and what is not used is listed",
          "[staff][unit]") {
    const Outcome outcome = read(
        "Email,Name,Post,Staff group,Manager,NI Number,Date of Birth,Fornename,Car,FTE\n"
        "ana@example.org,Ana Lopes,Cook,Support,,QQ123456C,1/1/1990,Ana,Mini,1\n");
    REQUIRE(outcome.people);
    CHECK(outcome.said ==
          "staff.csv  D022  note: left out to protect people's data: NI Number, Date of Birth\n"
          "  where: staff.csv, row 1\n"
          "  fix:   leave these columns out of the export\n"
          "staff.csv  D023  note: columns that are not used and not kept: Fornename, Car, FTE\n"
          "  where: staff.csv, row 1\n"
          "  fix:   if that is what they hold, rename \"Fornename\" to \"forename\"\n"
          "staff.csv  D034  note: no reviewer is named for: Ana Lopes\n");
}

TEST_CASE("staff list: every mistake is shown with row, column and value, and there is no list",
          "[staff][unit]") {
    const Outcome outcome = read(
        "Staff Code,Email,Forename,Surname,Job Title,Staff Group,Line manager,Start date\n"
        "1,ana@example.org,Ana,Lopes,Cook,Support,,1/9/2020\n"
        "2,ben@,Ben,Okafor,Cook,Support,,31/9/2020\n"
        "1,ANA@example.org,Cy,Tan,Cook,Support,,\n"
        "4,,Dee,Ray,Cook,Support,,\n"
        "5,eve@example.org,,,Cook,Support,,\n"
        "6,fay@example.org,Fay,Ng,Cook,Support,,,too,many\n");
    CHECK_FALSE(outcome.people);
    CHECK(outcome.said ==
          "staff.csv  D005  10 cells under 8 headings in line 7; cell 9 is \"too\"\n"
          "  where: staff.csv, row 7\n"
          "  fix:   put a cell that holds the delimiter between quotation marks\n"
          "staff.csv  D024  \"ben@\" is not an e-mail address\n"
          "  where: staff.csv, row 3, column Email\n"
          "  fix:   one address, as in ana.lopes@example.org\n"
          "staff.csv  D026  \"31/9/2020\" is not a date\n"
          "  where: staff.csv, row 3, column Start date\n"
          "  fix:   write the day first: 4/11/2026\n"
          "staff.csv  D027  no e-mail address for Dee Ray\n"
          "  where: staff.csv, row 5, column Email\n"
          "  fix:   write the address into the row, or take the row out\n"
          "staff.csv  D027  a person without a name\n"
          "  where: staff.csv, row 6, column Surname\n"
          "  fix:   write the name into the row, or take the row out\n"
          "staff.csv  D025  \"ana@example.org\" is also the e-mail address of row 2 (Ana Lopes)\n"
          "  where: staff.csv, row 4, column Email\n"
          "  fix:   each person stands in the list once\n"
          "staff.csv  D025  \"1\" is also the staff id of row 2 (Ana Lopes)\n"
          "  where: staff.csv, row 4, column Staff Code\n"
          "  fix:   each person stands in the list once\n");
}

TEST_CASE("staff list: one column of line managers may hold names, addresses or ids",
          "[staff][unit]") {
    const Outcome outcome = read(headings +
                                 "1,ana@example.org,Ana,Lopes,Cook,Support,\"Okafor, Ben\"\n"
                                 "2,ben@example.org,Ben,Okafor,Head,Support,cy@example.org\n"
                                 "3,cy@example.org,Cy,Tan,Head,Support,\n"
                                 "4,dee@example.org,Dee,Ray,Cook,Support,3\n");
    REQUIRE(outcome.people);
    std::string reviewers;
    for (const Person& person : *outcome.people) reviewers += person.reviewer_id + " ";
    CHECK(reviewers == "2 3  3 ");
}

TEST_CASE("staff list: no column of reviewers is a warning", "[staff][unit]") {
    const Outcome outcome =
        read("Email,Name,Post,Staff group\nana@example.org,Ana Lopes,Cook,Support\n");
    CHECK(outcome.people);
    CHECK(outcome.said ==
          "staff.csv  D035  warning: no column says who reviews whom\n"
          "  where: staff.csv, row 1\n"
          "  fix:   give the column one of the headings \"reviewer_email\", \"manager email\", "
          "\"line manager email\", \"reviewer_name\", \"line manager\", \"manager\", \"reviewer\", "
          "\"appraiser\"\n");
}

TEST_CASE("staff list: headings without anybody are an empty list", "[staff][unit]") {
    const Outcome outcome = read(headings);
    REQUIRE(outcome.people);
    CHECK(outcome.people->empty());
}
