// SPDX-License-Identifier: MIT
// Where a DOCX keeps what is not text. Relationships say so (ISO 29500-1 §11.3); names are only
// custom.
#pragma once

#include "engine/document/package/package.hpp"

#include <string>
#include <vector>

namespace paperround::compile {

struct DocxPlaces {
    std::string main;
    std::string settings;  // where they would be, if there are none
    std::vector<std::string> properties;
};

DocxPlaces docx_places(const Package& package);

}  // namespace paperround::compile
