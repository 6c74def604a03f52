// SPDX-License-Identifier: MIT
// What else has to be said of a part that the template did not have: its content type and a
// relationship in DOCX (ISO 29500-2 §6), a line of the manifest in ODT.
#pragma once

#include "engine/compile/part_set.hpp"

#include <string>
#include <string_view>

namespace paperround::compile {

struct NewDocxPart {
    std::string name;
    std::string_view content_type;
    std::string_view relation;  // the relationship's type
};

/// Says what is not said yet. `from`: the part that refers to it; empty: the package.
void declare_docx_part(PartSet& parts, const std::string& from, const NewDocxPart& part);

void declare_odt_part(PartSet& parts, std::string_view name);

}  // namespace paperround::compile
