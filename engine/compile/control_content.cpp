// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/control_content.hpp"

#include "engine/compile/control.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

void drop_child(xml::Node& parent, std::string_view name) {
    if (xml::Node* child = parent.child(name)) detach(*child);
}

xml::Node& content_of(xml::Node& control) {
    xml::Node* content = control.child("w:sdtContent");
    return content != nullptr ? *content : *control.append(xml::make_element("w:sdtContent"));
}

const xml::Node* first_run_below(const xml::Node& node) {
    for (const auto& child : node.children) {
        if (child->is("w:r")) return child.get();
        if (const xml::Node* found = first_run_below(*child)) return found;
    }
    return nullptr;
}

std::size_t count_children(const xml::Node& node, std::string_view name) {
    return static_cast<std::size_t>(
        std::count_if(node.children.begin(), node.children.end(),
                      [&](const auto& child) { return child->is(name); }));
}

/// The element that holds the control's paragraphs: its content, or the cell in it. Null when it
/// stands around words of a paragraph.
xml::Node* paragraph_holder(xml::Node& content) {
    if (xml::Node* row = content.child("w:tr")) return row->child("w:tc");
    if (xml::Node* cell = content.child("w:tc")) return cell;
    const bool has_blocks = content.child("w:p") != nullptr || content.child("w:tbl") != nullptr;
    return has_blocks ? &content : nullptr;
}

bool stands_between_blocks(const xml::Node& control) {
    static constexpr std::array kHolders = {
        std::string_view("w:body"),        std::string_view("w:tc"),
        std::string_view("w:hdr"),         std::string_view("w:ftr"),
        std::string_view("w:txbxContent"), std::string_view("w:footnote"),
        std::string_view("w:endnote")};
    return control.parent != nullptr &&
           std::find(kHolders.begin(), kHolders.end(), control.parent->name) != kHolders.end();
}

/// Its first paragraph, emptied; all other blocks go.
xml::Node& only_paragraph(xml::Node& holder) {
    xml::Node* paragraph = holder.child("w:p");
    if (paragraph == nullptr) paragraph = holder.append(xml::make_element("w:p"));
    std::erase_if(paragraph->children, [](const auto& child) { return !child->is("w:pPr"); });
    std::erase_if(holder.children, [&](const auto& child) {
        return child.get() != paragraph && !child->is("w:tcPr");
    });
    return *paragraph;
}

}  // namespace

bool can_hold_one_value(xml::Node& control) {
    const xml::Node& content = content_of(control);
    const std::size_t rows = count_children(content, "w:tr");
    if (rows == 0) return count_children(content, "w:tc") < 2;
    return rows == 1 && count_children(*content.child("w:tr"), "w:tc") == 1;
}

NodePtr look_of_content(const xml::Node& control) {
    const bool prompts = shows_prompt(control);
    const xml::Node* typed = prompts ? control_property(control, "w:rPr") : nullptr;
    if (typed != nullptr) return xml::clone(*typed);
    const xml::Node* content = control.child("w:sdtContent");
    const xml::Node* run = content == nullptr ? nullptr : first_run_below(*content);
    const xml::Node* properties = run == nullptr ? nullptr : run->child("w:rPr");
    if (properties == nullptr) return nullptr;
    NodePtr look = xml::clone(*properties);
    if (prompts) drop_child(*look, "w:rStyle");
    return look;
}

NodePtr value_run(PartDraft& draft, const xml::Node& control, Tag value) {
    NodePtr run = xml::make_element("w:r");
    if (NodePtr look = look_of_content(control)) run->append(std::move(look));
    xml::Node* text = run->append(xml::make_element("w:t"));
    preserve_blanks(*text);
    text->append(draft.placeholder(std::move(value)));
    return run;
}

void put_into_control(xml::Node& control, NodePtr inline_content) {
    if (xml::Node* properties = control.child("w:sdtPr"))
        drop_child(*properties, "w:showingPlcHdr");
    xml::Node& content = content_of(control);
    xml::Node* holder = paragraph_holder(content);
    if (holder == nullptr && stands_between_blocks(control)) holder = &content;
    if (holder == nullptr) {
        content.children.clear();
        content.append(std::move(inline_content));
        return;
    }
    only_paragraph(*holder).append(std::move(inline_content));
}

/// A control around whole paragraphs may get more of them, unless it is for plain text.
LineBreaks breaks_in(xml::Node& control) {
    const bool plain = control_property(control, "w:text") != nullptr;
    const bool whole = paragraph_holder(content_of(control)) != nullptr;
    return whole && !plain ? LineBreaks::NewParagraph : LineBreaks::InParagraph;
}

}  // namespace paperround::compile
