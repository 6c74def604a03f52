// SPDX-License-Identifier: MIT
// A value written in Markdown becomes paragraphs, headings and lists in the template's styles.
#pragma once

#include "engine/compile/markdown_insert.hpp"
#include "engine/compile/program.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace paperround {

/// Where it goes, and how an address becomes a link there.
struct MarkdownPlace {
    std::string& out;
    Escaping escaping;
    /// Appends the beginning of a link to the address. Throws EvaluationFailure E633.
    std::function<void(std::string_view address)> begin_link;
};

/// CommonMark without HTML: paragraphs, headings, lists, bold, italic, code, links, hard breaks.
/// Everything else is text. At least one paragraph is written.
void write_markdown(std::string_view text, const MarkdownInsert& look, const MarkdownPlace& place);

}  // namespace paperround
