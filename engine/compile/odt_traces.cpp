// SPDX-License-Identifier: MIT
// ODF 1.3 part 3 §4.3 (metadata).
#include "engine/compile/odt_traces.hpp"

#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::array<std::string_view, 3> kAuthors = {"meta:initial-creator", "dc:creator",
                                                      "meta:printed-by"};

template <std::size_t count>
bool is_in(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename Predicate>
bool erase_below(xml::Node& parent, const Predicate& goes) {
    bool found =
        std::erase_if(parent.children, [&](const auto& child) { return goes(*child); }) > 0;
    for (const auto& child : parent.children) found = erase_below(*child, goes) || found;
    return found;
}

template <typename Predicate>
void erase_from_part(PartSet& parts, std::string_view name, const Predicate& goes) {
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, std::string(name));
    if (erase_below(*tree.root, goes)) parts.put(name, xml::serialize(tree));
}

}  // namespace

void strip_odt_traces(PartSet& parts, const StripOptions& options) {
    if (options.authors == StripOptions::Authors::Keep) return;
    erase_from_part(parts, "meta.xml", [](const xml::Node& node) {
        // What the data fill in there is for the reader.
        return is_in(kAuthors, node.name) &&
               xml::text_content(node).find("{{") == std::string::npos;
    });
}

}  // namespace paperround::compile
