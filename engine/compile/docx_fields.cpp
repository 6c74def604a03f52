// SPDX-License-Identifier: MIT
// Word's fields worked out: what the merge knows takes the field's place, everything else stays a
// field, with what the merge knows filled into its code.
#include "engine/compile/check_word_field.hpp"
#include "engine/compile/find_word_fields.hpp"
#include "engine/compile/join_field_paragraphs.hpp"
#include "engine/compile/merge_fields.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/compile/word_field_nodes.hpp"

namespace paperround::compile {
namespace {

class PartFields {
  public:
    PartFields(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          compilation_(compilation),
          values_(compilation.bookmarks, compilation.schema),
          nodes_(draft, values_) {}

    void work_out(const FieldStory& story, FieldPlace place) {
        if (story.node->is("w:txbxContent")) place = FieldPlace::Elsewhere;
        for (const FieldStory& inside : story.inside) work_out(inside, place);
        const WordFieldCheck check(values_, compilation_);
        for (const auto& field : story.fields) {
            check.check(*field, place);
            replace(*field);
        }
    }

  private:
    void replace(const WordField& field) {
        if (auto nodes = nodes_.nodes_of(field)) return put_in_place(field, std::move(*nodes));
        fill_code(field);
        for (const FieldPiece& piece : field.result.pieces) {
            if (piece.field != nullptr) replace(*piece.field);
        }
    }

    /// The field stays; the merge fields in its code do not.
    void fill_code(const WordField& field) {
        bool filled = false;
        for (const FieldPiece& piece : field.code.pieces) {
            if (piece.field == nullptr) continue;
            if (auto code = nodes_.code_of(*piece.field)) {
                put_in_place(*piece.field, std::move(*code));
                filled = true;
            } else {
                fill_code(*piece.field);
            }
        }
        // What Word last worked out is no longer true: it works it out again when it opens.
        const bool is_stale = filled && field.kind != WordFieldKind::Other;
        if (is_stale) field.leaves.front()->set_attribute("w:dirty", "true");
    }

    void put_in_place(const WordField& field, Nodes nodes) {
        draft_.is_changed = true;
        if (field.simple != nullptr) {
            for (auto& node : nodes) insert_before(*field.simple, std::move(node));
            detach(*field.simple);
            return;
        }
        xml::Node& begin = *field.leaves.front();
        lift(draft_.markup, begin, *begin.parent->parent);
        for (auto& node : nodes) insert_before(begin, std::move(node));
        for (xml::Node* leaf : field.leaves) {
            xml::Node* parent = leaf->parent;
            detach(*leaf);
            if (leaf != &begin) drop_if_empty(draft_.markup, *parent);
        }
    }

    PartDraft& draft_;
    Compilation& compilation_;
    WordFieldValues values_;
    WordFieldNodes nodes_;
};

FieldStory find_again(PartDraft& draft, Compilation& compilation, Diagnostics& diagnostics) {
    const Places places = places_in(draft, compilation.file);
    return find_word_fields(draft.markup, *draft.tree.root, places, compilation.bookmarks,
                            diagnostics);
}

}  // namespace

void replace_docx_fields(PartDraft& draft, Compilation& compilation) {
    Diagnostics found;
    FieldStory story = find_again(draft, compilation, found);
    if (join_field_paragraphs(story, compilation.diagnostics)) {
        draft.is_changed = true;
        found = Diagnostics();
        story = find_again(draft, compilation, found);
    }
    for (const Diagnostic& diagnostic : found.all()) compilation.diagnostics.report(diagnostic);
    const bool is_main = draft.tree.root->is("w:document");
    PartFields(draft, compilation)
        .work_out(story, is_main ? FieldPlace::MainText : FieldPlace::Elsewhere);
}

}  // namespace paperround::compile
