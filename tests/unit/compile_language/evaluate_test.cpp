// SPDX-License-Identifier: MIT
#include "engine/merge/evaluate.hpp"

#include "engine/merge/value_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compile_language/printed_expression.hpp"

#include <chrono>
#include <string>

namespace paperround {
namespace {

using namespace std::chrono_literals;

Record teacher() {
    Record reviewer;
    reviewer.set("Name", "Bo Śliwa").set("Email", "bo@elm-grove.example.org");
    Record record;
    record.set("First name", "Ana")
        .set("Role", "Teacher")
        .set("Payroll", "007")
        .set("Hours", 12.5)
        .set("Lessons", "20")
        .set("Left", "")
        .set("Part time", true)
        .set("Retired", "no")
        .set("Meeting", Date{2026y / 11 / 6})
        .set("Deadline", "13/11/2026")
        .set("Begins", TimeOfDay{14 * 60 + 30})
        .set("Booked", DateTime{2026y / 11 / 6, TimeOfDay{9 * 60}})
        .set("Tags", Value(List{Value("maths"), Value("PE")}))
        .set("Nobody", Value(List{}))
        .set("Reviewer", Value(reviewer));
    return record;
}

std::string evaluated(std::string_view text) {
    const Expression read = testing::expression(text);
    const Record record = teacher();
    FieldPositions positions;
    Scope scope(record, positions);
    try {
        std::string out;
        append_text(out, read, scope);
        return out;
    } catch (const EvaluationFailure& failure) {
        return failure.code + ' ' + failure.message + " / " + failure.hint;
    }
}

}  // namespace

TEST_CASE("evaluate: a value is printed as people write it", "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"First name", "Ana"},
        {"FIRST_NAME", "Ana"},
        {"reviewer.name", "Bo Śliwa"},
        {"Payroll", "007"},
        {"Hours", "12.5"},
        {"1200000", "1200000"},
        {"Part time", "yes"},
        {"Meeting", "6 November 2026"},
        {"Begins", "14:30"},
        {"Booked", "6 November 2026 09:00"},
        {"Tags", "maths, PE"},
        {"tags[2]", "PE"},
        {"tags[3]", ""},
        {"Left", ""},
        {"none", ""},
        {"Reviewer", "Bo Śliwa, bo@elm-grove.example.org"},
        {"no such field", ""},
        {"role.name", ""},
    }));
    CHECK(evaluated(text) == expected);
}

TEST_CASE("evaluate: comparisons see numbers, dates and texts for what they are", "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Lessons > 9", "yes"},
        {"Lessons > '9'", "yes"},
        {"Payroll = 7", "yes"},
        {"Role = 'Teacher'", "yes"},
        {"Role = 'teacher'", "no"},
        {"Role <> 'teacher'", "yes"},
        {"'Abel' < 'Bo'", "yes"},
        {"Meeting = '2026-11-06'", "yes"},
        {"Meeting < Deadline", "yes"},
        {"Meeting = Booked", "yes"},
        {"Booked >= '6 November 2026 09:01'", "no"},
        {"Begins > '9:05 am'", "yes"},
        {"Retired = false", "yes"},
        {"Part time = 'Yes'", "yes"},
        {"Left = ''", "yes"},
        {"Left = none", "yes"},
        {"Left < 5", "no"},
        {"Left > 5", "no"},
        {"Tags = Tags", "yes"},
        {"Tags = 'maths'", "no"},
        {"'PE' in Tags", "yes"},
        {"'pe' not in Tags", "yes"},
        {"'each' in Role", "yes"},
        {"'email' in Reviewer", "yes"},
        {"'x' in Left", "no"},
        {"Left is empty", "yes"},
        {"Left is defined", "yes"},
        {"Lefft is defined", "no"},
        {"Nobody is not empty", "no"},
        {"not Left", "yes"},
        {"Left or 'still here'", "still here"},
        {"Role and Left", ""},
        {"Tags < 3",
         "E613 a list cannot be compared with < or > / compare the number of its "
         "items: (objectives | count) > 2"},
        {"3 in Hours",
         "E613 \"12.5\" holds nothing to look in / \"in\" looks in a list or in a "
         "text"},
        {"Tags[Hours]",
         "E616 \"12.5\" is no position in a list / positions are whole numbers; the first item is "
         "[1]"},
    }));
    CHECK(evaluated(text) == expected);
}

TEST_CASE("evaluate: arithmetic needs numbers and gives decimal results", "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"1 + 2 * 3", "7"},
        {"0.1 + 0.2", "0.3"},
        {"Lessons - Hours", "7.5"},
        {"7 % 4", "3"},
        {"1 / 4", "0.25"},
        {"-Hours", "-12.5"},
        {"Lessons ~ ' lessons'", "20 lessons"},
        {"Hours / 0", "E614 a number is divided by zero / ask first: {% if hours > 0 %}"},
        {"Role + 1", "E612 \"Teacher\" is used as a number and is none / to join texts, write ~"},
        {"Left + 1",
         "E612 an empty value is used as a number / say what stands for it: (hours | "
         "default(0)) + 1"},
    }));
    CHECK(evaluated(text) == expected);
}

}  // namespace paperround
