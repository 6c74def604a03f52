// SPDX-License-Identifier: MIT
#include "datasources/csv/row_scanner.hpp"

#include "tests/support/catch.hpp"

#include <string>

using paperround::delimiter_of;
using paperround::RowScanner;

namespace {

/// "a|b c|" and how it ended.
std::string scanned(std::string_view text, RowScanner::Text text_is) {
    RowScanner scanner(',');
    switch (scanner.scan(text, text_is)) {
        case RowScanner::Result::NeedsMore:
            return "needs more";
        case RowScanner::Result::OpenQuote:
            return "open quote at " + std::to_string(scanner.problem_at());
        case RowScanner::Result::TextAfterQuote:
            return "text after quote at " + std::to_string(scanner.problem_at()) + ", row of " +
                   std::to_string(scanner.length());
        case RowScanner::Result::Complete:
            break;
    }
    std::string cells;
    for (const auto& cell : scanner.cells()) {
        cells += std::string(text.substr(cell.begin, cell.end - cell.begin)) + "|";
    }
    return cells + " of " + std::to_string(scanner.length());
}

}  // namespace

TEST_CASE("csv: the delimiter is the one that stands most often in the headings", "[csv][unit]") {
    CHECK(delimiter_of("Name,Email\n") == ',');
    CHECK(delimiter_of("Name;Email, work;Post\n1,2,3,4,5\n") == ';');
    CHECK(delimiter_of("Name\tEmail\n") == '\t');
    CHECK(delimiter_of("\"a,b,c\";\"d\"\n") == ';');
    CHECK(delimiter_of("\r\n\r\nName;Email\n") == ';');
    CHECK(delimiter_of("Name\n") == ',');
    CHECK(delimiter_of("") == ',');
}

TEST_CASE("csv: a row that may go on behind the text is not taken for whole", "[csv][unit]") {
    const std::string row = "a,\"b \"\"c\"\"\r\nd\",e\r\n";
    for (std::size_t length = 0; length < row.size(); ++length) {
        CHECK(scanned(row.substr(0, length), RowScanner::Text::MayGoOn) == "needs more");
    }
    CHECK(scanned(row, RowScanner::Text::MayGoOn) == "a|b \"\"c\"\"\r\nd|e| of 18");
}

TEST_CASE("csv: a row ends at LF, CRLF, CR or the end of the text", "[csv][unit]") {
    CHECK(scanned("a,b\nc", RowScanner::Text::IsAll) == "a|b| of 4");
    CHECK(scanned("a,b\r\nc", RowScanner::Text::IsAll) == "a|b| of 5");
    CHECK(scanned("a,b\rc", RowScanner::Text::IsAll) == "a|b| of 4");
    CHECK(scanned("a,b", RowScanner::Text::IsAll) == "a|b| of 3");
    CHECK(scanned("a,", RowScanner::Text::IsAll) == "a|| of 2");
    CHECK(scanned("a,\"b\" ,c", RowScanner::Text::IsAll) == "a|b|c| of 8");
}

TEST_CASE("csv: quotation marks count only at the beginning of a cell", "[csv][unit]") {
    CHECK(scanned("5\" pipe,x\n", RowScanner::Text::IsAll) == "5\" pipe|x| of 10");
    CHECK(scanned("a,\"b\n", RowScanner::Text::IsAll) == "open quote at 2");
    CHECK(scanned("\"John \"Jack\" Smith\",x\ny\n", RowScanner::Text::IsAll) ==
          "text after quote at 7, row of 22");
}
