// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/loop_copies.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace paperround::compile {
namespace {

constexpr std::uint32_t kMillion = 1'000'000;

bool is_made_anew(std::string_view attribute) {
    static constexpr std::array names = {
        std::string_view("w14:paraId"), std::string_view("w14:textId"), std::string_view("xml:id"),
        std::string_view("text:id"), std::string_view("text:continue-list")};
    return std::find(names.begin(), names.end(), attribute) != names.end();
}

/// Is the whole value an id of its own?
bool is_number_id(const xml::Node& element, std::string_view attribute) {
    if (element.is("wp:docPr")) return attribute == "id";
    const bool control_id =
        element.is("w:id") && element.parent != nullptr && element.parent->is("w:sdtPr");
    return control_id && attribute == "w:val";
}

/// Is it a name that no two may have?
bool is_unique_name(const xml::Node& element, std::string_view attribute) {
    if (attribute == "table:name") return element.is("table:table");
    if (attribute == "text:name") return element.is("text:section");
    return attribute == "draw:name";
}

void collect_ids(const xml::Node& node, std::set<std::uint64_t>& ids) {
    for (const auto& attribute : node.attributes) {
        if (!is_number_id(node, attribute.name)) continue;
        std::uint64_t id = 0;
        const char* begin = attribute.value.data();
        std::from_chars(begin, begin + attribute.value.size(), id);
        ids.insert(id);
    }
    for (const auto& child : node.children) collect_ids(*child, ids);
}

}  // namespace

bool is_left_out_of_copies(const Markup& markup, const xml::Node& element) {
    return markup.is_range_mark(element) && !element.name.starts_with("text:change");
}

xml::Node start_of_copy(const Markup& markup, const xml::Node& element) {
    xml::Node copy;
    copy.name = element.name;
    for (const auto& attribute : element.attributes) {
        if (is_made_anew(attribute.name)) continue;
        copy.attributes.push_back(attribute);
        std::string& value = copy.attributes.back().value;
        if (is_number_id(element, attribute.name)) value = kNumberSign;
        if (markup.format == DocumentFormat::Odt && is_unique_name(element, attribute.name)) {
            value += '_';
            value += kNumberSign;
        }
    }
    return copy;
}

std::uint32_t first_free_number(const xml::Node& root, std::size_t part_index) {
    std::set<std::uint64_t> ids;
    collect_ids(root, ids);
    std::uint32_t first = kMillion * static_cast<std::uint32_t>(part_index + 1);
    const auto is_taken = [&] {
        const auto at = ids.lower_bound(first);
        return at != ids.end() && *at < std::uint64_t{first} + kMillion;
    };
    while (is_taken()) first += 64 * kMillion;
    return first;
}

}  // namespace paperround::compile
