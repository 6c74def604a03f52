// SPDX-License-Identifier: MIT
// The file that an include names: found in the folder of the template, and nowhere else. For
// documents and for texts.
#pragma once

#include "engine/core/file_folder.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace paperround::compile {

/// What is wrong with an include, for the caller to make a Diagnostic of.
struct IncludeMistake {
    std::string code;  // E640 to E647
    std::string message;
    std::string hint;
};

/// The files on the way to where we are: the template, what it includes, what that includes.
class IncludeTrail {
  public:
    explicit IncludeTrail(const std::string& template_file);

    /// One step further. Requires: the file was read by read_included().
    IncludeTrail followed_by(std::string_view file) const;

    bool goes_through(std::string_view file) const;
    std::size_t length() const { return files_.size(); }
    /// `"a.docx" includes "b.docx" includes "a.docx"`, the file being the last.
    std::string words_to(std::string_view file) const;

  private:
    std::vector<std::string> files_;  // without "./" and the like; the template's without folder
};

/// Its bytes. E641 not there, E642 no folder or outside of it, E644 cannot be read, E645 includes
/// itself or goes too deep.
std::variant<std::string, IncludeMistake> read_included(const FileFolder* folder,
                                                        const std::string& file,
                                                        const IncludeTrail& trail);

}  // namespace paperround::compile
