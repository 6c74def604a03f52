// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/copied_attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace paperround::compile {
namespace {

constexpr std::uint32_t kMillion = 1'000'000;

std::string value_of(const xml::Node& element, std::string_view attribute) {
    const std::string* value = element.attribute(attribute);
    return value == nullptr ? std::string() : *value;
}

struct KnownRange {
    std::string_view element;
    RangeEnd::Side side;
    std::string_view family;
    std::string_view key;  // the attribute by which the ends find each other
    std::string_view id;
    std::string_view name;
    bool is_comment = false;
};

constexpr std::array kRanges = {
    KnownRange{"w:bookmarkStart", RangeEnd::Side::Start, "bookmark", "w:id", "w:id", "w:name"},
    KnownRange{"w:bookmarkEnd", RangeEnd::Side::End, "bookmark", "w:id", "w:id", ""},
    KnownRange{"w:permStart", RangeEnd::Side::Start, "permission", "w:id", "w:id", ""},
    KnownRange{"w:permEnd", RangeEnd::Side::End, "permission", "w:id", "w:id", ""},
    KnownRange{"w:commentRangeStart", RangeEnd::Side::Start, "comment", "w:id", "", "", true},
    KnownRange{"w:commentRangeEnd", RangeEnd::Side::End, "comment", "w:id", "", "", true},
    KnownRange{"w:commentReference", RangeEnd::Side::Both, "comment mark", "w:id", "", "", true},
    KnownRange{"text:bookmark-start", RangeEnd::Side::Start, "bookmark", "text:name", "",
               "text:name"},
    KnownRange{"text:bookmark-end", RangeEnd::Side::End, "bookmark", "text:name", "", "text:name"},
    KnownRange{"text:bookmark", RangeEnd::Side::Both, "bookmark", "text:name", "", "text:name"},
    KnownRange{"text:reference-mark-start", RangeEnd::Side::Start, "mark", "text:name", "",
               "text:name"},
    KnownRange{"text:reference-mark-end", RangeEnd::Side::End, "mark", "text:name", "",
               "text:name"},
    KnownRange{"text:reference-mark", RangeEnd::Side::Both, "mark", "text:name", "", "text:name"},
    KnownRange{"office:annotation", RangeEnd::Side::Both, "comment", "office:name", "", "", true},
    KnownRange{"office:annotation-end", RangeEnd::Side::Both, "comment", "office:name", "", "",
               true}};

void collect_ids(const xml::Node& node, std::set<std::uint64_t>& ids) {
    for (const auto& attribute : node.attributes) {
        if (!is_lone_number(node, attribute.name)) continue;
        std::uint64_t id = 0;
        const char* begin = attribute.value.data();
        std::from_chars(begin, begin + attribute.value.size(), id);
        ids.insert(id);
    }
    for (const auto& child : node.children) collect_ids(*child, ids);
}

}  // namespace

bool is_made_anew(const xml::Node& element, std::string_view attribute) {
    static constexpr std::array names = {
        std::string_view("w14:paraId"),    std::string_view("w14:textId"),
        std::string_view("wp14:anchorId"), std::string_view("wp14:editId"),
        std::string_view("o:spid"),        std::string_view("xml:id"),
        std::string_view("text:id"),       std::string_view("text:continue-list")};
    // A list may go on where another one ended.
    if (element.is("text:list")) return attribute == "text:id" || attribute == "xml:id";
    return std::find(names.begin(), names.end(), attribute) != names.end();
}

bool is_lone_number(const xml::Node& element, std::string_view attribute) {
    if (element.is("wp:docPr")) return attribute == "id";
    const bool control_id =
        element.is("w:id") && element.parent != nullptr && element.parent->is("w:sdtPr");
    return control_id && attribute == "w:val";
}

bool is_lone_name(const xml::Node& element, std::string_view attribute) {
    if (attribute == "table:name") return element.is("table:table");
    if (attribute == "text:name") return element.is("text:section");
    if (attribute == "text:ref-name") return element.is("text:sequence");
    return attribute == "draw:name";
}

std::optional<RangeEnd> range_end(const xml::Node& element) {
    const auto known = std::find_if(kRanges.begin(), kRanges.end(), [&](const KnownRange& range) {
        return element.is(range.element);
    });
    if (known == kRanges.end()) return std::nullopt;
    return RangeEnd{known->side, std::string(known->family) + ' ' + value_of(element, known->key),
                    known->is_comment, known->id, known->name};
}

bool is_shape_name(const xml::Node& element, std::string_view attribute) {
    return attribute == "id" && element.name.starts_with("v:") && !element.is("v:shapetype");
}

std::string_view referred_name(const xml::Node& element, const xml::Attribute& attribute) {
    const std::string_view value = attribute.value;
    if (element.is("w:hyperlink") && attribute.name == "w:anchor") return value;
    if (element.is("o:OLEObject") && attribute.name == "ShapeID") return value;
    const bool is_reference = element.is("text:bookmark-ref") || element.is("text:reference-ref");
    if (is_reference && attribute.name == "text:ref-name") return value;
    const bool is_link = attribute.name == "xlink:href" && value.starts_with('#');
    return is_link ? value.substr(1) : std::string_view();
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
