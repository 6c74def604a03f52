// SPDX-License-Identifier: MIT
// See the header. LibreOffice 7.4 shows a content control's text and forgets its tag.
#include "engine/compile/odt_control_filling.hpp"

#include "engine/compile/control_filling.hpp"
#include "engine/compile/either.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

bool is_true(const xml::Node& node, std::string_view attribute) {
    const std::string* value = node.attribute(attribute);
    return value != nullptr && *value == "true";
}

std::string attribute_or(const xml::Node& node, std::string_view name, std::string otherwise) {
    const std::string* value = node.attribute(name);
    return value == nullptr || value->empty() ? std::move(otherwise) : *value;
}

/// LibreOffice writes formats as its dialogue does: "DD/MM/YYYY".
std::string picture_of(const std::string& format) {
    std::string picture = format.empty() ? "dd/MM/yyyy" : format;
    for (char& letter : picture) {
        if (letter == 'Y') letter = 'y';
        if (letter == 'D') letter = 'd';
    }
    return picture;
}

/// Its list stays; its text is the content, which looks like what was there unless that was the
/// prompt.
void put_content(xml::Node& control, NodePtr content) {
    const bool was_prompt = is_true(control, "loext:showing-place-holder");
    control.remove_attribute("loext:showing-place-holder");
    const xml::Node* old = control.child("text:span");
    NodePtr span =
        old != nullptr && !was_prompt ? xml::make_element("text:span", old->attributes) : nullptr;
    std::erase_if(control.children,
                  [](const auto& child) { return !child->is("loext:list-item"); });
    xml::Node* holder = span == nullptr ? &control : control.append(std::move(span));
    holder->append(std::move(content));
}

NodePtr box(const xml::Node& control, std::string_view state, const std::string& sign) {
    NodePtr copy = xml::clone(control);
    copy->set_attribute("loext:checked", std::string(state));
    put_content(*copy, xml::make_text(sign));
    return copy;
}

NodePtr filled_content_control(PartDraft& draft, const OdtControl& control, const Tag& value) {
    const xml::Node& node = *control.node;
    if (is_true(node, "loext:checkbox")) {
        return either(draft, is_ticked(value),
                      box(node, "true", attribute_or(node, "loext:checked-state", "☒")),
                      box(node, "false", attribute_or(node, "loext:unchecked-state", "☐")));
    }
    NodePtr copy = xml::clone(node);
    Tag text = listed(control, value);
    if (is_true(node, "loext:date")) {
        text = filtered(value, Filter::FormatDate,
                        {picture_of(attribute_or(node, "loext:date-format", ""))});
        copy->remove_attribute("loext:current-date");
    }
    put_content(*copy, draft.placeholder(std::move(text)));
    return copy;
}

void set(PartDraft& draft, xml::Node& element, std::string_view name, Tag value) {
    element.remove_attribute(name);
    draft.set_attribute(element, name, std::move(value));
}

/// True when the entry is the one that the value names.
Tag is_entry(const Tag& chosen, const std::string& shown) {
    return with_expression(
        chosen, Expression(BinaryExpression{
                    BinaryOperator::Equal,
                    std::make_shared<const Expression>(std::get<Expression>(chosen.what)),
                    std::make_shared<const Expression>(Expression(Value(shown)))}));
}

void choose_option(PartDraft& draft, const OdtControl& control, xml::Node& list, const Tag& value) {
    const Tag chosen = listed(control, value);
    for (auto& item : list.children) {
        if (!item->is("form:option")) continue;
        item->remove_attribute("form:current-selected");
        NodePtr selected = xml::clone(*item);
        selected->set_attribute("form:current-selected", "true");
        const std::string shown = attribute_or(*item, "form:label", "");
        NodePtr choice =
            either(draft, is_entry(chosen, shown), std::move(selected), xml::clone(*item));
        choice->parent = &list;
        item = std::move(choice);
    }
}

/// The button that is called as the value says is the one that is pressed.
NodePtr one_of_several(PartDraft& draft, const xml::Node& button, const Tag& value) {
    NodePtr pressed = xml::clone(button);
    pressed->set_attribute("form:current-selected", "true");
    NodePtr other = xml::clone(button);
    other->remove_attribute("form:current-selected");
    const std::string label = attribute_or(button, "form:label", "");
    const std::string name = attribute_or(button, "form:value", label);
    return either(draft, is_entry(value, name), std::move(pressed), std::move(other));
}

/// An empty date is no date.
NodePtr with_date(PartDraft& draft, const xml::Node& control, const Tag& value) {
    NodePtr dated = xml::clone(control);
    set(draft, *dated, "form:current-value", filtered(value, Filter::FormatDate, {"yyyy-MM-dd"}));
    NodePtr empty = xml::clone(control);
    empty->remove_attribute("form:current-value");
    const Tag is_known = with_expression(
        value, Expression(UnaryExpression{
                   UnaryOperator::IsNotEmpty,
                   std::make_shared<const Expression>(std::get<Expression>(value.what))}));
    return either(draft, is_known, std::move(dated), std::move(empty));
}

}  // namespace

Tag listed(const OdtControl& control, const Tag& value) {
    Choices choices = choices_of(control);
    if (choices.empty()) return value;
    const bool takes_others = control.form != nullptr && control.form->is("form:combobox");
    ListedExpression expression;
    expression.input = std::make_shared<const Expression>(std::get<Expression>(value.what));
    expression.choices = std::make_shared<const Choices>(std::move(choices));
    expression.others =
        takes_others ? ListedExpression::Others::Taken : ListedExpression::Others::Refused;
    expression.list_name = control.name.text;
    return with_expression(value, Expression(std::move(expression)));
}

std::unique_ptr<xml::Node> filled_odt_control(PartDraft& draft, const OdtControl& control,
                                              const Tag& value) {
    if (control.kind == OdtControlKind::ContentControl) {
        return filled_content_control(draft, control, value);
    }
    return draft.placeholder(listed(control, value));
}

std::unique_ptr<xml::Node> filled_form_control(PartDraft& draft, const OdtControl& control,
                                               const Tag& value, FormLock lock) {
    NodePtr form = xml::clone(*control.form);
    const bool is_button = form->is("form:checkbox") || form->is("form:radio");
    if (lock == FormLock::Locked) {
        form->set_attribute(is_button ? "form:disabled" : "form:readonly", "true");
    }
    if (form->is("form:listbox")) {
        choose_option(draft, control, *form, value);
    } else if (form->is("form:checkbox")) {
        const Tag state = filtered(value, Filter::YesNo, {"checked", "unchecked"});
        set(draft, *form, "form:current-state", filtered(state, Filter::Default, {"unchecked"}));
    } else if (form->is("form:radio")) {
        return one_of_several(draft, *form, value);
    } else if (form->is("form:date")) {
        return with_date(draft, *form, value);
    } else {
        set(draft, *form, "form:current-value", listed(control, value));
    }
    return form;
}

}  // namespace paperround::compile
