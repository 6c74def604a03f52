// SPDX-License-Identifier: MIT
// First every marker moves to the edge of what it opens or closes, so that all markers of a block
// are siblings; then the siblings between them are taken in.
#include "engine/compile/nest_blocks.hpp"

#include "engine/compile/block_pairs.hpp"
#include "engine/compile/block_shape.hpp"
#include "engine/compile/column_blocks.hpp"
#include "engine/compile/column_widths.hpp"
#include "engine/compile/last_page.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

struct Hoist {
    xml::Node* marker;
    xml::Node* unit;
    bool closes;
};

/// The markers that leave one unit, in reading order.
using UnitHoists = std::vector<Hoist>;

bool closes(const PartDraft& draft, const xml::Node& marker) {
    const Statement& statement = *block_statement(draft, marker);
    return std::holds_alternative<EndForStatement>(statement.what) ||
           std::holds_alternative<EndIfStatement>(statement.what);
}

std::size_t count_markers(const PartDraft& draft, const xml::Node& node) {
    if (block_statement(draft, node) != nullptr) return 1;
    std::size_t count = 0;
    for (const auto& child : node.children) count += count_markers(draft, *child);
    return count;
}

void collect_markers(const PartDraft& draft, xml::Node& node, std::vector<xml::Node*>& found) {
    if (block_statement(draft, node) != nullptr) found.push_back(&node);
    for (const auto& child : node.children) collect_markers(draft, *child, found);
}

std::vector<UnitHoists> hoists_by_unit(const PartDraft& draft,
                                       const std::vector<ShapedBlock>& blocks) {
    std::map<const xml::Node*, xml::Node*> unit_of;
    for (const ShapedBlock& shaped : blocks) {
        for (std::size_t i = 0; i < shaped.units.size(); ++i) {
            unit_of[shaped.block.markers[i]] = shaped.units[i];
        }
    }
    std::vector<xml::Node*> markers;
    collect_markers(draft, *draft.tree.root, markers);
    std::vector<UnitHoists> by_unit;
    for (xml::Node* marker : markers) {
        const auto unit = unit_of.find(marker);
        if (unit == unit_of.end()) continue;
        const auto same = std::find_if(
            by_unit.begin(), by_unit.end(),
            [&](const UnitHoists& other) { return other.front().unit == unit->second; });
        UnitHoists& hoists = same == by_unit.end() ? by_unit.emplace_back() : *same;
        hoists.push_back({marker, unit->second, closes(draft, *marker)});
    }
    return by_unit;
}

bool has_section_break(const xml::Node& node) {
    if (node.is("w:sectPr")) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return has_section_break(*child); });
}

void collect_range_marks(const Markup& markup, xml::Node& node, std::vector<xml::Node*>& found) {
    for (const auto& child : node.children) {
        if (markup.is_range_mark(*child)) found.push_back(child.get());
        collect_range_marks(markup, *child, found);
    }
}

void detach_marker(const Markup& markup, xml::Node& marker, xml::Node& new_place, bool after) {
    xml::Node* holder = marker.parent;
    auto taken = detach(marker);
    if (after) {
        insert_after(new_place, std::move(taken));
    } else {
        insert_before(new_place, std::move(taken));
    }
    drop_if_empty(markup, *holder);
}

/// The unit said nothing but the markers: they stand in its place. Ends of bookmarks that stood in
/// it stay where Word allows them; in ODF they go, with their other halves (see drop_lone_marks).
void replace_unit(const Markup& markup, const UnitHoists& hoists) {
    xml::Node& unit = *hoists.front().unit;
    for (const Hoist& hoist : hoists) detach_marker(markup, *hoist.marker, unit, false);
    if (markup.format == DocumentFormat::Docx) {
        std::vector<xml::Node*> marks;
        collect_range_marks(markup, unit, marks);
        const bool after = hoists.back().closes;
        for (xml::Node* mark : marks) {
            xml::Node& place = after ? unit : *hoists.front().marker;
            insert_before(place, detach(*mark));
        }
    }
    detach(unit);
}

/// Paragraphs of a section that held nothing but its tags.
void drop_blank_paragraphs(const PartDraft& draft, const std::vector<xml::Node*>& paragraphs) {
    for (xml::Node* paragraph : paragraphs) {
        const bool goes = paragraph->parent != nullptr && is_blank(draft, *paragraph) &&
                          count_markers(draft, *paragraph) == 0 &&
                          paragraph->parent->children.size() > 1;
        if (goes) detach(*paragraph);
    }
}

void surround_unit(const PartDraft& draft, const UnitHoists& hoists) {
    xml::Node& unit = *hoists.front().unit;
    std::vector<xml::Node*> paragraphs;
    for (const Hoist& hoist : hoists) {
        paragraphs.push_back(enclosing(draft.markup, hoist.marker, Role::Paragraph));
        if (!hoist.closes) detach_marker(draft.markup, *hoist.marker, unit, false);
    }
    for (auto hoist = hoists.rbegin(); hoist != hoists.rend(); ++hoist) {
        if (hoist->closes) detach_marker(draft.markup, *hoist->marker, unit, true);
    }
    if (unit.is("text:section")) drop_blank_paragraphs(draft, paragraphs);
}

void hoist(const PartDraft& draft, const UnitHoists& hoists) {
    const xml::Node& unit = *hoists.front().unit;
    const bool alone = is_blank(draft, unit) && !has_section_break(unit) &&
                       count_markers(draft, unit) == hoists.size();
    if (alone) {
        replace_unit(draft.markup, hoists);
    } else {
        surround_unit(draft, hoists);
    }
}

void lift_inline(const PartDraft& draft, const Block& block) {
    xml::Node* ancestor = common_ancestor(block.markers);
    for (xml::Node* marker : block.markers) lift(draft.markup, *marker, *ancestor);
}

bool stand_in_order(const Block& block) {
    const xml::Node* parent = block.markers.front()->parent;
    std::size_t after = 0;
    return std::all_of(block.markers.begin(), block.markers.end(), [&](const xml::Node* marker) {
        if (marker->parent != parent || marker->index_in_parent() < after) return false;
        after = marker->index_in_parent();
        return true;
    });
}

std::unique_ptr<xml::Node> take_branch(xml::Node& marker, const xml::Node& next) {
    auto branch = xml::make_element(kBranchElement);
    if (const std::string* index = marker.attribute("n")) branch->set_attribute("n", *index);
    while (marker.parent->children[marker.index_in_parent() + 1].get() != &next) {
        branch->append(marker.parent->take(marker.index_in_parent() + 1));
    }
    return branch;
}

void take_in(const PartDraft& draft, const Block& block) {
    const Statement& opener = *block_statement(draft, *block.markers.front());
    const bool loop = std::holds_alternative<ForStatement>(opener.what);
    auto element = xml::make_element(loop ? kLoopElement : kChoiceElement);
    for (std::size_t i = 0; i + 1 < block.markers.size(); ++i) {
        auto branch = take_branch(*block.markers[i], *block.markers[i + 1]);
        const Statement& statement = *block_statement(draft, *block.markers[i]);
        if (std::holds_alternative<ElseStatement>(statement.what)) branch->remove_attribute("n");
        element->append(std::move(branch));
    }
    insert_before(*block.markers.front(), std::move(element));
    for (xml::Node* marker : block.markers) detach(*marker);
}

/// The cells of one row of an ODF table are repeated.
void make_room_for_cells(PartDraft& draft, const ShapedBlock& block) {
    if (draft.markup.format != DocumentFormat::Odt || block.units.empty()) return;
    if (draft.markup.role_of(*block.units.front()) != Role::Cell) return;
    const Tag tag = *draft.tag_of(*block.block.markers.front());
    if (!std::holds_alternative<ForStatement>(std::get<Statement>(tag.what).what)) return;
    const std::size_t cells =
        block.units.back()->index_in_parent() - block.units.front()->index_in_parent() + 1;
    add_columns_for_cells(draft, tag, *enclosing(draft.markup, block.units.front(), Role::Table),
                          cells);
}

void report_overlapping(const PartDraft& draft, const Block& block, Diagnostics& diagnostics) {
    const Tag& opener = *draft.tag_of(*block.markers.front());
    diagnostics.report(
        about_tag(opener, "E204", "the block of " + shown(opener) + " overlaps another one",
                  "let the inner block begin and end inside what the outer one repeats or keeps"));
}

}  // namespace

void nest_blocks(PartDraft& draft, Compilation& compilation) {
    if (draft.has_unread_statement) return;
    Diagnostics& diagnostics = compilation.diagnostics;
    const std::size_t mistakes_before = diagnostics.all().size();
    std::vector<ShapedBlock> shaped;
    for (const Block& block : pair_blocks(draft, diagnostics)) {
        if (is_column_block(draft, block)) {
            spread_over_columns(draft, block, diagnostics);
        } else if (auto shape = shape_of(draft, block, diagnostics)) {
            shaped.push_back(std::move(*shape));
        }
    }
    if (diagnostics.all().size() > mistakes_before) return;
    for (const ShapedBlock& block : shaped) make_room_for_cells(draft, block);
    for (const UnitHoists& hoists : hoists_by_unit(draft, shaped)) hoist(draft, hoists);
    for (const ShapedBlock& block : shaped) {
        if (block.units.empty()) lift_inline(draft, block.block);
    }
    for (const ShapedBlock& block : shaped) {
        if (!stand_in_order(block.block)) {
            report_overlapping(draft, block.block, diagnostics);
            return;
        }
        take_in(draft, block.block);
    }
    end_without_empty_page(draft);
}

}  // namespace paperround::compile
