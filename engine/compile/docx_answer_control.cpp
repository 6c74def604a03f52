// SPDX-License-Identifier: MIT
// See the header. The prompts are Word's own, which are known for no answer when they come back.
#include "engine/compile/docx_answer_control.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/answer_variants.hpp"
#include "engine/compile/answers.hpp"
#include "engine/compile/control_answer.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/compile/word_2010.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;
using Kind = AnswerSlot::Kind;

constexpr std::size_t kLongestAlias = 64;  // Word refuses more
constexpr std::string_view kUsualPicture = "dd/MM/yyyy";
constexpr std::string_view kPromptColour = "767676";  // dark enough to be read on white

NodePtr property(std::string_view name, std::string value) {
    return xml::make_element(name, {{"w:val", std::move(value)}});
}

NodePtr checkbox() {
    const auto sign = [](std::string_view state, std::string code) {
        return xml::make_element(state, {{"w14:val", std::move(code)}, {"w14:font", "MS Gothic"}});
    };
    NodePtr box = xml::make_element("w14:checkbox");
    box->append(xml::make_element("w14:checked", {{"w14:val", "0"}}));
    box->append(sign("w14:checkedState", "2612"));
    box->append(sign("w14:uncheckedState", "2610"));
    return box;
}

NodePtr list(const std::vector<std::string>& choices) {
    NodePtr list = xml::make_element("w:dropDownList");
    list->append(xml::make_element("w:listItem", {{"w:value", "Choose an item."}}));
    for (const std::string& choice : choices) {
        list->append(
            xml::make_element("w:listItem", {{"w:displayText", choice}, {"w:value", choice}}));
    }
    return list;
}

NodePtr date(const std::string& picture) {
    NodePtr date = xml::make_element("w:date");
    date->append(property("w:dateFormat", picture.empty() ? std::string(kUsualPicture) : picture));
    date->append(property("w:lid", "en-GB"));
    date->append(property("w:storeMappedDataAs", "dateTime"));
    date->append(property("w:calendar", "gregorian"));
    return date;
}

NodePtr kind_element(const AnswerSlot& slot) {
    switch (slot.kind) {
        case Kind::Checkbox:
            return checkbox();
        case Kind::Choice:
            return list(slot.choices);
        case Kind::CalendarDate:
            return date(slot.picture);
        case Kind::Text:
        case Kind::Paragraphs:
            break;
    }
    return xml::make_element("w:text", {{"w:multiLine", "1"}});
}

std::string prompt_of(Kind kind) {
    if (kind == Kind::Choice) return "Choose an item.";
    if (kind == Kind::CalendarDate) return "Click or tap to enter a date.";
    return "Click or tap here to enter text.";
}

/// The prompt, greyed.
NodePtr prompt_run(Kind kind, const xml::Node* look) {
    NodePtr run = xml::make_element("w:r");
    NodePtr properties = look == nullptr ? xml::make_element("w:rPr") : xml::clone(*look);
    if (xml::Node* colour = properties->child("w:color")) detach(*colour);
    // After the fonts and the toggles, before size and underline (ISO 29500-1, CT_RPr).
    static constexpr std::array kAfter = {
        "w:spacing",    "w:w",    "w:kern",   "w:position", "w:sz",   "w:szCs",
        "w:highlight",  "w:u",    "w:effect", "w:bdr",      "w:shd",  "w:fitText",
        "w:vertAlign",  "w:rtl",  "w:cs",     "w:em",       "w:lang", "w:eastAsianLayout",
        "w:specVanish", "w:oMath"};
    std::size_t place = properties->children.size();
    for (const char* name : kAfter) {
        if (const xml::Node* later = properties->child(name)) {
            place = std::min(place, later->index_in_parent());
        }
    }
    properties->insert(place, property("w:color", std::string(kPromptColour)));
    run->append(std::move(properties));
    run->append(xml::make_element("w:t"))->append(xml::make_text(prompt_of(kind)));
    return run;
}

NodePtr empty_box_run(const xml::Node* look) {
    NodePtr run = xml::make_element("w:r");
    NodePtr properties = look == nullptr ? xml::make_element("w:rPr") : xml::clone(*look);
    if (xml::Node* fonts = properties->child("w:rFonts")) detach(*fonts);
    properties->insert(properties->child("w:rStyle") == nullptr ? 0 : 1,
                       xml::make_element("w:rFonts", {{"w:ascii", "MS Gothic"},
                                                      {"w:eastAsia", "MS Gothic"},
                                                      {"w:hAnsi", "MS Gothic"},
                                                      {"w:hint", "eastAsia"}}));
    run->append(std::move(properties));
    run->append(xml::make_element("w:t"))->append(xml::make_text("\u2610"));
    return run;
}

NodePtr open_control(const AnswerSlot& slot, const xml::Node* look) {
    NodePtr control = xml::make_element("w:sdt");
    xml::Node* properties = control->append(xml::make_element("w:sdtPr"));
    if (look != nullptr) properties->append(xml::clone(*look));
    if (!slot.label.empty()) {
        properties->append(property("w:alias", shortened(slot.label, kLongestAlias)));
    }
    properties->append(property("w:tag", slot.key));
    properties->append(property("w:id", control_id(slot.key)));
    properties->append(property("w:lock", "sdtLocked"));
    const bool is_box = slot.kind == Kind::Checkbox;
    if (!is_box) properties->append(xml::make_element("w:showingPlcHdr"));
    properties->append(kind_element(slot));
    control->append(xml::make_element("w:sdtContent"))
        ->append(is_box ? empty_box_run(look) : prompt_run(slot.kind, look));
    return control;
}

/// The control to be filled in: its text looks like the words around it.
NodePtr without_prompt(const xml::Node& open, const xml::Node* look) {
    NodePtr control = xml::clone(open);
    if (xml::Node* prompts = control->child("w:sdtPr")->child("w:showingPlcHdr")) detach(*prompts);
    xml::Node& content = *control->child("w:sdtContent");
    content.children.clear();
    xml::Node* run = content.append(xml::make_element("w:r"));
    if (look != nullptr) run->append(xml::clone(*look));
    return control;
}

}  // namespace

void place_docx_control(PartDraft& draft, xml::Node& placeholder, const AnswerSlot& slot,
                        const Tag& tag) {
    if (slot.kind == Kind::Checkbox) declare_word_2010(*draft.tree.root);
    xml::Node& run = *placeholder.parent->parent;
    const xml::Node* properties = run.child("w:rPr");
    const NodePtr look = properties == nullptr ? nullptr : xml::clone(*properties);
    lift(draft.markup, placeholder, *run.parent);
    AnswerVariants variants;
    variants.open = open_control(slot, look.get());
    variants.known = without_prompt(*variants.open, look.get());
    fill_control(draft, *variants.known, known_answer(slot, tag));
    lock_content(*variants.known);
    if (const auto suggestion = suggestion_of(tag)) {
        variants.suggested = without_prompt(*variants.open, look.get());
        fill_control(draft, *variants.suggested, *suggestion);
    }
    const std::string id = next_bookmark_id(draft);
    insert_before(
        placeholder,
        xml::make_element("w:bookmarkStart", {{"w:id", id}, {"w:name", bookmark_name(slot.key)}}));
    insert_before(placeholder, choose(draft, slot, tag, std::move(variants)));
    insert_before(placeholder, xml::make_element("w:bookmarkEnd", {{"w:id", id}}));
    detach(placeholder);
}

}  // namespace paperround::compile
