// SPDX-License-Identifier: MIT
#include "output/tables/xlsx_table.hpp"

#include "engine/core/error.hpp"
#include "output/tables/cell_text.hpp"
#include "output/tables/csv_table.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <zip.h>

#include <filesystem>

using namespace paperround;
using paperround::testing::TempFolder;

namespace {

std::string workbook(const std::vector<TableSheet>& sheets) {
    const TempFolder folder;
    std::string bytes = xlsx_bytes(sheets, {1'793'635'200, folder.path()});
    CHECK(std::filesystem::is_empty(folder.path()));
    return bytes;
}

std::string part_of(const std::string& bytes, const char* name) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    zip_file_t* part = zip_fopen(archive, name, 0);
    REQUIRE(part != nullptr);
    std::string text(100'000, '\0');
    const auto read = zip_fread(part, text.data(), text.size());
    REQUIRE(read >= 0);
    text.resize(static_cast<std::size_t>(read));
    zip_fclose(part);
    zip_discard(archive);
    return text;
}

}  // namespace

TEST_CASE("workbook: what looks like a formula is written as text", "[tables][unit]") {
    const std::string bytes = workbook({{"answers", {"name"}, {{"=1+1"}, {"@SUM(A1)"}}}});
    CHECK(part_of(bytes, "xl/worksheets/sheet1.xml").find("<f>") == std::string::npos);
    CHECK(part_of(bytes, "xl/sharedStrings.xml").find("<t>=1+1</t>") != std::string::npos);
}

TEST_CASE("workbook: the same tables give the same bytes", "[tables][unit]") {
    const std::vector<TableSheet> sheets = {{"a", {"x"}, {{"1"}}}, {"b", {"y"}, {}}};
    CHECK(workbook(sheets) == workbook(sheets));
}

TEST_CASE("workbook: names that Excel refuses are made into such as it takes", "[tables][unit]") {
    const std::string bytes = workbook({{"2026/27 [A]", {"x"}, {}},
                                        {"2026-27 -A-", {"x"}, {}},
                                        {std::string(40, 'n'), {"x"}, {}}});
    const std::string parts = part_of(bytes, "xl/workbook.xml");
    CHECK(parts.find("name=\"2026-27 -A-\"") != std::string::npos);
    CHECK(parts.find("name=\"2026-27 -A- 2\"") != std::string::npos);
    CHECK(parts.find("name=\"" + std::string(31, 'n') + "\"") != std::string::npos);
}

TEST_CASE("workbook: a cell longer than Excel takes ends in dots", "[tables][unit]") {
    const std::string bytes = workbook({{"a", {"x"}, {{std::string(40'000, 'y')}}}});
    CHECK(part_of(bytes, "xl/sharedStrings.xml").find("yyy\xE2\x80\xA6</t>") != std::string::npos);
}

TEST_CASE("workbook: a folder that is not there is named", "[tables][unit]") {
    CHECK_THROWS_WITH(xlsx_bytes({{"a", {"x"}, {}}}, {0, "/nowhere/at/all"}),
                      "O005  the workbook cannot be written in /nowhere/at/all: it is no folder\n"
                      "  fix:   is the disk full, or may the folder not be written?");
}

TEST_CASE("tables: what turns the direction of writing is left out", "[tables][unit]") {
    CHECK(without_bidi_controls("a\xE2\x80\xAE"
                                "b\xE2\x81\xA9 caf\xC3\xA9 \xD7\xA9") == "ab caf\xC3\xA9 \xD7\xA9");
    CsvTable table({"h"});
    table.add_row({"\xE2\x80\xAE=1+1"});
    CHECK(table.bytes() == "\xEF\xBB\xBFh\r\n'=1+1\r\n");
}
