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

/// An ODF list item that holds one paragraph goes with it.
xml::Node* with_list_item(xml::Node* paragraph) {
    xml::Node* parent = paragraph->parent;
    return parent->is("text:list-item") && parent->children.size() == 1 ? parent : paragraph;
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

/// Is anything visible before the marker in its paragraph, or after it?
bool stands_first_and_last(const PartDraft& draft, const Block& block, xml::Node& paragraph) {
    // Cut the paragraph's children into before, between and after; only between may be visible.
    const auto top_of = [&](xml::Node* node) {
        while (node->parent != &paragraph) node = node->parent;
        return node->index_in_parent();
    };
    const std::size_t first = top_of(block.markers.front());
    const std::size_t last = top_of(block.markers.back());
    const auto clone_of = [&](std::size_t from, std::size_t to) {
        auto part = xml::make_element(paragraph.name);
        for (std::size_t i = from; i < to; ++i) part->append(xml::clone(*paragraph.children[i]));
        return part;
    };
    return first != last && is_blank(draft, *clone_of(0, first)) &&
           is_blank(draft, *clone_of(last + 1, paragraph.children.size()));
}

/// `{% for x in list %}…{% endfor %}` that fills a list item repeats the item.
bool fills_list_item(const PartDraft& draft, const Block& block, xml::Node& paragraph) {
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
    Units units = enclosing_all(draft.markup, block, role_of(scope));
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
    Units rows = enclosing_all(draft.markup, block, Role::Row);
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
    diagnostics.report(about_tag(opener, "E203",
                                 "from " + shown(opener) + " to " + shown(closer) + " in " +
                                     describe(closer.where) + " is not something whole",
                                 way_out(draft, block)));
}

}  // namespace

std::optional<ShapedBlock> shape_of(const PartDraft& draft, const Block& block,
                                    Diagnostics& diagnostics) {
    const auto scope = written_scope(draft, block);
    auto units =
        scope ? units_of_written_scope(draft, block, *scope) : units_by_place(draft, block);
    if (!units) {
        report_misplaced(draft, block, diagnostics);
        return std::nullopt;
    }
    return ShapedBlock{block, std::move(*units)};
}

}  // namespace paperround::compile
