// SPDX-License-Identifier: MIT
// `{% include "part.docx" %}`: before a template is compiled, what it includes becomes part of it.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/file_folder.hpp"
#include "engine/document/package/package.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace paperround::compile {

/// A template in one piece.
struct WholeTemplate {
    Package package;
    /// By part, for the parts that have changed: the place of each paragraph in reading order.
    std::map<std::string, std::vector<Location>, std::less<>> places;
};

/// nullopt when the template includes nothing. An include that cannot be followed is reported
/// (E641 to E647) and leaves an empty paragraph.
std::optional<WholeTemplate> bring_in_parts(const Package& package, const FileFolder* folder,
                                            Diagnostics& diagnostics);

}  // namespace paperround::compile
