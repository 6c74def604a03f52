// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/carrier_word.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

struct Word {
    std::string_view name;  // of an element, or of an attribute that is true
    std::string_view word;
};

constexpr std::array kOdtElements = {Word{"text:database-display", "database field"},
                                     Word{"text:database-next", "next record"},
                                     Word{"text:database-row-select", "any record"},
                                     Word{"text:database-row-number", "record number"},
                                     Word{"text:conditional-text", "conditional text"},
                                     Word{"text:hidden-text", "hidden text"},
                                     Word{"text:hidden-paragraph", "hidden paragraph"},
                                     Word{"text:section", "section"},
                                     Word{"text:placeholder", "placeholder"},
                                     Word{"text:text-input", "input field"},
                                     Word{"text:drop-down", "input list"},
                                     Word{"text:user-field-decl", "user field"},
                                     Word{"text:user-field-get", "user field"},
                                     Word{"text:user-field-input", "user field"},
                                     Word{"text:variable-decl", "variable"},
                                     Word{"text:variable-get", "variable"},
                                     Word{"text:variable-set", "variable"},
                                     Word{"text:variable-input", "variable"},
                                     Word{"form:text", "text box"},
                                     Word{"form:textarea", "text box"},
                                     Word{"form:formatted-text", "formatted field"},
                                     Word{"form:number", "numerical field"},
                                     Word{"form:date", "date field"},
                                     Word{"form:time", "time field"},
                                     Word{"form:checkbox", "check box"},
                                     Word{"form:radio", "option button"},
                                     Word{"form:listbox", "list box"},
                                     Word{"form:combobox", "combo box"}};

/// What kind of content control it is.
constexpr std::array kContentControls = {
    Word{"loext:checkbox", "check box"}, Word{"loext:date", "date"},
    Word{"loext:picture", "picture control"}, Word{"loext:combobox", "combo box"},
    Word{"loext:dropdown", "drop-down list"}};

std::string_view word_of_content_control(const xml::Node& control) {
    for (const Word& kind : kContentControls) {
        const std::string* value = control.attribute(kind.name);
        if (value != nullptr && *value == "true") return kind.word;
    }
    return control.child("loext:list-item") == nullptr ? "content control" : "drop-down list";
}

}  // namespace

std::string_view carrier_word(ControlKind kind) {
    switch (kind) {
        case ControlKind::Checkbox:
            return "check box";
        case ControlKind::DropDownList:
            return "drop-down list";
        case ControlKind::ComboBox:
            return "combo box";
        case ControlKind::CalendarDate:
            return "date";
        case ControlKind::Picture:
            return "picture control";
        case ControlKind::RepeatingSection:
            return "repeating section";
        case ControlKind::Text:
        case ControlKind::Frame:
            break;
    }
    return "content control";
}

std::string_view carrier_word(FormField::Kind kind) {
    switch (kind) {
        case FormField::Kind::Checkbox:
            return "check box form field";
        case FormField::Kind::DropDown:
            return "drop-down form field";
        case FormField::Kind::Text:
            break;
    }
    return "text form field";
}

std::string_view carrier_word(WordFieldKind kind) {
    switch (kind) {
        case WordFieldKind::MergeField:
            return "Word merge field";
        case WordFieldKind::If:
            return "Word field IF";
        case WordFieldKind::Compare:
            return "Word field COMPARE";
        case WordFieldKind::Formula:
            return "Word formula";
        case WordFieldKind::Set:
            return "Word field SET";
        case WordFieldKind::Ref:
            return "Word field REF";
        case WordFieldKind::Quote:
            return "Word field QUOTE";
        case WordFieldKind::Next:
            return "Word field NEXT";
        case WordFieldKind::NextIf:
            return "Word field NEXTIF";
        case WordFieldKind::SkipIf:
            return "Word field SKIPIF";
        case WordFieldKind::MergeRec:
            return "Word field MERGEREC";
        case WordFieldKind::MergeSeq:
            return "Word field MERGESEQ";
        case WordFieldKind::Ask:
            return "Word field ASK";
        case WordFieldKind::FillIn:
            return "Word field FILLIN";
        case WordFieldKind::Other:
        case WordFieldKind::Unsupported:
            break;
    }
    return "Word field";
}

std::string_view carrier_word_of_odt(const xml::Node& node) {
    if (node.is("loext:content-control")) return word_of_content_control(node);
    const auto found = std::find_if(kOdtElements.begin(), kOdtElements.end(),
                                    [&](const Word& one) { return node.is(one.name); });
    return found == kOdtElements.end() ? std::string_view() : found->word;
}

}  // namespace paperround::compile
