// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/control_answer.hpp"

#include "engine/compile/answers.hpp"
#include "engine/compile/control.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kAnswerMark = "answer";

void refuse_below(const PartDraft& draft, const xml::Node& node, Diagnostics& diagnostics,
                  int loops) {
    const bool is_answer = node.name == kChoiceElement && node.attribute(kAnswerMark) != nullptr;
    const bool is_loop = node.name == kLoopElement;
    if (is_answer && loops > 0) {
        diagnostics.report(repeated_answer(*draft.tag_of(*node.children.front())));
    }
    for (const auto& child : node.children) {
        refuse_below(draft, *child, diagnostics, loops + (is_loop ? 1 : 0));
    }
}

}  // namespace

void lock_content(xml::Node& control) {
    // After alias, tag and id, as the schema orders them (ISO 29500-4, CT_SdtPr).
    xml::Node& properties = *control.child("w:sdtPr");
    if (xml::Node* old = properties.child("w:lock")) detach(*old);
    std::size_t place = 0;
    for (const std::string_view name : {"w:rPr", "w:alias", "w:tag", "w:id"}) {
        if (const xml::Node* child = properties.child(name)) {
            place = std::max(place, child->index_in_parent() + 1);
        }
    }
    properties.insert(place, xml::make_element("w:lock", {{"w:val", "sdtContentLocked"}}));
}

void offer_known_answer(PartDraft& draft, xml::Node& control, const AnswerSlot& slot,
                        const Tag& tag) {
    auto filled = xml::clone(control);
    fill_control(draft, *filled, known_answer(slot, tag));
    lock_content(*filled);
    auto condition = draft.placeholder(filled_condition(slot, tag));
    auto choice = xml::make_element(kChoiceElement);
    mark_as_answer(*choice);
    choice->append(xml::make_element(kBranchElement, condition->attributes))
        ->append(std::move(filled));
    xml::Node* otherwise = choice->append(xml::make_element(kBranchElement));
    xml::Node* placed = insert_before(control, std::move(choice));
    otherwise->append(detach(control));
    const std::string id = next_bookmark_id(draft);
    insert_before(*placed, xml::make_element("w:bookmarkStart",
                                             {{"w:id", id}, {"w:name", bookmark_name(slot.key)}}));
    insert_after(*placed, xml::make_element("w:bookmarkEnd", {{"w:id", id}}));
}

AnswerSlot slot_for(const xml::Node& control) {
    AnswerSlot slot;
    switch (kind_of_control(control)) {
        case ControlKind::Checkbox:
            slot.kind = AnswerSlot::Kind::Checkbox;
            break;
        case ControlKind::DropDownList: {
            slot.kind = AnswerSlot::Kind::Choice;
            const auto choices = choices_of(control);
            for (const ListedChoice& choice : *choices) slot.choices.push_back(choice.shown);
            break;
        }
        case ControlKind::CalendarDate:
            slot.kind = AnswerSlot::Kind::CalendarDate;
            slot.picture = value_of(control_property(control, "w:date")->child("w:dateFormat"));
            break;
        default:
            break;
    }
    return slot;
}

void mark_as_answer(xml::Node& choice) {
    choice.set_attribute(kAnswerMark, "");
}

void refuse_repeated_answers(const PartDraft& draft, Diagnostics& diagnostics) {
    refuse_below(draft, *draft.tree.root, diagnostics, 0);
}

Diagnostic repeated_answer(const Tag& tag) {
    return about_tag(tag, "E405", "an answer inside a loop would be there twice",
                     "write the repeated part out, each answer with its own name: "
                     "objectives[1].actions, objectives[2].actions");
}

}  // namespace paperround::compile
