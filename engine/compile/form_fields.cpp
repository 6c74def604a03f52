// SPDX-License-Identifier: MIT
// See the header. Word copies names along with fields and leaves new ones without: only a name that
// one field has is a key by itself. The bookmark around each tells them apart when they come back.
#include "engine/compile/form_fields.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/answers.hpp"
#include "engine/compile/carrier_word.hpp"
#include "engine/compile/control_name.hpp"
#include "engine/compile/form_field_filling.hpp"
#include "engine/compile/line_label.hpp"
#include "engine/compile/tree_edit.hpp"

#include <map>

namespace paperround::compile {
namespace {

constexpr std::string_view kNameless = "field";

struct PlacedField {
    FormField field;
    const StoryParagraph* paragraph = nullptr;
    std::size_t number = 0;  // 0: no other field has its name
};

std::string base_name(const FormField& field) {
    return field.name.empty() ? std::string(kNameless) : field.name;
}

std::vector<PlacedField> number_fields(const std::vector<StoryParagraph>& paragraphs) {
    std::vector<PlacedField> fields;
    std::map<std::string, std::size_t> total;
    for (const StoryParagraph& paragraph : paragraphs) {
        for (FormField& field : form_fields_of(*paragraph.node)) {
            ++total[base_name(field)];
            fields.push_back({std::move(field), &paragraph});
        }
    }
    std::map<std::string, std::size_t> seen;
    for (PlacedField& placed : fields) {
        const std::string name = base_name(placed.field);
        if (total[name] > 1 || placed.field.name.empty()) placed.number = ++seen[name];
    }
    return fields;
}

AnswerSlot slot_of(const PartDraft& draft, const PlacedField& placed, std::string key) {
    AnswerSlot slot;
    slot.key = std::move(key);
    const bool is_box = placed.field.kind == FormField::Kind::Checkbox;
    if (is_box) slot.kind = AnswerSlot::Kind::Checkbox;
    if (placed.field.kind == FormField::Kind::DropDown) {
        slot.kind = AnswerSlot::Kind::Choice;
        slot.choices = choices_of(placed.field);
    }
    slot.label = label_in_line(draft.markup, *placed.paragraph->node, *placed.field.begin,
                               is_box ? LabelSide::After : LabelSide::Before);
    if (slot.label.empty()) {
        slot.label = label_of(draft.markup, *draft.tree.root, *placed.paragraph->node);
    }
    return slot;
}

void put_bookmark_around(const PartDraft& draft, const FormField& field, const std::string& key) {
    const std::string id = next_bookmark_id(draft);
    insert_before(
        *field.begin->parent,
        xml::make_element("w:bookmarkStart", {{"w:id", id}, {"w:name", bookmark_name(key)}}));
    insert_after(*field.end->parent, xml::make_element("w:bookmarkEnd", {{"w:id", id}}));
}

void use(PartDraft& draft, Compilation& compilation, const PlacedField& placed) {
    const ControlName name = read_control_name(placed.field.name);
    const bool is_data = name.means == ControlName::Means::Data ||
                         (name.means == ControlName::Means::Either && !name.text.empty() &&
                          compilation.schema != nullptr && compilation.schema->has(name.text));
    const std::string_view word = carrier_word(placed.field.kind);
    Tag tag = tag_of_control(name.text, placed.paragraph->where, word);
    if (is_data) return fill_form_field(draft, placed.field, tag);
    std::string key = name.text.empty() ? std::string(kNameless) : name.text;
    if (placed.number > 0) key += "[" + std::to_string(placed.number) + "]";
    tag = tag_of_control(key, placed.paragraph->where, word);
    const AnswerSlot slot = slot_of(draft, placed, key);
    if (!declare_answer(slot, tag, *placed.field.begin, compilation)) return;
    put_bookmark_around(draft, placed.field, key);
    offer_to_form_field(draft, placed.field, known_answer(slot, tag), filled_condition(slot, tag));
}

}  // namespace

void use_form_fields(PartDraft& draft, Compilation& compilation) {
    const auto paragraphs =
        walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story);
    for (const PlacedField& placed : number_fields(paragraphs)) use(draft, compilation, placed);
}

}  // namespace paperround::compile
