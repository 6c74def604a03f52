// SPDX-License-Identifier: MIT
// Diagnostics about a tag: the place in words, the line it stands in, a caret under the mistake.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <string>
#include <string_view>

namespace paperround::compile {

/// A stretch of a paragraph's text, in bytes.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Puts the stretch with 30 characters on either side into the diagnostic's excerpt, marked.
void mark(Diagnostic& diagnostic, std::string_view paragraph, Stretch marked);

/// The whole tag is marked.
Diagnostic about_tag(const Tag& tag, std::string code, std::string message, std::string hint);

/// The word inside the tag is marked, or the whole tag where the word is not to be found.
Diagnostic about_word(const Tag& tag, std::string_view word);

/// The same, knowing the place of the other half of a pair.
Diagnostic paired_with(const Location& other, Diagnostic diagnostic);

/// "{% for … %}" of a merge field or control that has no text: its kind; else the tag as written.
std::string shown(const Tag& tag);

}  // namespace paperround::compile
