// SPDX-License-Identifier: MIT
// See the header. ISO 29500-1 §17.13.5.
#include "engine/compile/tags_in_changes.hpp"

#include "engine/compile/logical_text.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_kept(const xml::Node& node) {
    return node.is("w:ins") || node.is("w:moveTo");
}

bool is_dropped(const xml::Node& node) {
    return node.is("w:del") || node.is("w:moveFrom");
}

bool is_in_insertion(const xml::Node& node, const xml::Node& paragraph) {
    for (const xml::Node* at = &node; at != nullptr && at != &paragraph; at = at->parent) {
        if (is_kept(*at)) return true;
    }
    return false;
}

void accept_below(xml::Node& node) {
    for (std::size_t i = 0; i < node.children.size();) {
        xml::Node& child = *node.children[i];
        if (is_dropped(child)) {
            node.take(i);
        } else if (is_kept(child)) {
            auto kept = node.take(i);
            for (std::size_t at = i; !kept->children.empty(); ++at) node.insert(at, kept->take(0));
        } else {
            accept_below(child);
            ++i;
        }
    }
}

/// The first tag of the paragraph that an insertion has a part of.
const TagSpan* first_touched(const std::vector<TagSpan>& tags, const LogicalText& logical,
                             const xml::Node& paragraph) {
    const auto is_touched = [&](const TagSpan& tag) {
        return std::any_of(logical.pieces.begin(), logical.pieces.end(),
                           [&](const TextPiece& piece) {
                               const bool overlaps =
                                   piece.begin < tag.end && tag.begin < piece.begin + piece.length;
                               return overlaps && is_in_insertion(*piece.node, paragraph);
                           });
    };
    const auto found = std::find_if(tags.begin(), tags.end(), is_touched);
    return found == tags.end() ? nullptr : &*found;
}

Diagnostic warning_about(const TagSpan& tag, const std::string& text, const Location& where) {
    Diagnostic warning;
    warning.severity = Severity::Warning;
    warning.code = "E501";
    warning.where = where;
    warning.message = "a tag stands in a tracked change; the changes of its paragraph are accepted";
    warning.hint = "accept or reject the changes in the template";
    mark(warning, text, {tag.begin, tag.end});
    return warning;
}

bool has_change(const xml::Node& node) {
    return is_kept(node) || std::any_of(node.children.begin(), node.children.end(),
                                        [](const auto& child) { return has_change(*child); });
}

}  // namespace

void accept_changes_at_tags(PartDraft& draft, Compilation& compilation) {
    if (draft.markup.format != DocumentFormat::Docx || !has_change(*draft.tree.root)) return;
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {
        if (!has_change(*paragraph.node)) continue;
        const LogicalText logical = logical_text(draft.markup, *paragraph.node);
        const FoundTags found = find_tags(logical.text);
        const TagSpan* tag = first_touched(found.tags, logical, *paragraph.node);
        if (tag == nullptr) continue;
        compilation.diagnostics.report(warning_about(*tag, logical.text, paragraph.where));
        accept_below(*paragraph.node);
        draft.is_changed = true;
    }
}

}  // namespace paperround::compile
