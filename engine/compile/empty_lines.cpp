// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/empty_lines.hpp"

#include "engine/compile/paragraph_conditions.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_off(const xml::Node& node) {
    const std::string* name = node.attribute("config:name");
    if (name != nullptr && *name == "EmptyDbFieldHidesPara") {
        return xml::text_content(node) == "false";
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return is_off(*child); });
}

/// The fields of one paragraph, those of text boxes and notes in it left out.
struct FieldsOfParagraph {
    const PartDraft& draft;
    std::vector<const Tag*> fields;
    bool in_blocks = false;

    void visit_children(const xml::Node& parent) {
        for (const auto& child : parent.children) visit(*child);
    }

    void visit(const xml::Node& node) {
        const Role role = draft.markup.role_of(node);
        const bool is_block = node.name == kChoiceElement || node.name == kLoopElement;
        if (role == Role::Paragraph || role == Role::Object || role == Role::Absent) return;
        const Tag* tag = node.name == kTagElement ? draft.tag_of(node) : nullptr;
        if (tag != nullptr && tag->carrier == FieldUse::Kind::MergeField) fields.push_back(tag);
        const std::size_t before = fields.size();
        visit_children(node);
        if (is_block && fields.size() > before) in_blocks = true;
    }
};

ExpressionPtr is_filled(PathExpression path) {
    return std::make_shared<const Expression>(
        UnaryExpression{UnaryOperator::IsNotEmpty,
                        std::make_shared<const Expression>(Expression(std::move(path)))});
}

/// True when any of the fields has something to print.
std::optional<Tag> any_is_filled(const std::vector<const Tag*>& fields) {
    ExpressionPtr condition;
    for (const Tag* field : fields) {
        const auto* value = std::get_if<Expression>(&field->what);
        if (value == nullptr) return std::nullopt;
        for (PathExpression& path : paths_of(*value)) {
            ExpressionPtr filled = is_filled(std::move(path));
            condition = condition == nullptr ? filled
                                             : std::make_shared<const Expression>(BinaryExpression{
                                                   BinaryOperator::Or, condition, filled});
        }
    }
    if (condition == nullptr) return std::nullopt;
    return Tag{*condition, FieldUse::Kind::Condition, fields.front()->where, fields.front()->source,
               Names::Any};
}

void collect_paragraphs(const Markup& markup, xml::Node& node, std::vector<xml::Node*>& found) {
    if (markup.role_of(node) == Role::Absent) return;
    for (const auto& child : node.children) collect_paragraphs(markup, *child, found);
    if (markup.role_of(node) == Role::Paragraph) found.push_back(&node);
}

}  // namespace

EmptyLines empty_lines_of_odt(const Package& package) {
    const std::string* settings = package.part("settings.xml");
    if (settings == nullptr || settings->find("EmptyDbFieldHidesPara") == std::string::npos) {
        return EmptyLines::Vanish;
    }
    return is_off(*xml::parse(*settings, "settings.xml").root) ? EmptyLines::Stay
                                                               : EmptyLines::Vanish;
}

void drop_lines_of_empty_fields(PartDraft& draft) {
    std::vector<xml::Node*> paragraphs;
    collect_paragraphs(draft.markup, *draft.tree.root, paragraphs);
    for (xml::Node* paragraph : paragraphs) {
        FieldsOfParagraph found{draft, {}};
        found.visit_children(*paragraph);
        if (found.fields.empty() || found.in_blocks) continue;
        auto condition = any_is_filled(found.fields);
        if (condition) keep_paragraph_if(draft, *paragraph, std::move(*condition));
    }
}

}  // namespace paperround::compile
