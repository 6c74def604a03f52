// SPDX-License-Identifier: MIT
// See the header; why a bookmark, a control and no placeholder text: docs/returned-forms.md.
#include "engine/compile/answers.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/answer_variants.hpp"
#include "engine/compile/control_answer.hpp"
#include "engine/compile/docx_answer_control.hpp"
#include "engine/compile/either.hpp"
#include "engine/compile/line_label.hpp"
#include "engine/compile/odt_answer_control.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/core/digest.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::size_t kLongestAlias = 64;

using NodePtr = std::unique_ptr<xml::Node>;

void collect_answers(const PartDraft& draft, xml::Node& node, std::vector<xml::Node*>& found) {
    if (answer_statement(draft, node) != nullptr) found.push_back(&node);
    for (const auto& child : node.children) collect_answers(draft, *child, found);
}

bool is_inside(const xml::Node& node, std::string_view element) {
    for (const xml::Node* at = node.parent; at != nullptr; at = at->parent) {
        if (at->is(element)) return true;
    }
    return false;
}

/// Nothing else is seen in the paragraph.
bool is_alone(const PartDraft& draft, xml::Node& placeholder, const xml::Node& paragraph) {
    xml::Node* parent = placeholder.parent;
    const std::size_t index = placeholder.index_in_parent();
    NodePtr taken = detach(placeholder);
    const bool alone = is_blank(draft, paragraph);
    parent->insert(index, std::move(taken));
    return alone;
}

bool may_stand_here(const PartDraft& draft, xml::Node& placeholder, Diagnostics& diagnostics) {
    const Tag& tag = *draft.tag_of(placeholder);
    if (is_inside(placeholder, kLoopElement)) {
        diagnostics.report(repeated_answer(tag));
        return false;
    }
    const auto& slot = answer_statement(draft, placeholder)->slot;
    const xml::Node* paragraph = enclosing(draft.markup, &placeholder, Role::Paragraph);
    const bool needs_paragraph = slot.kind == AnswerSlot::Kind::Paragraphs;
    if (!needs_paragraph || is_alone(draft, placeholder, *paragraph)) return true;
    diagnostics.report(about_tag(tag, "E406", "an answer of paragraphs needs one of its own",
                                 "best is an empty cell beside its question; an answer of the kind "
                                 "text may stand within a line"));
    return false;
}

/// What is printed in the place of a text: what is known, else what the author suggests.
NodePtr docx_text(PartDraft& draft, const AnswerSlot& slot, const Tag& tag) {
    Tag known = known_answer(slot, tag);
    known.line_breaks = LineBreaks::NewParagraph;
    auto suggestion = suggestion_of(tag);
    if (!suggestion) return draft.placeholder(std::move(known));
    suggestion->line_breaks = LineBreaks::NewParagraph;
    AnswerVariants variants;
    variants.known = draft.placeholder(std::move(known));
    variants.suggested = draft.placeholder(std::move(*suggestion));
    variants.open = xml::make_text("");
    return choose(draft, slot, tag, std::move(variants));
}

NodePtr property(std::string_view name, std::string value) {
    return xml::make_element(name, {{"w:val", std::move(value)}});
}

/// The paragraph with its own look and the tag's, and nothing in it but the answer.
NodePtr docx_paragraph(const xml::Node& paragraph, const xml::Node* run_properties,
                       NodePtr content) {
    NodePtr answer = xml::make_element("w:p", paragraph.attributes);
    if (const xml::Node* properties = paragraph.child("w:pPr")) {
        answer->append(xml::clone(*properties));
    }
    xml::Node* run = answer->append(xml::make_element("w:r"));
    if (run_properties != nullptr) run->append(xml::clone(*run_properties));
    xml::Node* text = run->append(xml::make_element("w:t"));
    preserve_blanks(*text);
    text->append(std::move(content));
    return answer;
}

void place_in_docx(PartDraft& draft, xml::Node& placeholder, const AnswerSlot& slot,
                   const Tag& tag) {
    xml::Node& paragraph = *enclosing(draft.markup, &placeholder, Role::Paragraph);
    const xml::Node* run = placeholder.parent->parent;
    const xml::Node* run_properties = run->child("w:rPr");
    NodePtr control = xml::make_element("w:sdt");
    xml::Node* properties = control->append(xml::make_element("w:sdtPr"));
    if (run_properties != nullptr) properties->append(xml::clone(*run_properties));
    if (!slot.label.empty()) {
        properties->append(property("w:alias", shortened(slot.label, kLongestAlias)));
    }
    properties->append(property("w:tag", slot.key));
    properties->append(property("w:id", control_id(slot.key)));
    properties->append(lock_when_filled(draft, slot, tag));
    control->append(xml::make_element("w:sdtContent"))
        ->append(docx_paragraph(paragraph, run_properties, docx_text(draft, slot, tag)));
    const std::string id = next_bookmark_id(draft);
    insert_before(
        paragraph,
        xml::make_element("w:bookmarkStart", {{"w:id", id}, {"w:name", bookmark_name(slot.key)}}));
    insert_before(paragraph, std::move(control));
    insert_before(paragraph, xml::make_element("w:bookmarkEnd", {{"w:id", id}}));
    detach(paragraph);
}

NodePtr odt_section(const xml::Node& paragraph, const AnswerSlot& slot, bool is_protected) {
    NodePtr section = xml::make_element("text:section", {{"text:name", slot.key}});
    if (is_protected) section->set_attribute("text:protected", "true");
    section->append(xml::clone(paragraph));
    return section;
}

void place_in_odt(PartDraft& draft, xml::Node& placeholder, const AnswerSlot& slot,
                  const Tag& tag) {
    xml::Node& paragraph = *enclosing(draft.markup, &placeholder, Role::Paragraph);
    const std::string name = bookmark_name(slot.key);
    insert_before(placeholder, odt_answer_content(draft, slot, tag, AnswerPlace::OwnParagraph));
    detach(placeholder);
    paragraph.insert(0, xml::make_element("text:bookmark-start", {{"text:name", name}}));
    paragraph.append(xml::make_element("text:bookmark-end", {{"text:name", name}}));
    insert_before(paragraph,
                  either(draft, filled_condition(slot, tag), odt_section(paragraph, slot, true),
                         odt_section(paragraph, slot, false)));
    detach(paragraph);
}

/// Within a line there is no section: the bookmark stands around the answer alone.
void place_in_odt_line(PartDraft& draft, xml::Node& placeholder, const AnswerSlot& slot,
                       const Tag& tag) {
    const std::string name = bookmark_name(slot.key);
    insert_before(placeholder, xml::make_element("text:bookmark-start", {{"text:name", name}}));
    insert_before(placeholder, odt_answer_content(draft, slot, tag, AnswerPlace::WithinLine));
    insert_before(placeholder, xml::make_element("text:bookmark-end", {{"text:name", name}}));
    detach(placeholder);
}

std::string label_for(PartDraft& draft, const xml::Node& placeholder, const AnswerSlot& slot,
                      const xml::Node& paragraph) {
    const LabelSide side =
        slot.kind == AnswerSlot::Kind::Checkbox ? LabelSide::After : LabelSide::Before;
    const std::string label = label_in_line(draft.markup, paragraph, placeholder, side);
    return label.empty() ? label_of(draft.markup, *draft.tree.root, paragraph) : label;
}

void place_answer(PartDraft& draft, xml::Node& placeholder, Compilation& compilation) {
    if (!may_stand_here(draft, placeholder, compilation.diagnostics)) return;
    const Tag tag = *draft.tag_of(placeholder);
    AnswerSlot slot = answer_statement(draft, placeholder)->slot;
    const xml::Node* paragraph = enclosing(draft.markup, &placeholder, Role::Paragraph);
    if (slot.label.empty()) slot.label = label_for(draft, placeholder, slot, *paragraph);
    if (!declare_answer(slot, tag, placeholder, compilation)) return;
    const bool alone = is_alone(draft, placeholder, *paragraph);
    // A date too is typed where it has a paragraph to itself: a prompt there would be printed on
    // a form that is filled in by hand.
    const bool is_typed = slot.kind == AnswerSlot::Kind::Text ||
                          slot.kind == AnswerSlot::Kind::Paragraphs ||
                          slot.kind == AnswerSlot::Kind::CalendarDate;
    if (draft.markup.format == DocumentFormat::Odt) {
        return alone ? place_in_odt(draft, placeholder, slot, tag)
                     : place_in_odt_line(draft, placeholder, slot, tag);
    }
    return alone && is_typed ? place_in_docx(draft, placeholder, slot, tag)
                             : place_docx_control(draft, placeholder, slot, tag);
}

void raise_to_highest_id(const xml::Node& node, int& highest) {
    if (node.is("w:bookmarkStart")) {
        int id = 0;
        const std::string* written = node.attribute("w:id");
        if (written != nullptr) {
            std::from_chars(written->data(), written->data() + written->size(), id);
        }
        highest = std::max(highest, id);
    }
    for (const auto& child : node.children) raise_to_highest_id(*child, highest);
}

}  // namespace

void place_answers(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> placeholders;
    collect_answers(draft, *draft.tree.root, placeholders);
    for (xml::Node* placeholder : placeholders) place_answer(draft, *placeholder, compilation);
}

bool declare_answer(AnswerSlot slot, const Tag& tag, const xml::Node& place,
                    Compilation& compilation) {
    const auto same = std::find_if(compilation.answer_slots.begin(), compilation.answer_slots.end(),
                                   [&](const AnswerSlot& other) { return other.key == slot.key; });
    if (same != compilation.answer_slots.end() && is_inside(place, "mc:Fallback")) return true;
    if (same != compilation.answer_slots.end()) {
        const auto index = static_cast<std::size_t>(same - compilation.answer_slots.begin());
        const Location& first = compilation.answer_places[index];
        compilation.diagnostics.report(paired_with(
            first,
            about_tag(tag, "E401",
                      "the answer \"" + slot.key + "\" is here a second time; the first is in " +
                          describe(first),
                      "give one of them another name: what comes back is told apart by it")));
        return false;
    }
    compilation.answer_slots.push_back(std::move(slot));
    compilation.answer_places.push_back(tag.where);
    return true;
}

Tag filled_condition(const AnswerSlot& slot, const Tag& tag) {
    Tag condition{Expression(UnaryExpression{UnaryOperator::IsNotEmpty,
                                             std::make_shared<Expression>(path_to(slot.key))}),
                  FieldUse::Kind::Control, tag.where, tag.source, Names::Any};
    return condition;
}

Tag known_answer(const AnswerSlot& slot, const Tag& tag) {
    return {path_to(slot.key), FieldUse::Kind::Control, tag.where, tag.source, Names::Any};
}

std::string control_id(std::string_view key) {
    std::uint32_t id = 0;
    const std::string digest = sha256_hex(key);
    std::from_chars(digest.data(), digest.data() + 8, id, 16);
    return std::to_string(std::max(1U, id & 0x7FFF'FFFFU));
}

std::string next_bookmark_id(const PartDraft& draft) {
    int highest = -1;
    raise_to_highest_id(*draft.tree.root, highest);
    return std::to_string(highest + 1);
}

std::unique_ptr<xml::Node> lock_when_filled(PartDraft& draft, const AnswerSlot& slot,
                                            const Tag& tag) {
    return either(draft, filled_condition(slot, tag), property("w:lock", "sdtContentLocked"),
                  property("w:lock", "sdtLocked"));
}

}  // namespace paperround::compile
