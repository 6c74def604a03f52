// SPDX-License-Identifier: MIT
#include "engine/combine/list_restart.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::combine {
namespace {

std::string value_of(const xml::Node& parent, std::string_view name) {
    const xml::Node* child = parent.child(name);
    const std::string* value = child == nullptr ? nullptr : child->attribute("w:val");
    return value == nullptr ? "" : *value;
}

std::string attribute_of(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? "" : *value;
}

std::string start_override(const std::string& level, const std::string& start) {
    return "<w:lvlOverride w:ilvl=\"" + level + "\"><w:startOverride w:val=\"" +
           (start.empty() ? "1" : start) + "\"/></w:lvlOverride>";
}

/// Bullets have nothing to count.
bool counts(const xml::Node& abstract) {
    return std::any_of(abstract.children.begin(), abstract.children.end(), [](const auto& child) {
        return child->is("w:lvl") && value_of(*child, "w:numFmt") != "bullet";
    });
}

}  // namespace

ListRestart::ListRestart(const xml::Node* numbering, const xml::Node* styles) {
    if (numbering != nullptr) read_numbers(*numbering);
    if (styles != nullptr) read_styles(*styles);
}

void ListRestart::read_numbers(const xml::Node& numbering) {
    for (const auto& child : numbering.children) {
        if (child->is("w:abstractNum") && counts(*child)) {
            std::string& starts = starts_[attribute_of(*child, "w:abstractNumId")];
            for (const auto& level : child->children) {
                if (!level->is("w:lvl")) continue;
                starts +=
                    start_override(attribute_of(*level, "w:ilvl"), value_of(*level, "w:start"));
            }
        }
        if (!child->is("w:num")) continue;
        const std::string id = attribute_of(*child, "w:numId");
        Number& number = numbers_[id];
        number.abstract_id = value_of(*child, "w:abstractNumId");
        for (const auto& part : child->children) {
            if (!part->is("w:lvlOverride")) continue;
            number.has_overrides = true;
            xml::append_markup(number.overrides, *part);
        }
        unsigned value = 0;
        std::from_chars(id.data(), id.data() + id.size(), value);
        next_ = std::max(next_, value + 1);
    }
}

void ListRestart::read_styles(const xml::Node& styles) {
    for (const auto& style : styles.children) {
        const xml::Node* properties = style->is("w:style") ? style->child("w:pPr") : nullptr;
        const xml::Node* numbering = properties == nullptr ? nullptr : properties->child("w:numPr");
        if (numbering == nullptr) continue;
        std::string level = value_of(*numbering, "w:ilvl");
        styles_[attribute_of(*style, "w:styleId")] = {value_of(*numbering, "w:numId"),
                                                      level.empty() ? "0" : level};
    }
}

void ListRestart::restart(xml::Node& body) {
    renewed_.clear();
    restarted_.clear();
    if (!starts_.empty()) visit(body);
}

void ListRestart::visit(xml::Node& node) {
    if (node.is("w:p")) restart_paragraph(node);
    for (const auto& child : node.children) visit(*child);
}

void ListRestart::restart_paragraph(xml::Node& paragraph) {
    xml::Node* properties = paragraph.child("w:pPr");
    if (properties == nullptr) return;
    if (xml::Node* numbering = properties->child("w:numPr")) {
        xml::Node* number = numbering->child("w:numId");
        if (number != nullptr)
            number->set_attribute("w:val", renewed(value_of(*numbering, "w:numId")));
        return;
    }
    const auto of_style = number_of_style(paragraph);
    if (!of_style || renewed(of_style->number) == of_style->number) return;
    auto numbering = xml::make_element("w:numPr");
    numbering->append(xml::make_element("w:ilvl", {{"w:val", of_style->level}}));
    numbering->append(xml::make_element("w:numId", {{"w:val", renewed(of_style->number)}}));
    // After what the schema puts before it (CT_PPrBase).
    std::size_t place = 0;
    for (const std::string_view name : {"w:pStyle", "w:keepNext", "w:keepLines",
                                        "w:pageBreakBefore", "w:framePr", "w:widowControl"}) {
        if (const xml::Node* before = properties->child(name)) {
            place = std::max(place, before->index_in_parent() + 1);
        }
    }
    properties->insert(place, std::move(numbering));
}

std::optional<ListRestart::StyleNumber> ListRestart::number_of_style(
    const xml::Node& paragraph) const {
    const auto found = styles_.find(value_of(*paragraph.child("w:pPr"), "w:pStyle"));
    if (found == styles_.end() || found->second.number.empty()) return std::nullopt;
    return found->second;
}

/// The number for this document. One that goes on counting where another of the same list stopped
/// is left as it is.
std::string ListRestart::renewed(const std::string& number) {
    if (const auto known = renewed_.find(number); known != renewed_.end()) return known->second;
    std::string fresh = number;
    const auto found = numbers_.find(number);
    const auto starts =
        found == numbers_.end() ? starts_.end() : starts_.find(found->second.abstract_id);
    const bool restarts = starts != starts_.end() &&
                          (restarted_.insert(starts->first).second || found->second.has_overrides);
    if (restarts) {
        fresh = std::to_string(next_++);
        further_ +=
            "<w:num w:numId=\"" + fresh + "\"><w:abstractNumId w:val=\"" + starts->first + "\"/>" +
            (found->second.has_overrides ? found->second.overrides : starts->second) + "</w:num>";
    }
    renewed_.emplace(number, fresh);
    return fresh;
}

}  // namespace paperround::combine
