// SPDX-License-Identifier: MIT
#include "engine/document/docx/paragraph_styles.hpp"

namespace paperround {

namespace {

std::string value_of(const xml::Node* node, std::string_view attribute = "w:val") {
    const std::string* value = node == nullptr ? nullptr : node->attribute(attribute);
    return value == nullptr ? std::string{} : *value;
}

std::string outline_level(const xml::Node* properties) {
    return properties == nullptr ? std::string{} : value_of(properties->child("w:outlineLvl"));
}

std::string numbering(const xml::Node* properties) {
    const auto* of_paragraph = properties == nullptr ? nullptr : properties->child("w:numPr");
    return of_paragraph == nullptr ? std::string{} : value_of(of_paragraph->child("w:numId"));
}

}  // namespace

ParagraphStyles::ParagraphStyles(const xml::Node& styles) {
    for (const auto& node : styles.children) {
        if (!node->is("w:style")) continue;
        const xml::Node* properties = node->child("w:pPr");
        Style style{value_of(node->child("w:basedOn")), outline_level(properties),
                    numbering(properties)};
        // Word's own headings have their level whether or not the file repeats it.
        const std::string name = value_of(node->child("w:name"));
        const bool is_builtin = name.starts_with("heading ") || name.starts_with("Heading ");
        if (is_builtin && style.outline_level.empty()) style.outline_level = "0";
        styles_[value_of(node.get(), "w:styleId")] = std::move(style);
    }
}

std::string ParagraphStyles::inherited(const xml::Node& paragraph,
                                       std::string Style::*property) const {
    const xml::Node* properties = paragraph.child("w:pPr");
    if (properties == nullptr) return {};
    std::string id = value_of(properties->child("w:pStyle"));
    // Bounded: a hostile file may base a style on itself.
    for (std::size_t step = 0; step <= styles_.size(); ++step) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) return {};
        if (!(found->second.*property).empty()) return found->second.*property;
        id = found->second.based_on;
    }
    return {};
}

bool ParagraphStyles::is_heading(const xml::Node& paragraph) const {
    std::string level = outline_level(paragraph.child("w:pPr"));
    if (level.empty()) level = inherited(paragraph, &Style::outline_level);
    return !level.empty() && level != "9";  // 9 is body text
}

bool ParagraphStyles::is_list_item(const xml::Node& paragraph) const {
    std::string id = numbering(paragraph.child("w:pPr"));
    if (id.empty()) id = inherited(paragraph, &Style::numbering);
    return !id.empty() && id != "0";  // 0 takes a style's numbering away
}

}  // namespace paperround
