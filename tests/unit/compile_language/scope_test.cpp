// SPDX-License-Identifier: MIT
#include "engine/merge/scope.hpp"

#include "engine/merge/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compile_language/printed_expression.hpp"

#include <string>

namespace paperround {
namespace {

Record person(std::string_view name) {
    Record record;
    record.set("Name", name);
    return record;
}

std::string text_of(std::string_view text, Scope& scope) {
    std::string out;
    append_text(out, testing::expression(text), scope);
    return out;
}

}  // namespace

TEST_CASE("scope: a loop goes through its items and is over", "[merge][unit]") {
    Record record = person("outer");
    record.set("people", Value(List{Value(person("Ana")), Value(person("Bo"))}));
    FieldPositions positions;
    Scope scope(record, positions);
    std::string seen;
    const Expression people = testing::expression("people");
    for (bool more = scope.begin_loop({"p"}, evaluate(people, scope)); more;
         more = scope.next_item()) {
        seen += text_of(
            "loop.index ~ '/' ~ loop.count ~ ' ' ~ p.name ~ ' in ' ~ name ~ "
            "(loop.first and ' first') ~ (loop.last and ' last') ~ ';'",
            scope);
    }
    CHECK(seen == "1/2 Ana in outer firstno;2/2 Bo in outerno last;");
    CHECK(text_of("p.name", scope).empty());
    CHECK(text_of("loop.index", scope).empty());
}

TEST_CASE("scope: an inner loop hides the outer one's names, and gives them back",
          "[merge][unit]") {
    Record record;
    record.set("a", Value(List{Value("x"), Value("y")}));
    record.set("b", Value(List{Value(1), Value(2)}));
    FieldPositions positions;
    Scope scope(record, positions);
    std::string seen;
    const Expression outer = testing::expression("a");
    const Expression inner = testing::expression("b");
    for (bool more = scope.begin_loop({"i"}, evaluate(outer, scope)); more;
         more = scope.next_item()) {
        for (bool more_in = scope.begin_loop({"i"}, evaluate(inner, scope)); more_in;
             more_in = scope.next_item()) {
            seen += text_of("i", scope);
        }
        seen += text_of("i ~ loop.index", scope) + ' ';
    }
    CHECK(seen == "12x1 12y2 ");
}

TEST_CASE("scope: nothing to go through is no loop, and a single value is refused",
          "[merge][unit]") {
    Record record = person("Ana");
    record.set("nobody", Value(List{}));
    FieldPositions positions;
    Scope scope(record, positions);
    CHECK_FALSE(scope.begin_loop({"p"}, evaluate(testing::expression("nobody"), scope)));
    CHECK_FALSE(scope.begin_loop({"p"}, evaluate(testing::expression("nowhere"), scope)));
    const Expression name = testing::expression("name");
    try {
        scope.begin_loop({"p"}, evaluate(name, scope));
        FAIL("a text was gone through");
    } catch (const EvaluationFailure& failure) {
        CHECK(failure.code + ' ' + failure.message + " / " + failure.hint ==
              "E613 \"Ana\" is not a list to go through / use {% if … %} for a single value");
    }
}

TEST_CASE("scope: a built-in name is not hidden by a column of that name", "[merge][unit]") {
    Record record = person("Ana");
    record.set("Reference", "payroll 12");
    Record built_ins;
    built_ins.set("reference", "AP-2026-0007");
    FieldPositions positions;
    Scope stamped(record, built_ins, positions);
    CHECK(text_of("reference ~ ' ' ~ name", stamped) == "AP-2026-0007 Ana");
    Scope plain(record, positions);
    CHECK(text_of("reference", plain) == "payroll 12");
}

TEST_CASE("scope: where a field was found last time misleads nobody", "[merge][unit]") {
    FieldPositions positions;
    const Expression name = testing::expression("name");
    const auto name_of = [&](const Record& record) {
        Scope scope(record, positions);
        std::string out;
        append_text(out, name, scope);
        return out;
    };
    Record other;
    other.set("email", "bo@example.org").set("role", "Head").set("name", "Bo");
    CHECK(name_of(person("Ana")) == "Ana");
    CHECK(name_of(other) == "Bo");
    CHECK(name_of(person("Cy")) == "Cy");
    CHECK(name_of(Record{}).empty());
}

TEST_CASE("scope: a text in the record is found without a copy", "[merge][unit]") {
    const Record record = person("Ana");
    FieldPositions positions;
    Scope scope(record, positions);
    const Expression name = testing::expression("name");
    CHECK(&evaluate(name, scope).value() == record.find("name"));
}

}  // namespace paperround
