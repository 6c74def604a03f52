// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/vanishing.hpp"

#include "engine/compile/part_draft.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

bool has_certain_row(const Markup& markup, const xml::Node& node) {
    return std::any_of(node.children.begin(), node.children.end(), [&](const auto& child) {
        if (markup.role_of(*child) == Role::Row) return true;
        return !is_block(*child) && markup.role_of(*child) == Role::Container &&
               has_certain_row(markup, *child);
    });
}

bool has_block(const xml::Node& node) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return is_block(*child); });
}

bool needs_a_paragraph(const Markup& markup, const xml::Node& element) {
    static constexpr std::array names = {
        std::string_view("w:sdtContent"), std::string_view("w:txbxContent"),
        std::string_view("w:hdr"),        std::string_view("w:ftr"),
        std::string_view("w:footnote"),   std::string_view("w:endnote"),
        std::string_view("w:comment"),    std::string_view("w:tc")};
    return markup.format == DocumentFormat::Docx &&
           std::find(names.begin(), names.end(), element.name) != names.end();
}

bool is_uncertain(const Markup& markup, const xml::Node& node) {
    return is_block(node) || (markup.role_of(node) == Role::Table && may_vanish(markup, node));
}

bool is_certain_block(const Markup& markup, const xml::Node& node) {
    return node.kind == xml::Node::Kind::Element && !is_uncertain(markup, node) &&
           markup.role_of(node) != Role::Absent && !markup.is_range_mark(node);
}

}  // namespace

bool is_block(const xml::Node& node) {
    return node.name == kChoiceElement || node.name == kLoopElement;
}

bool may_vanish(const Markup& markup, const xml::Node& table) {
    return has_block(table) && !has_certain_row(markup, table);
}

std::optional<UncertainTail> uncertain_tail(const Markup& markup, const xml::Node& container) {
    if (!needs_a_paragraph(markup, container)) return std::nullopt;
    const auto& children = container.children;
    UncertainTail tail{children.size(), 0};
    for (std::size_t i = children.size(); i-- > 0;) {
        const xml::Node& child = *children[i];
        if (is_certain_block(markup, child)) {
            // A paragraph before the blocks will do; a table must be followed by one.
            if (markup.role_of(child) != Role::Table) return std::nullopt;
            break;
        }
        if (!is_uncertain(markup, child)) continue;
        tail.begin = i;
        tail.end = std::max(tail.end, i + 1);
    }
    return tail.begin < tail.end ? std::optional(tail) : std::nullopt;
}

}  // namespace paperround::compile
