// SPDX-License-Identifier: MIT
// A flat OpenDocument file (.fodt: one XML file, ODF 1.3 part 3 §3.1.2) cut into the parts of a
// package, so that everything after it knows only packages.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paperround {

/// Does the file begin as one?
bool is_flat_odt(std::string_view bytes);

/// Names and bytes of the parts: mimetype, content.xml, styles.xml …, Pictures/*, the manifest.
/// Scripts are left behind. Throws Error E703, E705 as xml::parse does.
std::vector<std::pair<std::string, std::string>> split_flat_odt(std::string_view bytes,
                                                                const std::string& file_name);

}  // namespace paperround
