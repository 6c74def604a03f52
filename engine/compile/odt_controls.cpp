// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_controls.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/answers.hpp"
#include "engine/compile/carrier_word.hpp"
#include "engine/compile/line_label.hpp"
#include "engine/compile/odt_answer.hpp"
#include "engine/compile/odt_control.hpp"
#include "engine/compile/odt_control_filling.hpp"
#include "engine/compile/picture_controls.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

void replace(xml::Node& node, std::unique_ptr<xml::Node> other) {
    insert_before(node, std::move(other));
    detach(node);
}

class PartControls {
  public:
    PartControls(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          compilation_(compilation),
          paragraphs_(walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {}

    void use(const OdtControl& control) {
        const StoryParagraph* paragraph = paragraph_of(draft_, *control.node, paragraphs_);
        const Location where = paragraph == nullptr ? Location() : paragraph->where;
        const xml::Node& carrier = control.form != nullptr ? *control.form : *control.node;
        const Tag tag = tag_of_control(control.name.text, where, carrier_word_of_odt(carrier));
        if (!is_data(control.name)) return ask(control, tag, paragraph);
        draft_.is_changed = true;
        if (control.form != nullptr) {
            replace(*control.form, filled_form_control(draft_, control, tag, FormLock::Open));
        } else {
            replace(*control.node, filled_odt_control(draft_, control, tag));
        }
    }

  private:
    bool is_data(const ControlName& name) const {
        if (name.means != ControlName::Means::Either) return name.means == ControlName::Means::Data;
        return compilation_.schema != nullptr && compilation_.schema->has(name.text);
    }

    void ask(const OdtControl& control, const Tag& tag, const StoryParagraph* paragraph) {
        const bool is_one_of_several = control.form != nullptr && control.form->is("form:radio");
        if (is_one_of_several) return;
        AnswerSlot slot;
        slot.key = control.name.text;
        slot.kind = answer_kind_of(control);
        for (const ListedChoice& choice : choices_of(control)) slot.choices.push_back(choice.shown);
        if (paragraph != nullptr) slot.label = label_for(control, slot, *paragraph);
        if (!declare_answer(slot, tag, *control.node, compilation_)) return;
        draft_.is_changed = true;
        const Tag known = known_answer(slot, tag);
        xml::Node* place = control.node;
        if (control.form != nullptr) {
            offer_odt_answer(draft_, *control.form, {slot, tag},
                             filled_form_control(draft_, control, known, FormLock::Locked));
        } else {
            place = &offer_odt_answer(draft_, *control.node, {slot, tag},
                                      filled_odt_control(draft_, control, known));
        }
        if (paragraph != nullptr) mark_odt_answer(*place, slot.key);
    }

    std::string label_for(const OdtControl& control, const AnswerSlot& slot,
                          const StoryParagraph& paragraph) const {
        const LabelSide side =
            slot.kind == AnswerSlot::Kind::Checkbox ? LabelSide::After : LabelSide::Before;
        const std::string label =
            label_in_line(draft_.markup, *paragraph.node, *control.node, side);
        if (!label.empty()) return label;
        return label_of(draft_.markup, *draft_.tree.root, *paragraph.node);
    }

    PartDraft& draft_;
    Compilation& compilation_;
    std::vector<StoryParagraph> paragraphs_;
};

bool is_in_loop(const xml::Node& node) {
    const xml::Node* at = &node;
    while (at != nullptr && at->name != kLoopElement) at = at->parent;
    return at != nullptr;
}

}  // namespace

void refuse_repeated_form_controls(PartDraft& draft, Compilation& compilation) {
    std::vector<StoryParagraph> paragraphs;
    for (const OdtControl& control : odt_controls(*draft.tree.root)) {
        if (control.form == nullptr || !is_in_loop(*control.node)) continue;
        if (paragraphs.empty()) {
            paragraphs = walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story);
        }
        const Tag tag =
            tag_of_control(control.name.text, place_of(draft, *control.node, paragraphs),
                           carrier_word_of_odt(*control.form));
        compilation.diagnostics.report(
            about_tag(tag, "E651", "a form control inside a loop: its copies would be one control",
                      "print a value of the data with {{ … }}, ask with {% answer … %}, or put the "
                      "control outside the loop"));
    }
}

void fill_odt_controls(PartDraft& draft, Compilation& compilation) {
    fill_picture_controls(draft, compilation);
    const std::vector<OdtControl> controls = odt_controls(*draft.tree.root);
    if (controls.empty()) return;
    PartControls part(draft, compilation);
    for (const OdtControl& control : controls) part.use(control);
}

}  // namespace paperround::compile
