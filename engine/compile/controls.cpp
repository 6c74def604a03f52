// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/controls.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/answers.hpp"
#include "engine/compile/carrier_word.hpp"
#include "engine/compile/control.hpp"
#include "engine/compile/control_answer.hpp"
#include "engine/compile/control_content.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/control_name.hpp"
#include "engine/compile/data_stores.hpp"
#include "engine/compile/line_label.hpp"
#include "engine/compile/picture_controls.hpp"
#include "engine/compile/repeating_section.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

struct Control {
    xml::Node* node = nullptr;
    ControlName name;
};

bool is_ours_to_fill(const xml::Node& control) {
    const ControlKind kind = kind_of_control(control);
    return kind != ControlKind::Frame && kind != ControlKind::RepeatingSection &&
           kind != ControlKind::Picture && control.child("w:sdtPr") != nullptr &&
           !is_made_by_google(control);
}

const xml::Node* enclosing_loop(const xml::Node& node) {
    const xml::Node* at = &node;
    while (at != nullptr && at->name != kLoopElement) at = at->parent;
    return at;
}

bool has_name(const Control& control) {
    return !control.name.text.empty();
}

/// In reading order. A control around others that have names is only their frame; what stands in a
/// control with a name goes when it is filled.
void collect(xml::Node& node, std::vector<Control>& found) {
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    for (const auto& child : node.children) collect(*child, found);
    if (!node.is("w:sdt") || !is_ours_to_fill(node)) return;
    const Control control{&node, name_of_control(node)};
    const auto inner = found.begin() + before;
    const bool is_frame =
        has_name(control) ? std::any_of(inner, found.end(), has_name) : inner != found.end();
    if (is_frame) return;
    found.erase(inner, found.end());
    found.push_back(control);
}

class PartControls {
  public:
    PartControls(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          compilation_(compilation),
          paragraphs_(walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {}

    void use(const Control& control) {
        const StoryParagraph* paragraph = paragraph_of(draft_, *control.node, paragraphs_);
        Tag tag =
            tag_of_control(control.name.text, paragraph == nullptr ? Location() : paragraph->where,
                           carrier_word(kind_of_control(*control.node)));
        if (control.name.text.empty()) return use_untagged(*control.node, tag);
        if (!can_hold_one_value(*control.node)) return warn_of_cells(tag);
        if (auto value = data_for(control)) {
            tag.what = std::move(*value);
            return fill(*control.node, tag);
        }
        ask(*control.node, control.name.text, tag, paragraph);
    }

  private:
    std::optional<Expression> data_for(const Control& control) const {
        const std::string& name = control.name.text;
        if (control.name.means == ControlName::Means::Answer) return std::nullopt;
        const bool is_data = control.name.means == ControlName::Means::Data;
        const Schema* schema = compilation_.schema;
        auto value =
            schema == nullptr ? std::nullopt : value_named(draft_, *control.node, name, *schema);
        return value || !is_data ? value : path_to(name);
    }

    void fill(xml::Node& control, const Tag& tag) {
        bind(control, tag, nullptr);
        fill_control(draft_, control, tag);
    }

    void ask(xml::Node& control, const std::string& key, const Tag& tag,
             const StoryParagraph* paragraph) {
        AnswerSlot slot = slot_for(control);
        slot.key = key;
        if (paragraph != nullptr) slot.label = label_for(control, slot, *paragraph);
        if (is_content_locked(control)) warn_locked(tag);
        if (!declare_answer(slot, tag, control, compilation_)) return;
        const Tag is_known = filled_condition(slot, tag);
        bind(control, known_answer(slot, tag), &is_known);
        offer_known_answer(draft_, control, slot, tag);
    }

    std::string label_for(const xml::Node& control, const AnswerSlot& slot,
                          const StoryParagraph& paragraph) const {
        const LabelSide side =
            slot.kind == AnswerSlot::Kind::Checkbox ? LabelSide::After : LabelSide::Before;
        const std::string label = label_in_line(draft_.markup, *paragraph.node, control, side);
        if (!label.empty()) return label;
        return label_of(draft_.markup, *draft_.tree.root, *paragraph.node);
    }

    /// Writes the value where the control is bound to. Copies of a loop cannot all be bound to one
    /// place, and Word would show nothing where there is no place.
    void bind(xml::Node& control, const Tag& value, const Tag* is_known) {
        const bool is_repeated = enclosing_loop(control) != nullptr;
        const bool is_written = !is_repeated && compilation_.stores != nullptr &&
                                compilation_.stores->write(control, value, is_known);
        if (!is_written) unbind(control);
    }

    void warn_locked(const Tag& tag) {
        warn(about_tag(tag, "E403", "nobody can type into this control: its contents are locked",
                       "switch off \"Contents cannot be edited\" in its properties, or give it the "
                       "name of a field of the data"));
    }

    void warn_of_cells(const Tag& tag) {
        warn(about_tag(tag, "E653",
                       "this control stands around several cells: it is neither filled nor read "
                       "back",
                       "put a control into each cell"));
    }

    /// A control with braces in it is what its braces say.
    void use_untagged(xml::Node& control, const Tag& tag) {
        const Tag* same =
            compilation_.stores == nullptr ? nullptr : compilation_.stores->written_for(control);
        if (same != nullptr) return fill_control(draft_, control, *same);
        warn_untagged(control, tag);
    }

    void warn_untagged(const xml::Node& control, const Tag& tag) {
        const xml::Node* content = control.child("w:sdtContent");
        if (content == nullptr) return;
        Tag shown = tag;
        const std::string text = xml::text_content(*content);
        if (text.find_first_of("{}") != std::string::npos) return;
        shown.source.paragraph = text;
        shown.source.span.end = text.size();
        warn(about_tag(shown, "E404",
                       "a control without a tag or title: it is neither filled nor read back",
                       "give it a tag in Word, Developer, Properties: the name of a field of the "
                       "data, or of the answer"));
    }

    void warn(Diagnostic diagnostic) {
        diagnostic.severity = Severity::Warning;
        compilation_.diagnostics.report(std::move(diagnostic));
    }

    PartDraft& draft_;
    Compilation& compilation_;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

void fill_controls(PartDraft& draft, Compilation& compilation) {
    repeat_sections(draft, compilation);
    fill_picture_controls(draft, compilation);
    std::vector<Control> controls;
    collect(*draft.tree.root, controls);
    PartControls part(draft, compilation);
    for (const Control& control : controls) part.use(control);
}

}  // namespace paperround::compile
