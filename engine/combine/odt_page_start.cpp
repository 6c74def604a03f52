// SPDX-License-Identifier: MIT
#include "engine/combine/odt_page_start.hpp"

#include <algorithm>

namespace paperround::combine {
namespace {

constexpr std::string_view kStandardMaster = "Standard";

std::string attribute_of(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? "" : *value;
}

bool is_paragraph(const xml::Node& node) {
    return node.is("text:p") || node.is("text:h");
}

bool is_table(const xml::Node& node) {
    return node.is("table:table");
}

/// Declarations and forms stand before the text and are not seen.
bool is_seen(const xml::Node& node) {
    return node.kind == xml::Node::Kind::Element && !node.name.ends_with("-decls") &&
           !node.is("office:forms") && !node.is("text:tracked-changes") &&
           !node.name.starts_with("text:soft-page-break");
}

}  // namespace

void OdtPageStart::begin_page(xml::Node& blocks, const std::string& suffix) {
    const auto first = std::find_if(blocks.children.begin(), blocks.children.end(),
                                    [](const auto& child) { return is_seen(*child); });
    xml::Node* block = first == blocks.children.end() ? nullptr : first->get();
    if (block == nullptr || (!is_paragraph(*block) && !is_table(*block))) {
        const auto place = static_cast<std::size_t>(first - blocks.children.begin());
        block =
            blocks.insert(place, xml::make_element("text:p", {{"text:style-name", "Standard"}}));
    }
    const std::string style = starting_style(*block, suffix);
    block->set_attribute(is_table(*block) ? "table:style-name" : "text:style-name", style);
}

std::string OdtPageStart::starting_style(const xml::Node& block, const std::string& suffix) {
    const bool table = is_table(block);
    const std::string family = table ? "table" : "paragraph";
    const std::string old = attribute_of(block, table ? "table:style-name" : "text:style-name");
    auto style = copy_of_style(old, family);
    std::string master = attribute_of(*style, "style:master-page-name");
    if (master.empty()) master = std::string(kStandardMaster) + suffix;
    const std::string key = family + ' ' + old + ' ' + master;
    if (const auto made = made_.find(key); made != made_.end()) return made->second;

    const std::string name = "prStart" + std::to_string(made_.size() + 1);
    made_.emplace(key, name);
    style->set_attribute("style:name", name);
    style->set_attribute("style:master-page-name", master);
    const std::string properties = "style:" + family + "-properties";
    xml::Node* page = style->child(properties);
    if (page == nullptr) page = style->insert(0, xml::make_element(properties));
    page->set_attribute("style:page-number", "1");
    page->remove_attribute("fo:break-before");
    styles_.append(std::move(style));
    return name;
}

/// Of an automatic style, else one that inherits from the common style of that name.
std::unique_ptr<xml::Node> OdtPageStart::copy_of_style(const std::string& name,
                                                       const std::string& family) {
    for (const auto& style : styles_.children) {
        const bool same = attribute_of(*style, "style:name") == name &&
                          attribute_of(*style, "style:family") == family;
        if (same) return xml::clone(*style);
    }
    auto style = xml::make_element("style:style", {{"style:name", ""}, {"style:family", family}});
    if (!name.empty()) style->set_attribute("style:parent-style-name", name);
    return style;
}

}  // namespace paperround::combine
