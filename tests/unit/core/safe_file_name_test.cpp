// SPDX-License-Identifier: MIT
#include "engine/core/safe_file_name.hpp"

#include "tests/support/catch.hpp"

namespace paperround {

TEST_CASE("safe_file_name: what some file system cannot take is replaced", "[files]") {
    const auto [wanted, safe] = GENERATE(table<std::string, std::string>({
        {"Review 2026 - Ana Lopes.docx", "Review 2026 - Ana Lopes.docx"},
        {"R\xC3\xBC"
         "ckmeldung Zo\xC3\xAB \xE6\x9D\x8E.odt",
         "R\xC3\xBC"
         "ckmeldung Zo\xC3\xAB \xE6\x9D\x8E.odt"},
        {"../../etc/passwd", "_.._etc_passwd"},
        {"a/b\\c:d*e?f\"g<h>i|j.docx", "a_b_c_d_e_f_g_h_i_j.docx"},
        {"line\nbreak\x01\x7F.docx", "line_break__.docx"},
        {std::string("nul\0byte", 8), "nul_byte"},
        {".hidden", "hidden"},
        {" ends with dots. . ", "ends with dots"},
        {"con.docx", "_con.docx"},
        {"COM1", "_COM1"},
        {"company.docx", "company.docx"},
        {"", "document"},
        {" .. ", "document"},
        {"bad \xFF utf8 \xC3", "bad _ utf8 _"},
        {"mod\xE2\x80\xAE"
         "cod.exe",
         "mod_cod.exe"},
        {"\xC2\x85next line", "_next line"},
    }));
    CHECK(safe_file_name(wanted) == safe);
    CHECK(safe_file_name(safe) == safe);
}

TEST_CASE("safe_file_name: a long name is cut on a character and keeps its extension", "[files]") {
    std::string wanted;
    for (int i = 0; i < 100; ++i) wanted += "\xC3\xA9";
    const std::string safe = safe_file_name(wanted + ".docx");
    CHECK(safe.size() == 149);
    CHECK(safe == wanted.substr(0, 144) + ".docx");
    CHECK(safe_file_name(safe) == safe);
    CHECK(safe_file_name(std::string(149, 'a') + " b").size() == 149);
}

}  // namespace paperround
