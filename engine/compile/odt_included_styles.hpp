// SPDX-License-Identifier: MIT
// The styles of an included ODT. Automatic ones, which belong to single paragraphs and tables, come
// along under new names; of the others those that the template lacks ("use destination styles").
#pragma once

#include "engine/document/xml/tree.hpp"

#include <string>

namespace paperround::compile {

/// The roots that hold styles. `common` may be null: a document without styles.xml.
struct OdtStyleParts {
    xml::Node* content = nullptr;  // with the automatic styles of the text
    xml::Node* common = nullptr;   // styles.xml
};

/// Copies what `text` needs; it then says the host's names. `suffix` ends the new names. What is
/// copied calls for no page style.
void bring_odt_styles(const OdtStyleParts& host, const OdtStyleParts& guest, xml::Node& text,
                      const std::string& suffix);

}  // namespace paperround::compile
