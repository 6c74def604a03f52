// SPDX-License-Identifier: MIT
#include "engine/document/docx/run_emphasis.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace paperround {

namespace {

/// Present, and not switched off by its value.
bool has(const xml::Node& properties, std::string_view name) {
    static constexpr std::array<std::string_view, 5> off = {"0", "false", "off", "none", "nil"};
    const xml::Node* found = properties.child(name);
    if (found == nullptr) return false;
    const std::string* value = found->attribute("w:val");
    return value == nullptr || std::ranges::find(off, *value) == off.end();
}

}  // namespace

std::vector<Emphasis::Kind> run_emphases(const xml::Node& properties) {
    std::vector<Emphasis::Kind> kinds;
    const bool is_strong = has(properties, "w:b") || has(properties, "w:u") ||
                           has(properties, "w:highlight") || has(properties, "w:bdr");
    if (is_strong) kinds.push_back(Emphasis::Kind::Strong);
    if (has(properties, "w:strike") || has(properties, "w:dstrike")) {
        kinds.push_back(Emphasis::Kind::Struck);
    }
    return kinds;
}

}  // namespace paperround
