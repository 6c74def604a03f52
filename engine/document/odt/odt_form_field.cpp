// SPDX-License-Identifier: MIT
#include "engine/document/odt/odt_form_field.hpp"

#include <charconv>
#include <string_view>
#include <vector>

namespace paperround {

namespace {

constexpr const char* empty_box = "\xE2\x98\x90";
constexpr const char* crossed_box = "\xE2\x98\x92";

std::vector<std::string> parameters(const xml::Node& fieldmark, std::string_view name) {
    std::vector<std::string> out;
    for (const auto& child : fieldmark.children) {
        const std::string* child_name = child->attribute("field:name");
        const std::string* value = child->attribute("field:value");
        if (child_name != nullptr && *child_name == name && value != nullptr) out.push_back(*value);
    }
    return out;
}

std::size_t chosen_index(const xml::Node& fieldmark) {
    const auto chosen = parameters(fieldmark, "Dropdown_Selected");
    std::size_t index = 0;
    if (!chosen.empty()) {
        std::from_chars(chosen[0].data(), chosen[0].data() + chosen[0].size(), index);
    }
    return index;
}

std::string chosen_entry(const xml::Node& fieldmark) {
    const auto entries = parameters(fieldmark, "Dropdown_ListEntry");
    const auto index = chosen_index(fieldmark);
    return index < entries.size() ? entries[index] : std::string{};
}

}  // namespace

std::string odt_form_field_text(const xml::Node& fieldmark) {
    const std::string* type = fieldmark.attribute("field:type");
    if (type == nullptr) return {};
    if (type->ends_with("FORMCHECKBOX")) {
        const auto checked = parameters(fieldmark, "Checkbox_Checked");
        return !checked.empty() && (checked[0] == "true" || checked[0] == "1") ? crossed_box
                                                                               : empty_box;
    }
    return type->ends_with("FORMDROPDOWN") ? chosen_entry(fieldmark) : std::string{};
}

bool odt_form_field_shows_first_entry(const xml::Node& fieldmark) {
    const std::string* type = fieldmark.attribute("field:type");
    return type != nullptr && type->ends_with("FORMDROPDOWN") && chosen_index(fieldmark) == 0;
}

}  // namespace paperround
