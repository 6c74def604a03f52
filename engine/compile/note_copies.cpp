// SPDX-License-Identifier: MIT
// See the header; how references and notes count: loop_copies.hpp.
#include "engine/compile/note_copies.hpp"

#include "engine/compile/loop_copies.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

struct NoteReference {
    xml::Node* reference;
    xml::Node* note;
};

int number_of(const std::string* text) {
    int number = -1;
    if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

bool is_in_loop(const xml::Node& node) {
    for (const xml::Node* at = node.parent; at != nullptr; at = at->parent) {
        if (at->name == kBranchElement && at->attribute("n") != nullptr &&
            at->parent->name == kLoopElement) {
            return true;
        }
    }
    return false;
}

xml::Node* note_with(xml::Node& root, std::string_view name, int id) {
    for (const auto& child : root.children) {
        const bool is_it = child->is(name) && child->attribute("w:type") == nullptr &&
                           number_of(child->attribute("w:id")) == id;
        if (is_it) return child.get();
    }
    return nullptr;
}

class NoteCopies {
  public:
    NoteCopies(PartDraft& main_text, PartDraft& notes) : main_text_(main_text), notes_(notes) {
        const bool footnotes = notes.tree.root->is("w:footnotes");
        reference_name_ = footnotes ? "w:footnoteReference" : "w:endnoteReference";
        note_name_ = footnotes ? "w:footnote" : "w:endnote";
    }

    void run() {
        collect(*main_text_.tree.root);
        int next = highest_id() + 1;
        for (const NoteReference& found : found_) {
            count_from(*found.reference, next);
            count_from(*found.note, next++);
            surround(found);
            notes_.is_changed = true;
        }
    }

  private:
    void collect(xml::Node& node) {
        if (node.is(reference_name_) && is_in_loop(node)) {
            xml::Node* note =
                note_with(*notes_.tree.root, note_name_, number_of(node.attribute("w:id")));
            const bool is_new =
                note != nullptr && std::none_of(found_.begin(), found_.end(),
                                                [&](const auto& f) { return f.note == note; });
            if (is_new) found_.push_back({&node, note});
        }
        for (const auto& child : node.children) collect(*child);
    }

    int highest_id() const {
        int highest = 0;
        for (const auto& child : notes_.tree.root->children) {
            highest = std::max(highest, number_of(child->attribute("w:id")));
        }
        return highest;
    }

    void count_from(xml::Node& node, int first) const {
        node.set_attribute(kCountsFrom, std::to_string(first));
        node.set_attribute(kCountsBy, std::to_string(found_.size()));
    }

    /// Puts the loops and choices around the reference around the note.
    void surround(const NoteReference& found) {
        xml::Node* note = found.note;
        for (const xml::Node* at = found.reference->parent; at != nullptr; at = at->parent) {
            if (at->name == kBranchElement) note = wrap(*note, *at);
        }
    }

    xml::Node* wrap(xml::Node& inner, const xml::Node& branch) {
        const xml::Node& block = *branch.parent;
        xml::Node* place = nullptr;
        auto copy = xml::make_element(block.name);
        for (const auto& other : block.children) {
            xml::Node* shell = copy->append(empty_copy_of(*other));
            if (other.get() == &branch) place = shell;
        }
        xml::Node* inserted = insert_before(inner, std::move(copy));
        place->append(detach(inner));
        return inserted;
    }

    std::unique_ptr<xml::Node> empty_copy_of(const xml::Node& branch) {
        const Tag* tag = main_text_.tag_of(branch);
        if (tag == nullptr) return xml::make_element(kBranchElement);
        Tag same = *tag;
        same.names = Names::Any;  // checked and listed in the main text
        const auto placeholder = notes_.placeholder(std::move(same));
        return xml::make_element(kBranchElement, placeholder->attributes);
    }

    PartDraft& main_text_;
    PartDraft& notes_;
    std::string_view reference_name_;
    std::string_view note_name_;
    std::vector<NoteReference> found_;
};

}  // namespace

void copy_notes_of_loops(PartDraft& main_text, PartDraft& notes) {
    const xml::Node& root = *notes.tree.root;
    if (root.is("w:footnotes") || root.is("w:endnotes")) NoteCopies(main_text, notes).run();
}

}  // namespace paperround::compile
