// SPDX-License-Identifier: MIT
// Finds the tags in a paragraph's logical text (UTF-8, its runs joined): `{{ … }}`, `{% … %}`,
// `{# … #}`, `{{? … }}`, and the escapes that print braces. Knows nothing of runs or of XML.
#pragma once

#include "engine/compile/tag_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// One tag, or one escape. Offsets are bytes of the paragraph's text.
struct TagSpan {
    enum class Kind {
        Output,     // {{ … }}
        Statement,  // {% … %}
        Comment,    // {# … #}
        Answer,     // {{? key }}
        Escape,     // {_{ }_} {_% %_}: `inner` is what is to be printed
    };
    Kind kind = Kind::Output;
    std::size_t begin = 0;  // of the opening brace
    std::size_t end = 0;    // after the closing brace
    /// Without braces, `-` and `?`; its offsets count in the paragraph's text.
    NormalisedText inner;
    bool trims_before = false;  // {{-
    bool trims_after = false;   // -}}

    bool operator==(const TagSpan&) const = default;
};

/// What is wrong with the braces, for the caller to make a Diagnostic of.
struct TagMistake {
    std::string code;  // E101 never closed, E102 never opened, E103 crosses a paragraph's end
    std::string message;
    std::string hint;
    std::size_t begin = 0;  // bytes of the paragraph's text
    std::size_t end = 0;
    std::string brace;  // "{{", "{%", "{#" of E101; "}}", "%}" of E102

    bool operator==(const TagMistake&) const = default;
};

struct FoundTags {
    std::vector<TagSpan> tags;  // in reading order, never overlapping
    std::vector<TagMistake> mistakes;
};

/// An unclosed tag never hides what follows it: the search goes on at the next opening brace.
FoundTags find_tags(std::string_view paragraph_text);

/// Do the last mistake of one paragraph and the first of the next make one tag that was cut in two?
bool is_cut_tag(const TagMistake& unclosed, const TagMistake& unopened);

/// E103 in place of the pair of mistakes for which is_cut_tag is true; at the place of the first.
TagMistake cut_tag(const TagMistake& unclosed);

}  // namespace paperround
