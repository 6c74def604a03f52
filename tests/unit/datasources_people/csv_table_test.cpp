// SPDX-License-Identifier: MIT
#include "output/tables/csv_table.hpp"

#include "tests/support/catch.hpp"

using paperround::CsvTable;

TEST_CASE("csv table: rows end in CRLF and the file begins with a byte-order mark",
          "[tables][unit]") {
    CsvTable table({"Name", "Objective"});
    table.add_row({"Ana Lopes", "Read more"});
    CHECK(table.bytes() == "\xEF\xBB\xBFName,Objective\r\nAna Lopes,Read more\r\n");
}

TEST_CASE("csv table: commas, quotation marks and line breaks are quoted", "[tables][unit]") {
    CsvTable table({"a"});
    table.add_row({"1,2"});
    table.add_row({"say \"yes\""});
    table.add_row({"one\ntwo"});
    CHECK(table.bytes() ==
          "\xEF\xBB\xBF"
          "a\r\n\"1,2\"\r\n\"say \"\"yes\"\"\"\r\n\"one\ntwo\"\r\n");
}

TEST_CASE("csv table: what a spreadsheet would run gets an apostrophe in front", "[tables][unit]") {
    const auto [cell, written] = GENERATE(
        table<std::string, std::string>({{"=1+1", "'=1+1"},
                                         {"+44 1234", "'+44 1234"},
                                         {"-5", "'-5"},
                                         {"@SUM(A1)", "'@SUM(A1)"},
                                         {"\tx", "'\tx"},
                                         {"\r=1", "\"'\r=1\""},
                                         {"=HYPERLINK(\"http://evil.test\",\"x\")",
                                          "\"'=HYPERLINK(\"\"http://evil.test\"\",\"\"x\"\")\""},
                                         {"a=1", "a=1"},
                                         {"", ""}}));
    CsvTable table({"h"});
    table.add_row({cell});
    CHECK(table.bytes() == "\xEF\xBB\xBFh\r\n" + written + "\r\n");
}
