// SPDX-License-Identifier: MIT
// Which of the two formats a package is, and which of its parts hold text. Parts are found by
// content type and relationship (OPC) or by their fixed names (ODF 1.3 part 2 §3), never guessed.
#pragma once

#include "engine/document/package/package.hpp"

#include <string>
#include <vector>

namespace paperround {

enum class DocumentFormat { Docx, Odt };

/// One part with text, with the words in which a person speaks of it.
struct StoryPart {
    std::string part_name;  // "word/header1.xml"
    std::string story;      // "Main text", "Header", "Footnotes"
};

/// Throws Error E701 when the package is neither (lists its first parts).
DocumentFormat format_of(const Package& package);

/// Main text first. Throws Error E702 when a part that must be there is not.
std::vector<StoryPart> story_parts(const Package& package, DocumentFormat format);

/// What the finished document is, RFC 6838; a .dotx or .ott becomes a document.
std::string media_type_of(DocumentFormat format);

/// ".docx" or ".odt".
std::string extension_of(DocumentFormat format);

}  // namespace paperround
