// SPDX-License-Identifier: MIT
// A DOCX in one XML file, as Word's "Word XML Document" saves it (Flat OPC: every part a pkg:part).
#pragma once

#include "engine/document/package/package.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// Throws Error E703, E705 as xml::parse does, E707 for part names that no honest program writes.
Package package_of_flat_opc(std::string_view bytes, const std::string& file_name);

}  // namespace paperround
