// SPDX-License-Identifier: MIT
#include "datasources/json/json_source.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

namespace paperround::testing {

namespace {

std::string refusal(const std::string& text) {
    try {
        make_json_source_from_text(text, "people.json");
    } catch (const Error& error) {
        return describe(error.diagnostic());
    }
    return "accepted";
}

}  // namespace

TEST_CASE("json: a list of objects is a record each, with lists and records inside", "[json]") {
    const auto source = make_json_source_from_text(
        R"([{"Name": "Zoë", "tags": ["a", "b"], "reviewer": {"name": "Ana"}, "hours": 36.5,
             "new": true, "note": null, "id": 12345678901234567890, "empty": ""},
            {"Name": "Bo", "objectives": [{"title": "Read"}]}])",
        "people.json");
    for (const char* path : {"name", "tags", "reviewer.name", "objectives.title", "note"}) {
        CHECK(source->schema().has(path));
    }
    const auto zoe = source->next();
    REQUIRE(zoe);
    CHECK(describe(zoe->origin()) == "people.json, row 1");
    CHECK(*zoe->find("name") == Value("Zoë"));
    CHECK(*zoe->find_path("tags[2]") == Value("b"));
    CHECK(*zoe->find_path("reviewer.name") == Value("Ana"));
    CHECK(*zoe->find("hours") == Value(36.5));
    CHECK(*zoe->find("new") == Value(true));
    CHECK(zoe->find("note")->is_empty());
    CHECK(*zoe->find("id") == Value("12345678901234567890"));
    CHECK(zoe->find("empty")->is_empty());
    CHECK(*source->next()->find_path("objectives[1].title") == Value("Read"));
    CHECK_FALSE(source->next());
}

TEST_CASE("json: one object is one record", "[json]") {
    const auto source = make_json_source_from_text("\xEF\xBB\xBF{\"a\": 1}", "one.json");
    CHECK(*source->next()->find("a") == Value(1));
    CHECK_FALSE(source->next());
}

TEST_CASE("json: a mistake is named with its line and column", "[json]") {
    CHECK(refusal("[{\"a\": 1},\n {\"b\": }]") ==
          "people.json  D010  this is not JSON: Invalid value\n"
          "  where: people.json:2:8\n"
          "  fix:   names and texts stand between straight quotation marks, and a comma between "
          "two values but not after the last");
    CHECK(refusal("[{\"a\": \"\xC3\x28\"}]").find("D010") != std::string::npos);  // not UTF-8
    CHECK(refusal("{\"Line manager\": 1,\n\"line_manager\": 2}") ==
          "people.json  D011  the name \"line_manager\" is there twice\n"
          "  where: people.json:2:15\n"
          "  fix:   letter case, blanks and _ do not make two names different; rename one of "
          "them");
    CHECK(refusal("[{}, 7]") ==
          "people.json  D012  a record is wanted here, and this is none\n"
          "  where: people.json, row 2\n"
          "  fix:   write a record as {\"name\": value, …}, and several as a list of them: [{…}, "
          "{…}]");
}

TEST_CASE("json lines: a line that cannot be read hides none of the others", "[json]") {
    const TempFolder folder;
    const auto source = make_json_lines_source(
        folder.write("people.jsonl", "{\"a\": 1}\n\nnonsense\n{\"b\": {\"c\": 2}}\n"));
    CHECK(source->schema().has("b.c"));
    CHECK(describe(source->next()->origin()) == "people.jsonl:1");
    CHECK_THROWS_AS(source->next(), Error);
    CHECK(*source->next()->find_path("b.c") == Value(2));
    CHECK_FALSE(source->next());
}

TEST_CASE("json: nesting without end is refused, not followed", "[json]") {
    CHECK(refusal(std::string(100'000, '[')).find("D010") != std::string::npos);
}

}  // namespace paperround::testing
