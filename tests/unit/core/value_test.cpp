// SPDX-License-Identifier: MIT
#include "engine/core/value.hpp"

#include "engine/core/person.hpp"
#include "engine/core/schema.hpp"
#include "tests/support/catch.hpp"

using namespace std::chrono_literals;
using paperround::List;
using paperround::Record;
using paperround::Value;

TEST_CASE("value: what is empty and what is true", "[core][unit]") {
    const auto [value, empty, is_true] = GENERATE(table<Value, bool, bool>({
        {Value(), true, false},
        {Value(""), true, false},
        {Value(" "), false, true},
        {Value("no"), false, true},
        {Value(0), false, false},
        {Value(-0.5), false, true},
        {Value(false), false, false},
        {Value(true), false, true},
        {Value(List{}), true, false},
        {Value(List{Value("x")}), false, true},
        {Value(Record{}), true, false},
        {Value(2026y / 11 / 6), false, true},
    }));
    CHECK(value.is_empty() == empty);
    CHECK(value.is_true() == is_true);
}

TEST_CASE("value: a copy does not share what it holds", "[core][unit]") {
    Value first(List{Value("a")});
    Value second = first;
    first = Value("changed");
    CHECK(std::get<List>(second.alternatives()).front() == Value("a"));
}

TEST_CASE("record: a name is found whatever its case, blanks and underscores", "[core][unit]") {
    Record record;
    record.set("Line manager", "Ana");
    REQUIRE(record.find("line_MANAGER") != nullptr);
    CHECK(*record.find("Line\u00A0manager") == Value("Ana"));
    CHECK(record.find("manager") == nullptr);
    record.set("LINE MANAGER", "Ben");
    CHECK(record.fields().size() == 1);
}

TEST_CASE("record: a path makes the records and lists on its way", "[core][unit]") {
    Record record;
    record.set_path("objectives[2].actions", "Ran the club");
    record.set_path("objectives[2].barriers", "None");
    record.set_path("objectives[1].actions", "Read daily");
    CHECK(*record.find_path("objectives[2].actions") == Value("Ran the club"));
    CHECK(*record.find_path("Objectives[2].Barriers") == Value("None"));
    CHECK(*record.find_path("objectives[1].actions") == Value("Read daily"));
    CHECK(record.find_path("objectives[3].actions") == nullptr);
    CHECK(record.find_path("objectives.actions") == nullptr);
}

TEST_CASE("schema: list positions do not count and a parent is there with its child",
          "[core][unit]") {
    Record record;
    record.set_path("objectives[1].actions", "x").set_path("reviewer.name", "Ana");
    const auto schema = paperround::schema_of(record);
    CHECK(schema.has("objectives[3].actions"));
    CHECK(schema.has("objectives"));
    CHECK(schema.has("Reviewer.Name"));
    CHECK(schema.has("reviewer"));
    CHECK_FALSE(schema.has("reviewer.nam"));
    CHECK_FALSE(schema.has("objective"));
}

TEST_CASE("person: the name a letter uses is the one the person is known as", "[core][unit]") {
    paperround::Person person;
    person.given_name = "Margaret";
    person.family_name = "Okafor";
    CHECK(*paperround::person_record(person).find("preferred_name") == Value("Margaret"));
    person.known_as = "Maggie";
    CHECK(*paperround::person_record(person).find("preferred_name") == Value("Maggie"));
    CHECK(*paperround::person_record(person).find("name") == Value("Margaret Okafor"));
}
