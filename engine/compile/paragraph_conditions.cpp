// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/paragraph_conditions.hpp"

#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

void collect(xml::Node& node, std::vector<xml::Node*>& found) {
    if (node.name == kParagraphConditionElement) found.push_back(&node);
    for (const auto& child : node.children) collect(*child, found);
}

xml::Node& with_list_item(xml::Node& paragraph) {
    xml::Node& parent = *paragraph.parent;
    const bool is_item = parent.is("text:list-item") || parent.is("text:numbered-paragraph");
    return is_item && parent.children.size() == 1 ? parent : paragraph;
}

xml::Node& wrap(xml::Node& unit, std::vector<xml::Attribute> condition) {
    auto choice = xml::make_element(kChoiceElement);
    xml::Node* branch = choice->append(xml::make_element(kBranchElement, std::move(condition)));
    xml::Node* place = insert_before(unit, std::move(choice));
    branch->append(detach(unit));
    return *place;
}

}  // namespace

void replace_by_paragraph_condition(PartDraft& draft, xml::Node& node, Tag condition) {
    auto marker = draft.placeholder(std::move(condition));
    marker->name = kParagraphConditionElement;
    insert_before(node, std::move(marker));
    detach(node);
}

void apply_paragraph_conditions(PartDraft& draft) {
    std::vector<xml::Node*> markers;
    collect(*draft.tree.root, markers);
    for (xml::Node* marker : markers) {
        xml::Node* paragraph = enclosing(draft.markup, marker, Role::Paragraph);
        const auto taken = detach(*marker);
        if (paragraph != nullptr) wrap(with_list_item(*paragraph), taken->attributes);
    }
}

xml::Node& keep_paragraph_if(PartDraft& draft, xml::Node& paragraph, Tag condition) {
    return wrap(with_list_item(paragraph), draft.placeholder(std::move(condition))->attributes);
}

}  // namespace paperround::compile
