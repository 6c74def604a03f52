// SPDX-License-Identifier: MIT
// See the header. What Word asks of blocks: a cell ends with a paragraph (ISO 29500-1 §17.4.65),
// and two tables in a row are one.
#include "engine/compile/guest_document.hpp"

#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using Blocks = std::vector<std::unique_ptr<xml::Node>>;

bool is_table(const Markup& markup, const xml::Node* node) {
    return node != nullptr && markup.role_of(*node) == Role::Table;
}

const xml::Node* sibling(const xml::Node& node, int step) {
    const auto& all = node.parent->children;
    for (auto i = static_cast<std::ptrdiff_t>(node.index_in_parent()) + step;
         i >= 0 && i < static_cast<std::ptrdiff_t>(all.size()); i += step) {
        const xml::Node& other = *all[static_cast<std::size_t>(i)];
        if (other.kind == xml::Node::Kind::Element) return &other;
    }
    return nullptr;
}

bool is_last_block(const xml::Node& paragraph) {
    const xml::Node* next = sibling(paragraph, 1);
    return next == nullptr || next->is("w:sectPr");
}

xml::Node& first_paragraph(const Markup& markup, Blocks& blocks) {
    if (blocks.empty() || !(markup.role_of(*blocks.front()) == Role::Paragraph)) {
        blocks.insert(blocks.begin(), xml::make_element(markup.paragraph));
    }
    return *blocks.front();
}

/// Bookmarks, whose other end may be elsewhere.
void keep_range_marks(const Markup& markup, xml::Node& from, Blocks& blocks) {
    for (std::size_t i = 0; i < from.children.size();) {
        if (!markup.is_range_mark(*from.children[i])) {
            ++i;
            continue;
        }
        xml::Node& into = first_paragraph(markup, blocks);
        const bool has_properties = !into.children.empty() && into.children.front()->is("w:pPr");
        into.insert(has_properties ? 1 : 0, from.take(i));
    }
}

/// The end of a section of the host stands in the paragraph that goes.
void keep_section(xml::Node& from, Blocks& blocks) {
    xml::Node* properties = from.child("w:pPr");
    xml::Node* section = properties == nullptr ? nullptr : properties->child("w:sectPr");
    if (section == nullptr) return;
    auto paragraph = xml::make_element("w:p");
    paragraph->append(xml::make_element("w:pPr"))->append(detach(*section));
    blocks.push_back(std::move(paragraph));
}

}  // namespace

PartDraft* find_story(std::vector<PartDraft>& stories, std::string_view name) {
    const auto found = std::find_if(stories.begin(), stories.end(),
                                    [&](const PartDraft& story) { return story.name == name; });
    return found == stories.end() ? nullptr : &*found;
}

void replace_paragraph(const Markup& markup, xml::Node& paragraph, Blocks blocks) {
    keep_range_marks(markup, paragraph, blocks);
    keep_section(paragraph, blocks);
    const bool before = is_table(markup, sibling(paragraph, -1));
    if (before && !blocks.empty() && is_table(markup, blocks.front().get())) {
        blocks.insert(blocks.begin(), xml::make_element(markup.paragraph));
    }
    const bool ends_in_table = !blocks.empty() && is_table(markup, blocks.back().get());
    const xml::Node* previous = sibling(paragraph, -1);
    const bool leaves_none =
        blocks.empty() && (previous == nullptr || markup.role_of(*previous) != Role::Paragraph);
    const bool needs_end = is_last_block(paragraph) && (leaves_none || ends_in_table);
    if (needs_end || (ends_in_table && is_table(markup, sibling(paragraph, 1)))) {
        blocks.push_back(xml::make_element(markup.paragraph));
    }
    for (auto& block : blocks) insert_before(paragraph, std::move(block));
    detach(paragraph);
}

}  // namespace paperround::compile
