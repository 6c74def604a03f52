// SPDX-License-Identifier: MIT
// The break of the last copy is a choice. The document's last section is then that of the loop.
#include "engine/compile/last_page.hpp"

#include "engine/compile/either.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

bool is_page_break(const xml::Node& node) {
    const std::string* type = node.attribute("w:type");
    return node.is("w:br") && type != nullptr && *type == "page";
}

bool has_page_break(const xml::Node& node) {
    if (is_page_break(node)) return true;
    for (const auto& child : node.children) {
        if (has_page_break(*child)) return true;
    }
    return false;
}

/// The last element that shows something, or null. Ends of bookmarks are passed over.
xml::Node* last_seen(const PartDraft& draft, xml::Node& parent) {
    for (auto child = parent.children.rbegin(); child != parent.children.rend(); ++child) {
        xml::Node& node = **child;
        const bool is_passed_over = node.kind != xml::Node::Kind::Element || node.is("w:sectPr") ||
                                    draft.markup.is_range_mark(node);
        if (!is_passed_over) return &node;
    }
    return nullptr;
}

bool is_empty_paragraph(const PartDraft& draft, const xml::Node& node) {
    const xml::Node* properties = node.child("w:pPr");
    const bool ends_section = properties != nullptr && properties->child("w:sectPr") != nullptr;
    return node.is("w:p") && !ends_section && is_blank(draft, node) && !has_page_break(node);
}

/// The element is printed in every copy but the last.
void leave_out_of_last_copy(PartDraft& draft, const Tag& loop, xml::Node& element) {
    Tag tag{std::get<Expression>(parse_expression("not loop.last")), FieldUse::Kind::Condition,
            loop.where, loop.source, Names::Any};
    print_only_if(draft, std::move(tag), element);
}

/// The page break with which the paragraph ends, or null.
xml::Node* break_at_the_end(const PartDraft& draft, xml::Node& paragraph) {
    xml::Node* node = &paragraph;
    while (node != nullptr && !is_page_break(*node)) node = last_seen(draft, *node);
    return node;
}

void end_section_once(PartDraft& draft, const Tag& loop, xml::Node& body, xml::Node& paragraph) {
    xml::Node* section = paragraph.child("w:pPr")->child("w:sectPr");
    auto last = xml::clone(*section);
    const bool only_that = is_blank(draft, paragraph);
    leave_out_of_last_copy(draft, loop, only_that ? paragraph : *section);
    if (body.children.back()->is("w:sectPr")) detach(*body.children.back());
    body.append(std::move(last));
}

}  // namespace

void end_without_empty_page(PartDraft& draft) {
    xml::Node* body = draft.tree.root->child("w:body");
    if (body == nullptr) return;
    xml::Node* loop = last_seen(draft, *body);
    std::vector<xml::Node*> behind;
    while (loop != nullptr && is_empty_paragraph(draft, *loop) && behind.size() < 2) {
        behind.push_back(loop);
        const std::size_t index = loop->index_in_parent();
        loop = index == 0 ? nullptr : body->children[index - 1].get();
    }
    if (loop == nullptr || loop->name != kLoopElement || loop->children.size() > 1) return;
    xml::Node& branch = *loop->children.front();
    xml::Node* paragraph = last_seen(draft, branch);
    if (paragraph == nullptr || !paragraph->is("w:p")) return;
    const Tag tag = *draft.tag_of(branch);
    const xml::Node* properties = paragraph->child("w:pPr");
    const bool ends_section = properties != nullptr && properties->child("w:sectPr") != nullptr;
    xml::Node* page_break = ends_section ? nullptr : break_at_the_end(draft, *paragraph);
    if (!ends_section && page_break == nullptr) return;
    if (ends_section) {
        end_section_once(draft, tag, *body, *paragraph);
    } else {
        leave_out_of_last_copy(draft, tag, *page_break);
    }
    for (xml::Node* empty : behind) detach(*empty);
}

}  // namespace paperround::compile
