// SPDX-License-Identifier: MIT
#include "engine/document/odt/odt_emphasis.hpp"

#include <string_view>

namespace paperround {

namespace {

/// The attribute is there and says more than `nothing`.
bool says(const xml::Node& properties, std::string_view name, std::string_view nothing) {
    const std::string* value = properties.attribute(name);
    return value != nullptr && *value != nothing;
}

std::vector<Emphasis::Kind> emphases_of(const xml::Node& style) {
    const xml::Node* properties = style.child("style:text-properties");
    if (properties == nullptr) return {};
    std::vector<Emphasis::Kind> kinds;
    const bool is_strong = says(*properties, "fo:font-weight", "normal") ||
                           says(*properties, "style:text-underline-style", "none") ||
                           says(*properties, "fo:background-color", "transparent");
    if (is_strong) kinds.push_back(Emphasis::Kind::Strong);
    const bool is_struck = says(*properties, "style:text-line-through-style", "none") ||
                           says(*properties, "style:text-line-through-type", "none");
    if (is_struck) kinds.push_back(Emphasis::Kind::Struck);
    return kinds;
}

}  // namespace

OdtEmphases odt_emphases(const xml::Node& root) {
    OdtEmphases emphases;
    const xml::Node* styles = root.child("office:automatic-styles");
    if (styles == nullptr) return emphases;
    for (const auto& style : styles->children) {
        const std::string* name = style->attribute("style:name");
        auto kinds = emphases_of(*style);
        if (name != nullptr && !kinds.empty()) emphases.emplace(*name, std::move(kinds));
    }
    return emphases;
}

}  // namespace paperround
