// SPDX-License-Identifier: MIT
#include "engine/compile/expression.hpp"

#include "engine/compile/keyword_names.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compile_language/printed_expression.hpp"

#include <string>

namespace paperround {

using testing::parsed;

TEST_CASE("expression: every form of the grammar is understood", "[compile][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"name", "name"},
        {" Line manager ", "line_manager"},
        {"Objective 2", "objective_2"},
        {"Élève", "élève"},
        {"reviewer.First name?", "reviewer.first_name?"},
        {"objectives[2].actions", "objectives[2].actions"},
        {"[Date of birth (if known)]", "date_of_birth_(if_known)"},
        {"[Manager's name].phone", "manager's_name.phone"},
        {"row[\"Line manager\"]", "row.line_manager"},
        {"\"a 'b' c\"", "'a 'b' c'"},
        {"'It's'", "'It's'"},
        {"0.5", "0.5"},
        {"true", "yes"},
        {"None", "none"},
        {"true copy", "true_copy"},
        {"a or b and not c", "(or a (and b (not c)))"},
        {"not a = b", "(not (= a b))"},
        {"a == 1", "(= a 1)"},
        {"a <> 'x'", "(!= a 'x')"},
        {"a>=-2", "(>= a (neg 2))"},
        {"'x' in tags", "(in 'x' tags)"},
        {"x not in [All tags]", "(not-in x all_tags)"},
        {"a is empty", "(empty a)"},
        {"a is not none", "(not-empty a)"},
        {"a is not defined", "(not-defined a)"},
        {"1 + 2 * 3 - 4", "(- (+ 1 (* 2 3)) 4)"},
        {"(1 + 2) * 3 % 2", "(% (* (+ 1 2) 3) 2)"},
        {"First ~ ' ' ~ Last | upper", "(|upper (~ (~ first ' ') last))"},
        {"d | date(\"d MMMM yyyy\")", "(|date d 'd MMMM yyyy')"},
        {"tags | join(', ', ' and ')", "(|join tags ', ' ' and ')"},
        {"tags | join(last=' and ')", "(|join tags _ ' and ')"},
        {"(tags | count) > 2", "(> (|count tags) 2)"},
        {"a[x]", "(step a x)"},
        {"a.b[loop.index + 1].c d?", "(step (step a.b (+ loop.index 1)) .c_d?)"},
        {"(a | last).grade", "(step (|last a) .grade)"},
        {"(a or b)[1]", "(step (or a b) 1)"},
        {"(a ~ b)?", "(|default (~ a b) '')"},
        {"a | default(b | lower) | title()", "(|title (|default a (|lower b)))"},
    }));
    CHECK(parsed(text) == expected);
}

TEST_CASE("expression: a mistake is told where it stands and with a way out", "[compile][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"",
         "E104 at 0-0: something is missing at the end / put the name of a field, a number, or "
         "a text in quotes"},
        {"a +",
         "E104 at 3-3: something is missing at the end / put the name of a field, a number, "
         "or a text in quotes"},
        {"a = = b",
         "E104 at 4-5: \"=\" is not expected here / put the name of a field, a number, "
         "or a text in quotes"},
        {"a | uper", "E106 at 4-8: there is no filter \"uper\" / did you mean \"upper\"?"},
        {"a | frobnicate",
         "E106 at 4-14: there is no filter \"frobnicate\" / "
         "docs/template-language.md lists the filters"},
        {"a | table('x')", "E108 at 4-9: the filter \"table\" is not supported yet / leave it out"},
        {"a | truncate",
         "E107 at 4-12: the filter \"truncate\" takes 1 argument, not 0 / write "
         "truncate(length)"},
        {"a | upper(1)",
         "E107 at 4-12: the filter \"upper\" takes 0 arguments, not 1 / write upper"},
        {"a | join(1, 2, 3)",
         "E107 at 4-17: the filter \"join\" takes at most 2 arguments, not 3 "
         "/ write join(separator, last)"},
        {"a | replace(new='x')",
         "E107 at 4-20: the filter \"replace\" takes 2 arguments, not 1 / "
         "write replace(old, new)"},
        {"a |",
         "E104 at 3-3: something is missing at the end / the name of a filter follows "
         "\"|\": {{ name | upper }}"},
        {"upper(a)",
         "E104 at 0-6: \"upper\" is used like a function, and there are none / a filter "
         "stands behind its value: name | upper; a name with brackets in it is written [Pay "
         "(gross)]"},
        {"a[0]",
         "E104 at 2-3: a position in a list is a whole number from 1 on / the first item "
         "is [1]"},
        {"a[1", "E104 at 3-3: something is missing at the end / close the position with \"]\""},
        {"a.",
         "E104 at 2-2: something is missing at the end / a name follows the dot: "
         "reviewer.name"},
        {"(a", "E104 at 2-2: something is missing at the end / close the bracket with \")\""},
        {"a | default(\"x)",
         "E104 at 12-15: the text in quotes is never closed / add the closing quote"},
        {"[Line manager",
         "E104 at 0-13: the name in square brackets is never closed / add \"]\" "
         "behind the name"},
        {"a && b", "E104 at 2-3: \"&\" means nothing here / write \"and\""},
        {"{ a", "E104 at 0-1: \"{\" means nothing here / one pair of braces is enough"},
        {"a is big",
         "E104 at 5-8: \"big\" is not expected here / \"is\" goes with empty, defined "
         "or none; to compare, write \"=\""},
        {"tags | count > 2",
         "E104 at 13-14: \">\" is not expected here / put what is filtered in "
         "brackets: (objectives | count) > 2"},
        {"1 < a < 5",
         "E104 at 0-9: two comparisons in a row / join them with \"and\": 1 < x and x "
         "< 5"},
        {"Pay (£)",
         "E104 at 0-5: \"Pay\" is used like a function, and there are none / a filter "
         "stands behind its value: name | upper; a name with brackets in it is written [Pay "
         "(gross)]"},
    }));
    CHECK(parsed(text) == expected);
}

TEST_CASE("expression: a name of the data may hold an operator's word", "[compile][unit]") {
    const KeywordNames names(Schema({"Time in lieu", "rows[].is it", "name"}));
    const auto read = [&](std::string_view text) {
        return std::visit([](const auto& result) { return testing::printed(result); },
                          parse_expression(text, &names));
    };
    CHECK(read("Time in lieu | upper") == "(|upper time_in_lieu)");
    CHECK(read("time in lieu > 3 and name in rows") == "(and (> time_in_lieu 3) (in name rows))");
    CHECK(read("row.is it") == "row.is_it");
    CHECK(read("Time in name") == "(in time name)");
}

TEST_CASE("expression: a name may begin with an operator's word", "[compile][unit]") {
    CHECK(parsed("in lieu") == "in_lieu");
    CHECK(parsed("a and in lieu > 3") == "(and a (> in_lieu 3))");
    CHECK(parsed("Not teaching") == "not_teaching");
}

TEST_CASE("expression: neither depth nor length can exhaust the stack", "[compile][unit]") {
    const std::string deep = std::string(5000, '(') + "a" + std::string(5000, ')');
    CHECK(parsed(deep) ==
          "E104 at 40-41: too many brackets within brackets / split the expression up");
    std::string longest = "a";
    for (int i = 0; i < 5000; ++i) longest += "+a";
    CHECK(parsed(longest) == "E104 at 0-10001: the expression is too long / split it up");
}

TEST_CASE("expression: every path it reads is known, as written", "[compile][unit]") {
    const Expression read =
        testing::expression("Line manager.email? ~ (tags | join(sep)) and not [Date left] in x");
    std::string written;
    for (const PathExpression& path : paths_of(read)) written += path.written + ';';
    CHECK(written == "Line manager.email;tags;sep;[Date left];x;");
}

}  // namespace paperround
