// SPDX-License-Identifier: MIT
// See the header. Nothing is copied: each piece of the field that a value changes becomes a choice.
#include "engine/compile/form_field_filling.hpp"

#include "engine/compile/control.hpp"
#include "engine/compile/control_answer.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/either.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

/// When the value stands in the field, and what else does. Null: always.
class Filling {
  public:
    Filling(PartDraft& draft, const FormField& field, const Tag& value, const Tag* is_known)
        : draft_(draft), field_(field), value_(value), is_known_(is_known) {}

    void write() {
        switch (field_.kind) {
            case FormField::Kind::Text:
                write_text();
                break;
            case FormField::Kind::Checkbox:
                write_tick();
                break;
            case FormField::Kind::DropDown:
                write_choice();
                break;
        }
        if (is_known_ != nullptr) lock();
    }

  private:
    /// What is there when the value is, what was there when it is not.
    NodePtr known_or(NodePtr known, NodePtr old) {
        return is_known_ == nullptr ? std::move(known)
                                    : either(draft_, *is_known_, std::move(known), std::move(old));
    }

    void write_text() {
        const auto& result = field_.result;
        const auto first = std::find_if(result.begin(), result.end(),
                                        [](const xml::Node* leaf) { return leaf->is("w:t"); });
        NodePtr known = draft_.placeholder(shown_text());
        xml::Node* place = first == result.end() ? nullptr : *first;
        for (xml::Node* leaf : result) {
            if (leaf != place) keep_only_if_unknown(*leaf);
        }
        if (place == nullptr) {
            place = insert_before(*field_.end, xml::make_element("w:t"));
        }
        preserve_blanks(*place);
        NodePtr old = place->children.empty() ? nullptr : place->take(0);
        place->children.clear();
        place->append(known_or(std::move(known), std::move(old)));
    }

    void keep_only_if_unknown(xml::Node& leaf) {
        xml::Node& parent = *leaf.parent;
        const std::size_t index = leaf.index_in_parent();
        NodePtr old = detach(leaf);
        if (is_known_ == nullptr) return;
        parent.insert(index, either(draft_, *is_known_, xml::make_text(""), std::move(old)));
    }

    /// The text as the field's own settings want it: a date's or number's picture, capitals.
    Tag shown_text() const {
        const xml::Node* input = field_.settings()->child("w:textInput");
        if (input == nullptr) return value_;
        const std::string type = value_of(input->child("w:type"));
        const std::string format = value_of(input->child("w:format"));
        if (type == "date" && !format.empty()) {
            return filtered(value_, Filter::FormatDate, {format});
        }
        if (type == "number" && !format.empty()) return filtered(value_, Filter::Number, {format});
        if (format == "UPPERCASE" || format == "Uppercase")
            return filtered(value_, Filter::Upper, {});
        if (format == "LOWERCASE" || format == "Lowercase")
            return filtered(value_, Filter::Lower, {});
        return value_;
    }

    void write_tick() {
        xml::Node& box = *field_.settings()->child("w:checkBox");
        NodePtr old = box.child("w:checked") == nullptr ? nullptr : detach(*box.child("w:checked"));
        const auto state = [](std::string on) {
            return xml::make_element("w:checked", {{"w:val", std::move(on)}});
        };
        box.append(
            known_or(either(draft_, is_ticked(value_), state("1"), state("0")), std::move(old)));
    }

    void write_choice() {
        xml::Node& list = *field_.settings()->child("w:ddList");
        NodePtr old = list.child("w:result") == nullptr ? nullptr : detach(*list.child("w:result"));
        NodePtr result = xml::make_element("w:result");
        draft_.set_attribute(*result, "w:val", position_in_list());
        Tag has_value = with_expression(
            value_, Expression(UnaryExpression{
                        UnaryOperator::IsNotEmpty,
                        std::make_shared<Expression>(std::get<Expression>(value_.what))}));
        list.insert(
            0, known_or(either(draft_, has_value, std::move(result), nullptr), std::move(old)));
    }

    Tag position_in_list() const {
        auto choices = std::make_shared<std::vector<ListedChoice>>();
        for (const std::string& entry : choices_of(field_)) choices->push_back({entry, entry});
        ListedExpression listed;
        listed.input = std::make_shared<Expression>(std::get<Expression>(value_.what));
        listed.choices = std::move(choices);
        listed.wanted = ListedExpression::Wanted::Position;
        listed.list_name = field_.name.empty() ? value_.source.paragraph.str() : field_.name;
        return with_expression(value_, Expression(std::move(listed)));
    }

    void lock() {
        xml::Node& settings = *field_.settings();
        NodePtr old =
            settings.child("w:enabled") == nullptr ? nullptr : detach(*settings.child("w:enabled"));
        xml::Node* choice = settings.append(
            known_or(xml::make_element("w:enabled", {{"w:val", "0"}}), std::move(old)));
        mark_as_answer(*choice);
    }

    PartDraft& draft_;
    const FormField& field_;
    const Tag& value_;
    const Tag* is_known_;
};

}  // namespace

void fill_form_field(PartDraft& draft, const FormField& field, const Tag& value) {
    Filling(draft, field, value, nullptr).write();
}

void offer_to_form_field(PartDraft& draft, const FormField& field, const Tag& value,
                         const Tag& is_known) {
    Filling(draft, field, value, &is_known).write();
}

}  // namespace paperround::compile
