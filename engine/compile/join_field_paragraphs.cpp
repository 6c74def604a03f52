// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/join_field_paragraphs.hpp"

#include "engine/compile/tree_edit.hpp"
#include "engine/compile/word_field_message.hpp"

#include <algorithm>
#include <map>

namespace paperround::compile {
namespace {

/// The last paragraph that has to be joined to each first one.
class Joints {
  public:
    explicit Joints(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void collect(const FieldStory& story) {
        for (const auto& field : story.fields) collect(*field);
        for (const FieldStory& inner : story.inside) collect(inner);
    }

    bool join_all() {
        for (const auto& [first, last] : joints_) join(*first, *last);
        return !joints_.empty();
    }

  private:
    void collect(const WordField& field) {
        if (is_worked_out(field) && field.crosses_paragraphs()) return note(field);
        for (const auto& inner : field.inner) collect(*inner);
    }

    void note(const WordField& field) {
        if (field.paragraph->parent != field.end_paragraph->parent) {
            diagnostics_.report(about_field(
                field, "E301", "this field begins in one place and ends in another",
                "let it begin and end side by side: both in a content control, or both outside"));
            return;
        }
        // The next field may begin in the paragraph in which this one ends.
        const bool goes_on = !joints_.empty() && joints_.back().second == field.paragraph;
        if (goes_on) {
            joints_.back().second = field.end_paragraph;
        } else {
            joints_.emplace_back(field.paragraph, field.end_paragraph);
        }
    }

    static void join(xml::Node& first, const xml::Node& last) {
        std::unique_ptr<xml::Node> mark;
        bool at_end = false;
        while (!at_end) {
            auto next = first.parent->take(first.index_in_parent() + 1);
            at_end = next.get() == &last;
            if (!mark) mark = xml::make_element(kBreakElement);
            if (!next->is("w:p")) {
                mark->append(std::move(next));
                continue;
            }
            if (xml::Node* properties = next->child("w:pPr")) mark->append(detach(*properties));
            first.append(std::move(mark));
            while (!next->children.empty()) first.append(next->take(0));
        }
    }

    Diagnostics& diagnostics_;
    std::vector<std::pair<xml::Node*, xml::Node*>> joints_;
};

}  // namespace

bool join_field_paragraphs(const FieldStory& story, Diagnostics& diagnostics) {
    Joints joints(diagnostics);
    joints.collect(story);
    return joints.join_all();
}

}  // namespace paperround::compile
