// SPDX-License-Identifier: MIT
// What a document holds that reading it never touches, and that a person should know of before
// opening it: links out of the package, objects of other programs, pictures that fill the memory.
#pragma once

#include "engine/document/package/package.hpp"

#include <string>
#include <vector>

namespace paperround {

/// Whether anything but a link has to be fetched from elsewhere to show a DOCX: a picture, a
/// template.
bool fetches_from_elsewhere(const Package& package);

/// The rest, in words, each at most once. Throws what xml::parse throws.
std::vector<std::string> package_warnings(const Package& package);

}  // namespace paperround
