// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/run_look.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::array<std::string_view, 39> kOrder = {"w:rStyle",
                                                     "w:rFonts",
                                                     "w:b",
                                                     "w:bCs",
                                                     "w:i",
                                                     "w:iCs",
                                                     "w:caps",
                                                     "w:smallCaps",
                                                     "w:strike",
                                                     "w:dstrike",
                                                     "w:outline",
                                                     "w:shadow",
                                                     "w:emboss",
                                                     "w:imprint",
                                                     "w:noProof",
                                                     "w:snapToGrid",
                                                     "w:vanish",
                                                     "w:webHidden",
                                                     "w:color",
                                                     "w:spacing",
                                                     "w:w",
                                                     "w:kern",
                                                     "w:position",
                                                     "w:sz",
                                                     "w:szCs",
                                                     "w:highlight",
                                                     "w:u",
                                                     "w:effect",
                                                     "w:bdr",
                                                     "w:shd",
                                                     "w:fitText",
                                                     "w:vertAlign",
                                                     "w:rtl",
                                                     "w:cs",
                                                     "w:em",
                                                     "w:lang",
                                                     "w:eastAsianLayout",
                                                     "w:specVanish",
                                                     "w:oMath"};

std::ptrdiff_t rank_of(std::string_view name) {
    return std::find(kOrder.begin(), kOrder.end(), name) - kOrder.begin();
}

}  // namespace

std::unique_ptr<xml::Node> copy_of_look(const xml::Node* look) {
    return look == nullptr ? xml::make_element("w:rPr") : xml::clone(*look);
}

void set_in_look(xml::Node& look, std::unique_ptr<xml::Node> property) {
    std::erase_if(look.children, [&](const auto& child) { return child->is(property->name); });
    const std::ptrdiff_t rank = rank_of(property->name);
    const auto next = std::find_if(look.children.begin(), look.children.end(),
                                   [&](const auto& child) { return rank_of(child->name) > rank; });
    look.insert(static_cast<std::size_t>(next - look.children.begin()), std::move(property));
}

void show_as_link(xml::Node& look, const std::string& style) {
    if (!style.empty()) {
        // The style's own are seen only where the letters around have none.
        std::erase_if(look.children,
                      [](const auto& child) { return child->is("w:color") || child->is("w:u"); });
        set_in_look(look, xml::make_element("w:rStyle", {{"w:val", style}}));
        return;
    }
    set_in_look(look, xml::make_element("w:color", {{"w:val", "0563C1"}}));
    set_in_look(look, xml::make_element("w:u", {{"w:val", "single"}}));
}

}  // namespace paperround::compile
