// SPDX-License-Identifier: MIT
// What the document around them offers to pictures and links: the room there is, its own styles,
// names that are free. Looked up once a template, and only when one has use for it.
#pragma once

#include "engine/compile/length.hpp"
#include "engine/document/document_format.hpp"

#include <array>
#include <string>

namespace paperround::compile {

struct ContentSetting {
    std::string picture_stem;     // "word/media/pr-image": no part's name begins so
    std::string relation_prefix;  // "pr": no relationship's id begins so
    std::string link_style;       // of characters; empty: the template has none
    Length text_width;            // between the margins of the first page

    /// Of paragraphs; empty where the template has none.
    std::array<std::string, 6> heading_styles;
    std::array<std::string, 3> bullet_styles;  // DOCX: "List Bullet", "List Bullet 2" …
    std::array<std::string, 3> number_styles;
};

/// `main_part`: the one that holds the text of the body.
ContentSetting content_setting(const Package& package, DocumentFormat format,
                               const std::string& main_part);

}  // namespace paperround::compile
