// SPDX-License-Identifier: MIT
#include "output/tables/xlsx_table.hpp"

#include "engine/core/error.hpp"
#include "output/tables/cell_text.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>
#include <set>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_cell = 32'767;  // Excel's own limit, in UTF-16 units
constexpr std::size_t longest_name = 31;
constexpr double column_width = 30;

bool begins_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// At most that many bytes, never half a character.
std::string shortened(std::string text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && !begins_a_character(text[bytes])) --bytes;
    text.resize(bytes);
    return text;
}

std::string cell_of(const std::string& typed) {
    static const std::string dots = "\xE2\x80\xA6";
    std::string text = without_bidi_controls(typed);
    if (text.size() <= longest_cell) return text;
    return shortened(std::move(text), longest_cell - dots.size()) + dots;
}

/// Names differ whatever the case of their letters.
std::string tab_name(std::string name, std::set<std::string>& taken) {
    for (char& c : name) {
        if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '-';
    }
    name = shortened(name.empty() ? "Sheet" : name, longest_name);
    std::string unique = name;
    for (int number = 2; !taken.insert(unique).second; ++number) {
        const std::string ending = " " + std::to_string(number);
        unique = shortened(name, longest_name - ending.size()) + ending;
    }
    return unique;
}

struct Formats {
    lxw_format* heading;
    lxw_format* cell;
};

void write_row(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells,
               lxw_format* format) {
    lxw_col_t column = 0;
    for (const std::string& cell : cells) {
        worksheet_write_string(sheet, row, column++, cell_of(cell).c_str(), format);
    }
}

void write_sheet(lxw_worksheet* sheet, const TableSheet& table, const Formats& formats) {
    const auto last_column =
        static_cast<lxw_col_t>(std::max<std::size_t>(table.headings.size(), 1) - 1);
    worksheet_set_column(sheet, 0, last_column, column_width, nullptr);
    write_row(sheet, 0, table.headings, formats.heading);
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t row = 0;
    for (const auto& cells : table.rows) {
        assert(cells.size() == table.headings.size());
        write_row(sheet, ++row, cells, formats.cell);
    }
    worksheet_autofilter(sheet, 0, 0, row, last_column);
}

Formats make_formats(lxw_workbook* workbook) {
    Formats formats{workbook_add_format(workbook), workbook_add_format(workbook)};
    format_set_bold(formats.heading);
    format_set_align(formats.heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(formats.cell);
    format_set_align(formats.cell, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& reason) {
    throw Error({.code = "O005",
                 .message = "the workbook cannot be written in " + folder.string() + ": " + reason,
                 .hint = "is the disk full, or may the folder not be written?"});
}

std::string taken_from(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::error_code ignored;
    fs::remove(file, ignored);
    if (!in.is_open() || in.bad() || bytes.empty()) refuse(file.parent_path(), "nothing is there");
    return bytes;
}

}  // namespace

std::string xlsx_bytes(const std::vector<TableSheet>& sheets, const WorkbookSettings& settings) {
    // The library would write its own words to standard error.
    if (!fs::is_directory(settings.scratch)) refuse(settings.scratch, "it is no folder");
    const fs::path file = settings.scratch / ".workbook.partial";
    std::string scratch = settings.scratch.string();  // the library wants to be able to change it
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    lxw_workbook* workbook = workbook_new_opt(file.c_str(), &options);
    if (workbook == nullptr) refuse(settings.scratch, "no memory");
    lxw_doc_properties properties{};
    properties.created = static_cast<std::time_t>(settings.made_at);
    workbook_set_properties(workbook, &properties);
    const Formats formats = make_formats(workbook);
    std::set<std::string> names;
    for (const TableSheet& table : sheets) {
        const std::string name = tab_name(table.name, names);
        write_sheet(workbook_add_worksheet(workbook, name.c_str()), table, formats);
    }
    const lxw_error problem = workbook_close(workbook);  // frees it, whatever happens
    if (problem != LXW_NO_ERROR) refuse(settings.scratch, lxw_strerror(problem));
    return taken_from(file);
}

}  // namespace paperround
