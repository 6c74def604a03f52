// SPDX-License-Identifier: MIT
// See the header; w14 and w15 are [MS-DOCX] §2.6.
#include "engine/compile/control.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

struct KindElement {
    std::string_view element;
    ControlKind kind;
};

constexpr std::array kKinds = {KindElement{"w14:checkbox", ControlKind::Checkbox},
                               KindElement{"w:dropDownList", ControlKind::DropDownList},
                               KindElement{"w:comboBox", ControlKind::ComboBox},
                               KindElement{"w:date", ControlKind::CalendarDate},
                               KindElement{"w:picture", ControlKind::Picture},
                               KindElement{"w15:repeatingSection", ControlKind::RepeatingSection},
                               KindElement{"w15:repeatingSectionItem", ControlKind::Frame},
                               KindElement{"w:docPartObj", ControlKind::Frame},
                               KindElement{"w:docPartList", ControlKind::Frame},
                               KindElement{"w:group", ControlKind::Frame},
                               KindElement{"w:citation", ControlKind::Frame},
                               KindElement{"w:bibliography", ControlKind::Frame},
                               KindElement{"w:equation", ControlKind::Frame}};

std::string attribute_or(const xml::Node& element, std::string_view name, std::string otherwise) {
    const std::string* value = element.attribute(name);
    return value == nullptr ? std::move(otherwise) : *value;
}

}  // namespace

xml::Node* control_property(xml::Node& control, std::string_view name) {
    xml::Node* properties = control.child("w:sdtPr");
    return properties == nullptr ? nullptr : properties->child(name);
}

const xml::Node* control_property(const xml::Node& control, std::string_view name) {
    const xml::Node* properties = control.child("w:sdtPr");
    return properties == nullptr ? nullptr : properties->child(name);
}

std::string value_of(const xml::Node* element) {
    return element == nullptr ? "" : attribute_or(*element, "w:val", "");
}

ControlKind kind_of_control(const xml::Node& control) {
    for (const KindElement& kind : kKinds) {
        if (control_property(control, kind.element) != nullptr) return kind.kind;
    }
    return ControlKind::Text;
}

std::string written_name(const xml::Node& control) {
    std::string name = value_of(control_property(control, "w:tag"));
    if (name.empty()) name = value_of(control_property(control, "w:alias"));
    return name;
}

bool is_made_by_google(const xml::Node& control) {
    return written_name(control).starts_with("goog_rdk_");
}

bool shows_prompt(const xml::Node& control) {
    const xml::Node* mark = control_property(control, "w:showingPlcHdr");
    const std::string value = value_of(mark);
    return mark != nullptr && value != "0" && value != "false" && value != "off";
}

bool is_content_locked(const xml::Node& control) {
    const std::string lock = value_of(control_property(control, "w:lock"));
    return lock == "contentLocked" || lock == "sdtContentLocked";
}

std::shared_ptr<const std::vector<ListedChoice>> choices_of(const xml::Node& control) {
    auto choices = std::make_shared<std::vector<ListedChoice>>();
    const xml::Node* list = control_property(control, "w:dropDownList");
    if (list == nullptr) list = control_property(control, "w:comboBox");
    if (list == nullptr) return choices;
    const auto has_words = [](const auto& item) {
        return item->attribute("w:displayText") != nullptr;
    };
    const bool words_are_usual =
        std::any_of(list->children.begin(), list->children.end(), has_words);
    for (const auto& item : list->children) {
        // Word's own first entry, "Choose an item.", has a value only and is none.
        if (!item->is("w:listItem") || (words_are_usual && !has_words(item))) continue;
        std::string stored = attribute_or(*item, "w:value", "");
        std::string shown = attribute_or(*item, "w:displayText", stored);
        if (stored.empty()) stored = shown;
        if (!shown.empty()) choices->push_back({std::move(shown), std::move(stored)});
    }
    return choices;
}

}  // namespace paperround::compile
