// SPDX-License-Identifier: MIT
// A file that a mail text includes: plain text in a plain one, HTML in HTML.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/compile/include_file.hpp"

#include <string>
#include <variant>

namespace paperround::compile {

struct IncludedText {
    std::string file;
    std::string text;  // ends of lines are LF
};

/// What read_included() says, and E643 for a file of another kind.
std::variant<IncludedText, IncludeMistake> read_included_text(const FileFolder* folder,
                                                              const std::string& file,
                                                              TextKind kind,
                                                              const IncludeTrail& trail);

}  // namespace paperround::compile
