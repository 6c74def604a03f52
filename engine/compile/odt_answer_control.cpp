// SPDX-License-Identifier: MIT
// See the header. LibreOffice 7.4 keeps a list's name and a box's state when it saves an ODT, but
// not the box's tag: the bookmark around each is what is read by.
#include "engine/compile/odt_answer_control.hpp"

#include "engine/compile/answer_variants.hpp"
#include "engine/compile/answers.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/either.hpp"
#include "engine/document/xml/namespaces.hpp"

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

constexpr std::string_view kTicked = "\u2612";
constexpr std::string_view kEmpty = "\u2610";

NodePtr box(std::string_view state, std::string_view sign) {
    NodePtr control = xml::make_element("loext:content-control",
                                        {{"loext:checkbox", "true"},
                                         {"loext:checked", std::string(state)},
                                         {"loext:checked-state", std::string(kTicked)},
                                         {"loext:unchecked-state", std::string(kEmpty)}});
    control->append(xml::make_text(std::string(sign)));
    return control;
}

constexpr const char* kChoose = "Choose an item.";

NodePtr label(const std::string& choice) {
    return xml::make_element("text:label", {{"text:value", choice}});
}

/// LibreOffice shows the first of the list where none is marked as chosen.
NodePtr open_list(const AnswerSlot& slot) {
    NodePtr list = xml::make_element("text:drop-down", {{"text:name", slot.key}});
    list->append(label(kChoose));
    for (const std::string& choice : slot.choices) list->append(label(choice));
    list->append(xml::make_text(kChoose));
    return list;
}

NodePtr suggested_list(PartDraft& draft, const AnswerSlot& slot, const Tag& suggestion) {
    NodePtr list = xml::make_element("text:drop-down", {{"text:name", slot.key}});
    list->append(label(kChoose));
    for (const std::string& choice : slot.choices) {
        const Tag is_chosen = with_expression(
            suggestion, Expression(BinaryExpression{
                            BinaryOperator::Equal,
                            std::make_shared<Expression>(std::get<Expression>(suggestion.what)),
                            std::make_shared<Expression>(Value(choice))}));
        NodePtr chosen = label(choice);
        chosen->set_attribute("text:current-selected", "true");
        list->append(either(draft, is_chosen, std::move(chosen), label(choice)));
    }
    list->append(draft.placeholder(suggestion));
    return list;
}

NodePtr box_content(PartDraft& draft, const AnswerSlot& slot, const Tag& tag) {
    const auto sign = [](std::string_view text) { return xml::make_text(std::string(text)); };
    AnswerVariants variants;
    variants.known = either(draft, is_ticked(known_answer(slot, tag)), sign(kTicked), sign(kEmpty));
    if (const auto suggestion = suggestion_of(tag)) {
        variants.suggested =
            either(draft, is_ticked(*suggestion), box("true", kTicked), box("false", kEmpty));
    }
    variants.open = box("false", kEmpty);
    return choose(draft, slot, tag, std::move(variants));
}

NodePtr list_content(PartDraft& draft, const AnswerSlot& slot, const Tag& tag) {
    AnswerVariants variants;
    variants.known = draft.placeholder(known_answer(slot, tag));
    if (const auto suggestion = suggestion_of(tag)) {
        variants.suggested = suggested_list(draft, slot, *suggestion);
    }
    variants.open = open_list(slot);
    return choose(draft, slot, tag, std::move(variants));
}

/// LibreOffice's own "<…>", which goes as soon as somebody types there.
NodePtr prompt(AnswerSlot::Kind kind) {
    NodePtr prompt = xml::make_element("text:placeholder", {{"text:placeholder-type", "text"}});
    const bool is_date = kind == AnswerSlot::Kind::CalendarDate;
    prompt->append(xml::make_text(is_date ? "<Click or tap to enter a date.>"
                                          : "<Click or tap here to enter text.>"));
    return prompt;
}

NodePtr text_content(PartDraft& draft, const AnswerSlot& slot, const Tag& tag, AnswerPlace place) {
    AnswerVariants variants;
    variants.known = draft.placeholder(known_answer(slot, tag));
    const auto suggestion = suggestion_of(tag);
    const bool is_alone = place == AnswerPlace::OwnParagraph;
    if (!suggestion && is_alone) return std::move(variants.known);
    if (suggestion) variants.suggested = draft.placeholder(*suggestion);
    variants.open = is_alone ? xml::make_text("") : prompt(slot.kind);
    return choose(draft, slot, tag, std::move(variants));
}

}  // namespace

NodePtr odt_answer_content(PartDraft& draft, const AnswerSlot& slot, const Tag& tag,
                           AnswerPlace place) {
    if (slot.kind == AnswerSlot::Kind::Checkbox) {
        xml::Node& root = *draft.tree.root;
        if (root.attribute("xmlns:loext") == nullptr) {
            root.set_attribute("xmlns:loext", std::string(xml::namespace_of_prefix("loext")));
        }
        return box_content(draft, slot, tag);
    }
    if (slot.kind == AnswerSlot::Kind::Choice) return list_content(draft, slot, tag);
    return text_content(draft, slot, tag, place);
}

}  // namespace paperround::compile
