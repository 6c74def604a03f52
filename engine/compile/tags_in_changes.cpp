// SPDX-License-Identifier: MIT
// See the header. ISO 29500-1 §17.13.5; ODF 1.3 part 3 §5.5.
#include "engine/compile/tags_in_changes.hpp"

#include "engine/compile/logical_text.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tracked_changes.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace paperround::compile {
namespace {

bool is_in_insertion(const xml::Node& node, const xml::Node& paragraph) {
    for (const xml::Node* at = &node; at != nullptr && at != &paragraph; at = at->parent) {
        if (is_insertion(*at)) return true;
    }
    return false;
}

using IsInserted = std::function<bool(const xml::Node& piece)>;

/// The first tag of the paragraph that an insertion has a part of.
const TagSpan* first_touched(const std::vector<TagSpan>& tags, const LogicalText& logical,
                             const IsInserted& is_inserted) {
    const auto is_touched = [&](const TagSpan& tag) {
        return std::any_of(logical.pieces.begin(), logical.pieces.end(),
                           [&](const TextPiece& piece) {
                               const bool overlaps =
                                   piece.begin < tag.end && tag.begin < piece.begin + piece.length;
                               return overlaps && is_inserted(*piece.node);
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
    return is_insertion(node) || std::any_of(node.children.begin(), node.children.end(),
                                             [](const auto& child) { return has_change(*child); });
}

/// Reports the first tag of the paragraph that stands in an insertion.
bool is_tag_inserted(const PartDraft& draft, const StoryParagraph& paragraph,
                     const IsInserted& is_inserted, Diagnostics& diagnostics) {
    const LogicalText logical = logical_text(draft.markup, *paragraph.node);
    const FoundTags found = find_tags(logical.text);
    const TagSpan* tag = first_touched(found.tags, logical, is_inserted);
    if (tag != nullptr) diagnostics.report(warning_about(*tag, logical.text, paragraph.where));
    return tag != nullptr;
}

void accept_docx_changes(PartDraft& draft, Compilation& compilation) {
    if (!has_change(*draft.tree.root)) return;
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {
        if (!has_change(*paragraph.node)) continue;
        const auto is_inserted = [&](const xml::Node& piece) {
            return is_in_insertion(piece, *paragraph.node);
        };
        if (!is_tag_inserted(draft, paragraph, is_inserted, compilation.diagnostics)) continue;
        accept_changes_within(*paragraph.node);
        draft.is_changed = true;
    }
}

std::string change_id(const xml::Node& mark) {
    const std::string* id =
        mark.name.starts_with("text:change") ? mark.attribute("text:change-id") : nullptr;
    return id == nullptr ? "" : *id;
}

/// ODF marks where an insertion begins and ends, and where something was deleted.
struct OdtChanges {
    const Markup& markup;
    std::set<const xml::Node*> inserted{};                             // texts
    std::map<const xml::Node*, std::set<std::string>> of_paragraph{};  // ids of changes
    std::set<std::string> open{};

    void visit(const xml::Node& node, const xml::Node* paragraph) {
        if (node.is("text:tracked-changes")) return;
        if (markup.role_of(node) == Role::Paragraph) paragraph = &node;
        if (!open.empty() && node.kind == xml::Node::Kind::Text) inserted.insert(&node);
        if (paragraph == &node) of_paragraph[paragraph] = open;
        if (const std::string id = change_id(node); !id.empty()) {
            if (paragraph != nullptr) of_paragraph[paragraph].insert(id);
            if (node.is("text:change-start")) open.insert(id);
            if (node.is("text:change-end")) open.erase(id);
        }
        for (const auto& child : node.children) visit(*child, paragraph);
    }
};

/// The marks go, and what was deleted.
void accept_odt(xml::Node& node, const std::set<std::string>& ids) {
    std::erase_if(node.children, [&](const auto& child) {
        const std::string* region =
            child->is("text:changed-region") ? child->attribute("text:id") : nullptr;
        return ids.contains(change_id(*child)) || (region != nullptr && ids.contains(*region));
    });
    for (const auto& child : node.children) accept_odt(*child, ids);
}

void accept_odt_changes(PartDraft& draft, Compilation& compilation) {
    OdtChanges changes{draft.markup};
    changes.visit(*draft.tree.root, nullptr);
    if (changes.inserted.empty()) return;
    const auto is_inserted = [&](const xml::Node& piece) {
        return changes.inserted.contains(&piece);
    };
    std::set<std::string> accepted;
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {
        if (!is_tag_inserted(draft, paragraph, is_inserted, compilation.diagnostics)) continue;
        accepted.merge(changes.of_paragraph[paragraph.node]);
    }
    if (accepted.empty()) return;
    accept_odt(*draft.tree.root, accepted);
    draft.is_changed = true;
}

}  // namespace

void accept_changes_at_tags(PartDraft& draft, Compilation& compilation) {
    if (draft.markup.format == DocumentFormat::Docx) return accept_docx_changes(draft, compilation);
    accept_odt_changes(draft, compilation);
}

}  // namespace paperround::compile
