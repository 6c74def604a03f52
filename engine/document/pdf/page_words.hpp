// SPDX-License-Identifier: MIT
// The words of a PDF with their places, as `pdftotext -bbox-layout` writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// In points from the page's upper left corner.
struct PageWord {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string text;
};

using PageWords = std::vector<PageWord>;

/// One list a page. Throws Error E703 for what is not that program's output.
std::vector<PageWords> read_page_words(std::string_view xhtml, const std::string& file_name);

}  // namespace paperround
