// SPDX-License-Identifier: MIT
// One function a rule, tried in order.
#include "engine/compile/block_shape.hpp"

#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using Units = std::vector<xml::Node*>;

Units enclosing_all(const Markup& markup, const Block& block, Role role) {
    Units units;
    for (xml::Node* marker : block.markers) units.push_back(enclosing(markup, marker, role));
    return units;
}

bool are_one(const Units& units) {
    return std::all_of(units.begin(), units.end(),
                       [&](const xml::Node* unit) { return unit == units.front(); });
}

bool are_siblings(const Units& units) {
    return std::all_of(units.begin(), units.end(), [&](const xml::Node* unit) {
        return unit != nullptr && unit->parent == units.front()->parent;
    });
}

/// An ODF list item that holds one paragraph goes with it. A list has one header, which stays.
xml::Node* with_list_item(xml::Node* paragraph) {
    xml::Node* parent = paragraph->parent;
    const bool is_item = parent->is("text:list-item") || parent->is("text:numbered-paragraph");
    return is_item && parent->children.size() == 1 ? parent : paragraph;
}

Units list_items_of(Units paragraphs) {
    std::transform(paragraphs.begin(), paragraphs.end(), paragraphs.begin(), with_list_item);
    return paragraphs;
}

const Statement& statement_of(const PartDraft& draft, const xml::Node& marker) {
    return *block_statement(draft, marker);
}

std::optional<BlockScope> written_scope(const PartDraft& draft, const Block& block) {
    for (const xml::Node* marker : block.markers) {
        if (const auto& scope = statement_of(draft, *marker).scope) return scope;
    }
    return std::nullopt;
}

Role role_of(BlockScope scope) {
    if (scope == BlockScope::Row) return Role::Row;
    return scope == BlockScope::Cell ? Role::Cell : Role::Paragraph;
}

std::string_view name_of(BlockScope scope) {
    switch (scope) {
        case BlockScope::Row:
            return "table row";
        case BlockScope::Cell:
            return "table cell";
        case BlockScope::Section:
            return "section";
        default:
            return "paragraph";
    }
}

bool has_section_break(const xml::Node& node) {
    if (node.is("w:sectPr")) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return has_section_break(*child); });
}

/// Paragraphs from the first to the last, one of them with the end of a section.
bool reach_a_section_break(const Units& paragraphs) {
    if (!are_siblings(paragraphs)) return false;
    const auto& siblings = paragraphs.front()->parent->children;
    const std::size_t last = paragraphs.back()->index_in_parent();
    for (std::size_t i = paragraphs.front()->index_in_parent(); i <= last; ++i) {
        if (has_section_break(*siblings[i])) return true;
    }
    return false;
}

/// DOCX: the paragraphs up to the one that ends the section. ODT: the section around the tags.
Units section_units(const PartDraft& draft, const Block& block) {
    if (draft.markup.format == DocumentFormat::Docx) {
        Units paragraphs = enclosing_all(draft.markup, block, Role::Paragraph);
        return reach_a_section_break(paragraphs) ? paragraphs : Units{};
    }
    xml::Node* section = common_ancestor(block.markers);
    while (section != nullptr && !section->is("text:section")) section = section->parent;
    const bool divided = block.markers.size() > 2;  // an else would have to be a section itself
    return section == nullptr || divided ? Units{} : Units(block.markers.size(), section);
}

Units units_of_scope(const PartDraft& draft, const Block& block, BlockScope scope) {
    if (scope == BlockScope::Section) return section_units(draft, block);
    return enclosing_all(draft.markup, block, role_of(scope));
}

bool has_its_unit(const PartDraft& draft, const Block& block, BlockScope scope) {
    const Units units = units_of_scope(draft, block, scope);
    return !units.empty() && std::find(units.begin(), units.end(), nullptr) == units.end();
}

bool is_header_row(const xml::Node& row) {
    if (row.parent->is("table:table-header-rows")) return true;
    const xml::Node* properties = row.child("w:trPr");
    const xml::Node* header = properties == nullptr ? nullptr : properties->child("w:tblHeader");
    const std::string* value = header == nullptr ? nullptr : header->attribute("w:val");
    return header != nullptr && (value == nullptr || (*value != "0" && *value != "false"));
}

/// A block that is opened in the heading of a table and closed below begins under the heading: the
/// heading is neither repeated nor left out.
Units below_the_heading(const Markup& markup, Units rows) {
    if (std::find(rows.begin(), rows.end(), nullptr) != rows.end()) return rows;
    const bool begins_there = is_header_row(*rows.front()) && !is_header_row(*rows.back());
    if (!begins_there) return rows;
    for (const auto& sibling : rows.back()->parent->children) {
        if (markup.role_of(*sibling) != Role::Row || is_header_row(*sibling)) continue;
        rows.front() = sibling.get();
        break;
    }
    return rows;
}

bool is_inside(const xml::Node& node, const xml::Node& ancestor) {
    const xml::Node* at = &node;
    while (at != nullptr && at != &ancestor) at = at->parent;
    return at != nullptr;
}

enum class Seen { No, Yes, StoppedAtMarker };

/// Is anything to be seen below the node before the marker, from the end that `children_of` begins
/// with?
template <typename Children>
Seen seen_until(const PartDraft& draft, const xml::Node& node, const xml::Node& marker,
                Children children_of) {
    if (&node == &marker) return Seen::StoppedAtMarker;
    if (!is_inside(marker, node)) {
        auto alone = xml::make_element(node.parent->name);
        alone->append(xml::clone(node));
        return is_blank(draft, *alone) ? Seen::No : Seen::Yes;
    }
    for (const xml::Node* child : children_of(node)) {
        const Seen seen = seen_until(draft, *child, marker, children_of);
        if (seen != Seen::No) return seen;
    }
    return Seen::No;
}

Units children_forwards(const xml::Node& node) {
    Units children;
    for (const auto& child : node.children) children.push_back(child.get());
    return children;
}

Units children_backwards(const xml::Node& node) {
    Units children = children_forwards(node);
    std::reverse(children.begin(), children.end());
    return children;
}

/// Nothing is seen before the first marker of the block in its paragraph, or after the last.
bool stands_first_and_last(const PartDraft& draft, const Block& block, const xml::Node& paragraph) {
    const Seen before = seen_until(draft, paragraph, *block.markers.front(), children_forwards);
    const Seen after = seen_until(draft, paragraph, *block.markers.back(), children_backwards);
    return before == Seen::StoppedAtMarker && after == Seen::StoppedAtMarker;
}

/// `{% for x in list %}…{% endfor %}` that fills a list item repeats the item.
bool fills_list_item(const PartDraft& draft, const Block& block, const xml::Node& paragraph) {
    const Statement& opener = statement_of(draft, *block.markers.front());
    if (!std::holds_alternative<ForStatement>(opener.what)) return false;
    return draft.markup.is_list_item(paragraph) && stands_first_and_last(draft, block, paragraph);
}

bool can_be_inline(const PartDraft& draft, const Block& block) {
    const xml::Node* ancestor = common_ancestor(block.markers);
    return std::all_of(block.markers.begin(), block.markers.end(), [&](const xml::Node* marker) {
        return can_lift(draft.markup, *marker, *ancestor);
    });
}

std::optional<Units> units_of_written_scope(const PartDraft& draft, const Block& block,
                                            BlockScope scope) {
    if (scope == BlockScope::Run) {
        const Units paragraphs = enclosing_all(draft.markup, block, Role::Paragraph);
        if (are_one(paragraphs) && can_be_inline(draft, block)) return Units{};
        return std::nullopt;
    }
    Units units = units_of_scope(draft, block, scope);
    if (scope == BlockScope::Row) units = below_the_heading(draft.markup, std::move(units));
    return are_siblings(units) ? std::optional(units) : std::nullopt;
}

std::optional<Units> units_in_one_paragraph(const PartDraft& draft, const Block& block,
                                            const Units& paragraphs) {
    if (fills_list_item(draft, block, *paragraphs.front())) return list_items_of(paragraphs);
    return can_be_inline(draft, block) ? std::optional(Units{}) : std::nullopt;
}

bool all_alone(const PartDraft& draft, const Units& paragraphs) {
    return std::all_of(paragraphs.begin(), paragraphs.end(),
                       [&](const xml::Node* paragraph) { return is_blank(draft, *paragraph); });
}

std::optional<Units> units_by_place(const PartDraft& draft, const Block& block) {
    const Units paragraphs = enclosing_all(draft.markup, block, Role::Paragraph);
    if (are_one(paragraphs)) return units_in_one_paragraph(draft, block, paragraphs);
    const Units whole = list_items_of(paragraphs);
    if (are_siblings(whole) && all_alone(draft, paragraphs)) return whole;
    const Units cells = enclosing_all(draft.markup, block, Role::Cell);
    const Units tables = enclosing_all(draft.markup, block, Role::Table);
    if (are_one(cells) || !are_one(tables)) return std::nullopt;
    const Units rows =
        below_the_heading(draft.markup, enclosing_all(draft.markup, block, Role::Row));
    return are_siblings(rows) ? std::optional(rows) : std::nullopt;
}

std::string way_out(const PartDraft& draft, const Block& block) {
    const Units cells = enclosing_all(draft.markup, block, Role::Cell);
    const Units tables = enclosing_all(draft.markup, block, Role::Table);
    if (!are_one(tables)) {
        return "put both into the same table, or both outside it; a block cannot reach over the "
               "edge of a table or into another one";
    }
    if (are_one(cells)) return "give each of the two a paragraph of its own, or put both in one";
    return "put both into rows of the same part of the table";
}

void report_misplaced(const PartDraft& draft, const Block& block, Diagnostics& diagnostics) {
    const Tag& opener = *draft.tag_of(*block.markers.front());
    const Tag& closer = *draft.tag_of(*block.markers.back());
    diagnostics.report(paired_with(
        closer.where, about_tag(opener, "E203",
                                "from " + shown(opener) + " to " + shown(closer) + " in " +
                                    describe(closer.where) + " is not something whole",
                                way_out(draft, block))));
}

void report_no_unit(const PartDraft& draft, const Block& block, BlockScope scope,
                    Diagnostics& diagnostics) {
    const Tag& opener = *draft.tag_of(*block.markers.front());
    const std::string unit(name_of(scope));
    const bool of_word =
        scope == BlockScope::Section && draft.markup.format == DocumentFormat::Docx;
    const std::string hint = of_word
                                 ? "let the section break stand between the opening tag and the "
                                   "closing one, or in the closing tag's paragraph"
                                 : "put both tags into a " + unit + ", or leave the word out";
    diagnostics.report(about_tag(
        opener, "E205", "there is no " + unit + " for " + shown(opener) + " to cover", hint));
}

}  // namespace

std::optional<ShapedBlock> shape_of(const PartDraft& draft, const Block& block,
                                    Diagnostics& diagnostics) {
    const auto scope = written_scope(draft, block);
    if (scope && !has_its_unit(draft, block, *scope)) {
        report_no_unit(draft, block, *scope, diagnostics);
        return std::nullopt;
    }
    auto units =
        scope ? units_of_written_scope(draft, block, *scope) : units_by_place(draft, block);
    if (!units) {
        report_misplaced(draft, block, diagnostics);
        return std::nullopt;
    }
    return ShapedBlock{block, std::move(*units)};
}

}  // namespace paperround::compile
