// SPDX-License-Identifier: MIT
#include "engine/document/odt/once_names.hpp"

#include <algorithm>
#include <array>

namespace paperround {

bool names_something_once(const xml::Node& element, std::string_view attribute) {
    if (attribute == "text:name") {
        return element.is("text:section") || element.name.starts_with("text:bookmark") ||
               element.name.starts_with("text:reference-mark");
    }
    if (attribute == "table:name") return element.is("table:table");
    static constexpr std::array names = {std::string_view("draw:name"),
                                         std::string_view("xml:id"),
                                         std::string_view("text:id"),
                                         std::string_view("form:id"),
                                         std::string_view("draw:control"),
                                         std::string_view("draw:id"),
                                         std::string_view("text:continue-list"),
                                         std::string_view("text:ref-name"),
                                         std::string_view("draw:chain-next-name")};
    return std::find(names.begin(), names.end(), attribute) != names.end();
}

}  // namespace paperround
