// SPDX-License-Identifier: MIT
// What is the same in both formats.
#include "engine/compile/markdown_markup.hpp"

#include "engine/compile/content_tags.hpp"
#include "engine/compile/paragraph_break.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Counts what is seen below a node, and remembers the markdown tag.
struct Contents {
    const PartDraft& draft;
    const xml::Node* tag = nullptr;
    std::size_t others = 0;

    void visit(const xml::Node& node) {
        for (const auto& child : node.children) {
            if (child->kind == xml::Node::Kind::Text) {
                if (draft.markup.holds_text(node) && !is_white(child->text)) ++others;
            } else if (child->kind == xml::Node::Kind::Element) {
                visit_element(*child);
            }
        }
    }

    void visit_element(const xml::Node& element) {
        const Tag* own = element.name == kTagElement ? draft.tag_of(element) : nullptr;
        const FilterExpression* content = own == nullptr ? nullptr : content_of(*own);
        if (content != nullptr && content->filter == Filter::Markdown && tag == nullptr) {
            tag = &element;
        } else if (element.name.starts_with("paperround:")) {
            ++others;
        } else if (draft.markup.role_of(element) == Role::Object) {
            ++others;
        } else if (draft.markup.role_of(element) != Role::Absent) {
            visit(element);
        }
    }
};

}  // namespace

const xml::Node* lone_markdown(const PartDraft& draft, const xml::Node& paragraph) {
    Contents contents{draft};
    contents.visit(paragraph);
    const bool alone = contents.tag != nullptr && contents.others == 0 &&
                       splittable_paragraph(draft.markup, *contents.tag) == &paragraph;
    return alone ? contents.tag : nullptr;
}

}  // namespace paperround::compile
