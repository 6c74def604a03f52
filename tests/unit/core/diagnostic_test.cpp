// SPDX-License-Identifier: MIT
#include "engine/core/diagnostic.hpp"

#include "engine/core/error.hpp"
#include "tests/support/catch.hpp"

using paperround::Diagnostic;
using paperround::Severity;

TEST_CASE("diagnostic: names the file, the place, the words and the way out", "[core][unit]") {
    Diagnostic diagnostic{.code = "E105",
                          .message = "unknown field \"Line_maneger\"",
                          .excerpt = "Reviewed by {{ Line maneger | upper }}",
                          .caret = 15,
                          .caret_length = 12,
                          .hint = "the staff list has \"Line manager\". Did you mean that?"};
    diagnostic.where.file = "review.docx";
    diagnostic.where.story = "Main text";
    diagnostic.where.headings = {"Review", "1 Details"};
    diagnostic.where.table = 2;
    diagnostic.where.table_row = 3;
    diagnostic.where.table_column = 2;
    diagnostic.where.paragraph = 41;
    diagnostic.where.page = 4;
    CHECK(describe(diagnostic) ==
          "review.docx  E105  unknown field \"Line_maneger\"\n"
          "  where: Main text, under heading \"Review\" › \"1 Details\", table 2, row 3, column 2 "
          "(paragraph 41, about page 4)\n"
          "  text:  Reviewed by {{ Line maneger | upper }}\n"
          "                        ^^^^^^^^^^^^\n"
          "  fix:   the staff list has \"Line manager\". Did you mean that?");
}

TEST_CASE("diagnostic: a row of data and a line of a file are told apart", "[core][unit]") {
    paperround::Location row{.file = "staff.csv", .row = 17, .field = "Email"};
    CHECK(describe(row) == "staff.csv, row 17, column Email");
    paperround::Location line{.file = "policy.toml", .line = 12, .column = 3};
    CHECK(describe(line) == "policy.toml:12:3");
}

TEST_CASE("diagnostics: a warning alone is no error", "[core][unit]") {
    paperround::Diagnostics diagnostics;
    diagnostics.report({.severity = Severity::Warning, .code = "E502", .message = "m"});
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.report({.code = "E101", .message = "m"});
    CHECK(diagnostics.has_errors());
    CHECK(std::string(paperround::Error({.code = "E700", .message = "no such file"}).what()) ==
          "E700  no such file");
}
