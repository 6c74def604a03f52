// SPDX-License-Identifier: MIT
#include "datasources/csv/not_text.hpp"

namespace paperround {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view save_as_csv =
    "open it in the spreadsheet program and save the sheet as \"CSV UTF-8\"";

struct Signature {
    std::string_view bytes;
    std::string_view what;
    std::string_view way_out;
};

constexpr Signature signatures[] = {
    {"PK\x03\x04"sv, "a workbook (xlsx, ods) or another zip file", save_as_csv},
    {"\xD0\xCF\x11\xE0"sv, "a workbook of an older Excel (xls)", save_as_csv},
    {"%PDF-"sv, "a PDF", "export the list again and choose CSV"},
    {"\x1F\x8B"sv, "a compressed file (gzip)", "unpack it first"},
    {"{\\rtf"sv, "a text document (RTF)", "export the list again and choose CSV"},
    {"<!DOCTYPE html"sv, "a web page, perhaps that of a sign-in",
     "export the list again, signed in, and choose CSV"},
    {"<html"sv, "a web page, perhaps that of a sign-in",
     "export the list again, signed in, and choose CSV"},
};

}  // namespace

std::optional<NotText> what_it_is_instead_of_text(std::string_view first_bytes) {
    for (const Signature& signature : signatures) {
        if (first_bytes.starts_with(signature.bytes)) {
            return NotText{std::string(signature.what), std::string(signature.way_out)};
        }
    }
    if (first_bytes.find('\0') != std::string_view::npos) {
        return NotText{"something that holds bytes no text has",
                       "export the list again and choose \"CSV UTF-8\""};
    }
    return std::nullopt;
}

}  // namespace paperround
