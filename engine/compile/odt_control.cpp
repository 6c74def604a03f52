// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_control.hpp"

#include "engine/compile/picture_controls.hpp"

#include <algorithm>
#include <map>

namespace paperround::compile {
namespace {

using Forms = std::map<std::string, xml::Node*, std::less<>>;  // form:* by id

std::string attribute_of(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? "" : *value;
}

void collect_forms(xml::Node& node, Forms& forms) {
    for (const std::string_view id : {"form:id", "xml:id"}) {
        if (const std::string* value = node.attribute(id)) forms.emplace(*value, &node);
    }
    for (const auto& child : node.children) collect_forms(*child, forms);
}

void collect_all_forms(xml::Node& node, Forms& forms) {
    if (node.is("office:forms")) return collect_forms(node, forms);
    for (const auto& child : node.children) collect_all_forms(*child, forms);
}

std::string first_of(const xml::Node& node, std::string_view name, std::string_view otherwise) {
    const std::string first = attribute_of(node, name);
    return first.empty() ? attribute_of(node, otherwise) : first;
}

/// "<Name>" as LibreOffice shows it is Name.
std::string name_of_placeholder(const xml::Node& node) {
    std::string name = attribute_of(node, "text:description");
    if (name.empty()) name = xml::text_content(node);
    if (name.starts_with('<') && name.ends_with('>')) name = name.substr(1, name.size() - 2);
    return name;
}

OdtControl understand(xml::Node& node, const Forms& forms) {
    OdtControl control;
    control.node = &node;
    std::string name;
    if (node.is("text:placeholder")) {
        name = name_of_placeholder(node);
    } else if (node.is("text:text-input")) {
        name = attribute_of(node, "text:description");
    } else if (node.is("text:drop-down")) {
        control.kind = OdtControlKind::DropDown;
        name = attribute_of(node, "text:name");
    } else if (node.is("loext:content-control") && !is_picture_control(node)) {
        control.kind = OdtControlKind::ContentControl;
        name = first_of(node, "loext:tag", "loext:alias");
    } else if (node.is("draw:control")) {
        control.kind = OdtControlKind::FormControl;
        const auto found = forms.find(attribute_of(node, "draw:control"));
        control.form = found == forms.end() ? nullptr : found->second;
        if (control.form != nullptr) name = attribute_of(*control.form, "form:name");
    }
    control.name = read_control_name(std::move(name));
    return control;
}

void collect(xml::Node& node, const Forms& forms, std::vector<OdtControl>& found) {
    if (node.is("text:tracked-changes") || node.is("office:annotation")) return;
    OdtControl control = understand(node, forms);
    if (!control.name.text.empty()) {
        found.push_back(std::move(control));
        return;  // what stands in it goes when it is filled
    }
    for (const auto& child : node.children) collect(*child, forms, found);
}

struct ListNames {
    std::string_view element;
    std::string_view shown;
    std::string_view stored;
};

ListNames list_names_of(const OdtControl& control) {
    switch (control.kind) {
        case OdtControlKind::DropDown:
            return {"text:label", "text:value", "text:value"};
        case OdtControlKind::ContentControl:
            return {"loext:list-item", "loext:display-text", "loext:value"};
        case OdtControlKind::FormControl:
            if (control.form->is("form:combobox")) return {"form:item", "form:label", "form:label"};
            return {"form:option", "form:label", "form:value"};
        case OdtControlKind::Field:
            break;
    }
    return {};
}

AnswerSlot::Kind kind_of_form(const xml::Node& form) {
    if (form.is("form:checkbox")) return AnswerSlot::Kind::Checkbox;
    if (form.is("form:date")) return AnswerSlot::Kind::CalendarDate;
    return form.is("form:listbox") ? AnswerSlot::Kind::Choice : AnswerSlot::Kind::Text;
}

}  // namespace

std::vector<OdtControl> odt_controls(xml::Node& root) {
    Forms forms;
    collect_all_forms(root, forms);
    std::vector<OdtControl> found;
    collect(root, forms, found);
    return found;
}

Choices choices_of(const OdtControl& control) {
    const ListNames names = list_names_of(control);
    const xml::Node& list = control.form != nullptr ? *control.form : *control.node;
    Choices choices;
    for (const auto& item : list.children) {
        if (!item->is(names.element)) continue;
        ListedChoice choice{attribute_of(*item, names.shown), attribute_of(*item, names.stored)};
        if (choice.shown.empty()) choice.shown = choice.stored;
        choices.push_back(std::move(choice));
    }
    return choices;
}

AnswerSlot::Kind answer_kind_of(const OdtControl& control) {
    if (control.form != nullptr) return kind_of_form(*control.form);
    if (attribute_of(*control.node, "loext:checkbox") == "true") return AnswerSlot::Kind::Checkbox;
    if (attribute_of(*control.node, "loext:date") == "true") return AnswerSlot::Kind::CalendarDate;
    return choices_of(control).empty() ? AnswerSlot::Kind::Text : AnswerSlot::Kind::Choice;
}

}  // namespace paperround::compile
