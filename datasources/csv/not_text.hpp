// SPDX-License-Identifier: MIT
// What a file is when it was given as text and is not: a workbook, a PDF, a compressed file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace paperround {

struct NotText {
    std::string what;     // "a workbook or another zip file"
    std::string way_out;  // what to do to get a CSV
};

/// Judged by the first bytes; nullopt: it may well be text.
std::optional<NotText> what_it_is_instead_of_text(std::string_view first_bytes);

}  // namespace paperround
