// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/docx_places.hpp"

#include "engine/document/document_format.hpp"
#include "engine/document/docx/opc.hpp"

namespace paperround::compile {

DocxPlaces docx_places(const Package& package) {
    DocxPlaces places;
    places.main = story_parts(package, DocumentFormat::Docx).front().part_name;
    for (const Relationship& one : relationships_of(package, "")) {
        if (one.kind.ends_with("-properties")) places.properties.push_back(one.target);
    }
    for (const Relationship& one : relationships_of(package, places.main)) {
        if (one.kind == "settings") places.settings = one.target;
    }
    // Some programs forget the relationship; Word opens the file all the same.
    if (places.settings.empty()) {
        places.settings = places.main.substr(0, places.main.rfind('/') + 1) + "settings.xml";
    }
    return places;
}

}  // namespace paperround::compile
