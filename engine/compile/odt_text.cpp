// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_text.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kSpecial = " \t\n";

/// A single blank between two letters stays one.
std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const std::size_t next = std::min(text.find_first_of(kSpecial, length), text.size());
        const bool single_blank = next > 0 && next + 1 < text.size() && text[next] == ' ' &&
                                  kSpecial.find(text[next + 1]) == std::string_view::npos;
        if (!single_blank) return next;
        length = next + 1;
    }
    return length;
}

}  // namespace

void append_odt_text(xml::Node& parent, std::string_view text) {
    while (!text.empty()) {
        std::size_t length = plain_length(text);
        if (length > 0) {
            parent.append(xml::make_text(std::string(text.substr(0, length))));
        } else if (text.front() == ' ') {
            length = std::min(text.find_first_not_of(' '), text.size());
            xml::Node* blanks = parent.append(xml::make_element("text:s"));
            if (length > 1) blanks->set_attribute("text:c", std::to_string(length));
        } else {
            length = 1;
            parent.append(xml::make_element(text.front() == '\t' ? "text:tab" : "text:line-break"));
        }
        text.remove_prefix(length);
    }
}

}  // namespace paperround::compile
