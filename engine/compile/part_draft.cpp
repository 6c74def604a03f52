// SPDX-License-Identifier: MIT
// Placeholders and what is behind them.
#include "engine/compile/part_draft.hpp"

#include "engine/compile/start_tag.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool element_is_blank(const PartDraft& draft, const xml::Node& element) {
    if (element.name == kTagElement) return block_statement(draft, element) != nullptr;
    switch (draft.markup.role_of(element)) {
        case Role::Absent:
            return true;
        case Role::Object:
        case Role::Formula:
            return false;
        case Role::LineBreak:  // a page break is something; a soft line break is not
            return element.attribute("w:type") == nullptr;
        default:
            return is_blank(draft, element);
    }
}

}  // namespace

std::unique_ptr<xml::Node> PartDraft::placeholder(Tag tag) {
    tags.push_back(std::move(tag));
    return xml::make_element(kTagElement, {{"n", std::to_string(tags.size() - 1)}});
}

void PartDraft::set_attribute(xml::Node& element, std::string_view attribute_name, Tag tag) {
    tags.push_back(std::move(tag));
    element.set_attribute(std::string(kValueAttribute) + std::string(attribute_name),
                          std::to_string(tags.size() - 1));
}

const Tag* PartDraft::tag_of(const xml::Node& node) const {
    if (node.name != kTagElement && node.name != kBranchElement) return nullptr;
    const std::string* index = node.attribute("n");
    return index == nullptr ? nullptr : &tags[std::stoul(*index)];
}

const Statement* block_statement(const PartDraft& draft, const xml::Node& node) {
    if (node.name != kTagElement) return nullptr;
    const auto* statement = std::get_if<Statement>(&draft.tag_of(node)->what);
    return statement == nullptr || !steers_a_block(*statement) ? nullptr : statement;
}

const AnswerStatement* answer_statement(const PartDraft& draft, const xml::Node& node) {
    if (node.name != kTagElement) return nullptr;
    const auto* statement = std::get_if<Statement>(&draft.tag_of(node)->what);
    return statement == nullptr ? nullptr : std::get_if<AnswerStatement>(&statement->what);
}

bool is_blank(const PartDraft& draft, const xml::Node& node) {
    const bool text_counts = draft.markup.holds_text(node);
    return std::all_of(node.children.begin(), node.children.end(), [&](const auto& child) {
        if (child->kind == xml::Node::Kind::Element) return element_is_blank(draft, *child);
        return child->kind != xml::Node::Kind::Text || !text_counts || is_white(child->text);
    });
}

TagPlace place_of(const Tag& tag) {
    return {tag.where, tag.source.paragraph.empty() ? "" : tag.source.written()};
}

Expression path_to(std::string_view name) {
    PathExpression path;
    path.written = name;
    if (auto steps = parse_path(name)) {
        path.steps = std::move(*steps);
    } else {
        path.steps.push_back({fold_name(name), 0});
    }
    return Expression(std::move(path));
}

}  // namespace paperround::compile
