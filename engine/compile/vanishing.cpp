// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/vanishing.hpp"

#include "engine/compile/part_draft.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

/// The element around it that a document has: placeholders do not count.
const xml::Node* holder_of(const xml::Node& node) {
    const xml::Node* at = node.parent;
    while (at != nullptr && (is_block(*at) || at->name == kBranchElement)) at = at->parent;
    return at;
}

/// What a control is made of, when it is not paragraphs: rows, cells, runs.
std::optional<Role> control_holds(const Markup& markup, const xml::Node& control) {
    const xml::Node* holder = holder_of(control);
    while (holder != nullptr && (holder->is("w:sdtContent") || holder->is("w:sdt"))) {
        holder = holder_of(*holder);
    }
    if (holder == nullptr) return std::nullopt;
    switch (markup.role_of(*holder)) {
        case Role::Table:
            return Role::Row;
        case Role::Row:
            return Role::Cell;
        case Role::Paragraph:
        case Role::Wrapper:
            return Role::Wrapper;
        default:
            return std::nullopt;
    }
}

/// What the element must hold one of, if there is such a thing.
std::optional<Role> need_of(const Markup& markup, const xml::Node& element) {
    const Role role = markup.role_of(element);
    if (role == Role::Table) return Role::Row;
    if (role == Role::Row) return Role::Cell;
    static constexpr std::array row_groups = {std::string_view("table:table-rows"),
                                              std::string_view("table:table-header-rows"),
                                              std::string_view("table:table-row-group")};
    if (std::find(row_groups.begin(), row_groups.end(), element.name) != row_groups.end()) {
        return Role::Row;
    }
    if (!element.is("w:sdt") && !element.is("w:sdtContent")) return std::nullopt;
    const auto held = control_holds(markup, element.is("w:sdt") ? element : *element.parent);
    return held == Role::Wrapper ? std::nullopt : held;
}

bool is_list(const xml::Node& element) {
    return element.is("text:list");
}

bool is_needed(const Markup& markup, const xml::Node& list_or_table, const xml::Node& child) {
    if (is_list(list_or_table)) return child.is("text:list-item") || child.is("text:list-header");
    return markup.role_of(child) == *need_of(markup, list_or_table);
}

/// Children that are groups of what the element needs.
bool is_group(const Markup& markup, const xml::Node& child) {
    return child.kind == xml::Node::Kind::Element && !is_block(child) &&
           markup.role_of(child) == Role::Container;
}

struct Holdings {
    bool certain = false;
    bool uncertain = false;
};

void take_stock(const Markup& markup, const xml::Node& of, const xml::Node& at,
                Holdings& holdings) {
    for (const auto& child : at.children) {
        if (is_block(*child)) {
            holdings.uncertain = true;
        } else if (is_needed(markup, of, *child)) {
            (may_vanish(markup, *child) ? holdings.uncertain : holdings.certain) = true;
        } else if (is_group(markup, *child)) {
            take_stock(markup, of, *child, holdings);
        }
    }
}

bool is_paragraph_holder(const Markup& markup, const xml::Node& element) {
    static constexpr std::array names = {std::string_view("w:txbxContent"),
                                         std::string_view("w:hdr"),
                                         std::string_view("w:ftr"),
                                         std::string_view("w:footnote"),
                                         std::string_view("w:endnote"),
                                         std::string_view("w:comment"),
                                         std::string_view("w:tc"),
                                         std::string_view("w:docPartBody"),
                                         std::string_view("table:table-cell")};
    if (element.is("w:sdtContent")) return !control_holds(markup, *element.parent);
    return std::find(names.begin(), names.end(), element.name) != names.end();
}

bool is_line_control(const Markup& markup, const xml::Node& element) {
    return element.is("w:sdtContent") && control_holds(markup, *element.parent) == Role::Wrapper;
}

bool is_uncertain(const Markup& markup, const xml::Node& node) {
    return is_block(node) || (markup.role_of(node) == Role::Table && may_vanish(markup, node));
}

bool is_certain_block(const Markup& markup, const xml::Node& node) {
    return node.kind == xml::Node::Kind::Element && !is_uncertain(markup, node) &&
           markup.role_of(node) != Role::Absent && !markup.is_range_mark(node);
}

/// The nearest sibling before `index` that is more than blanks and ends of ranges.
const xml::Node* seen_before(const Markup& markup, const xml::Node& parent, std::size_t index) {
    while (index-- > 0) {
        const xml::Node& node = *parent.children[index];
        const bool is_element = node.kind == xml::Node::Kind::Element;
        if (is_element && !markup.is_range_mark(node) && markup.role_of(node) != Role::Absent) {
            return &node;
        }
    }
    return nullptr;
}

}  // namespace

bool is_block(const xml::Node& node) {
    return node.name == kChoiceElement || node.name == kLoopElement;
}

bool may_vanish(const Markup& markup, const xml::Node& element) {
    if (element.kind != xml::Node::Kind::Element) return false;
    if (!is_list(element) && !need_of(markup, element)) return false;
    Holdings holdings;
    take_stock(markup, element, element, holdings);
    return holdings.uncertain && !holdings.certain;
}

std::size_t first_that_counts(const Markup& markup, const xml::Node& element) {
    const auto counts = [&](const auto& child) {
        return is_block(*child) || may_vanish(markup, *child);
    };
    const auto& children = element.children;
    return static_cast<std::size_t>(std::find_if(children.begin(), children.end(), counts) -
                                    children.begin());
}

std::optional<UncertainTail> uncertain_tail(const Markup& markup, const xml::Node& container) {
    if (!is_paragraph_holder(markup, container) && !is_line_control(markup, container)) {
        return std::nullopt;
    }
    const auto& children = container.children;
    UncertainTail tail{children.size(), 0};
    for (std::size_t i = children.size(); i-- > 0;) {
        const xml::Node& child = *children[i];
        if (is_certain_block(markup, child)) {
            // A paragraph before the blocks will do; a table must be followed by one.
            if (!child.is("w:tbl")) return std::nullopt;
            break;
        }
        if (!is_uncertain(markup, child)) continue;
        tail.begin = i;
        tail.end = std::max(tail.end, i + 1);
    }
    return tail.begin < tail.end ? std::optional(tail) : std::nullopt;
}

std::string empty_content(const Markup& markup, const xml::Node& container) {
    if (markup.format == DocumentFormat::Odt) return "<text:p/>";
    return is_line_control(markup, container) ? "<w:r></w:r>" : "<w:p/>";
}

std::optional<std::size_t> end_after_blocks(const Markup& markup, const xml::Node& container) {
    if (markup.format != DocumentFormat::Docx) return std::nullopt;
    if (!container.is("w:body") && !is_paragraph_holder(markup, container)) return std::nullopt;
    const auto& children = container.children;
    const bool ends_in_section = !children.empty() && children.back()->is("w:sectPr");
    const std::size_t end = children.size() - (ends_in_section ? 1 : 0);
    const xml::Node* last = seen_before(markup, container, end);
    return last != nullptr && is_block(*last) ? std::optional(end) : std::nullopt;
}

bool may_follow_a_table(const Markup& markup, const xml::Node& table) {
    if (markup.format != DocumentFormat::Docx || !table.is("w:tbl")) return false;
    const xml::Node* before = seen_before(markup, *table.parent, table.index_in_parent());
    if (before == nullptr) return table.parent->name == kBranchElement;
    return is_uncertain(markup, *before) ||
           (before->is("w:tbl") && table.parent->name == kBranchElement);
}

}  // namespace paperround::compile
