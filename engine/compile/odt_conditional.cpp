// SPDX-License-Identifier: MIT
// See the header. What LibreOffice does was tried out with its version 7.4.
#include "engine/compile/odt_conditional.hpp"

#include "engine/compile/carrier_word.hpp"
#include "engine/compile/either.hpp"
#include "engine/compile/field_tag.hpp"
#include "engine/compile/odt_condition.hpp"
#include "engine/compile/odt_names.hpp"
#include "engine/compile/odt_text.hpp"
#include "engine/compile/paragraph_conditions.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

const std::string& attribute_of(const xml::Node& node, std::string_view name) {
    static const std::string none;
    const std::string* value = node.attribute(name);
    return value == nullptr ? none : *value;
}

bool is_conditional_section(const xml::Node& node) {
    if (!node.is("text:section")) return false;
    const std::string& display = attribute_of(node, "text:display");
    return display == "condition" || display == "none";
}

bool has_a_condition(const xml::Node& node) {
    const bool of_a_kind = node.is("text:conditional-text") || node.is("text:hidden-text") ||
                           node.is("text:hidden-paragraph") || is_conditional_section(node);
    return of_a_kind && !attribute_of(node, "text:condition").empty();
}

void collect(const Markup& markup, xml::Node& node, std::vector<xml::Node*>& found) {
    if (markup.role_of(node) == Role::Absent) return;
    for (const auto& child : node.children) collect(markup, *child, found);
    if (has_a_condition(node)) found.push_back(&node);
}

Expression negated(Expression expression) {
    return Expression(UnaryExpression{UnaryOperator::Not,
                                      std::make_shared<const Expression>(std::move(expression))});
}

class PartConditions {
  public:
    PartConditions(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          compilation_(compilation),
          names_(*draft.tree.root, compilation.schema),
          paragraphs_(walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {}

    void replace(xml::Node& node) {
        const Tag about = tag(node, Expression(Value()));
        const std::string& written = attribute_of(node, "text:condition");
        auto condition = parse_odt_condition(
            written, [&](const std::string& name) { return names_.column_of(name); });
        if (!condition) return refuse_unreadable(about, written);
        if (!is_about_the_data(about, condition->names)) return;
        draft_.is_changed = true;
        if (node.is("text:conditional-text")) return choose(node, condition->expression);
        Tag shown = tag(node, negated(condition->expression));
        if (node.is("text:hidden-paragraph")) {
            return replace_by_paragraph_condition(draft_, node, std::move(shown));
        }
        if (node.is("text:hidden-text")) return show(node, std::move(shown));
        node.remove_attribute("text:condition");
        node.remove_attribute("text:display");
        print_only_if(draft_, std::move(shown), node);
    }

  private:
    Tag tag(xml::Node& node, Expression expression) const {
        return field_tag(attribute_of(node, "text:condition"), std::move(expression),
                         {FieldUse::Kind::Condition, carrier_word_of_odt(node)}, place_of(node));
    }

    Location place_of(xml::Node& node) const {
        const xml::Node* paragraph = enclosing(draft_.markup, &node, Role::Paragraph);
        const auto found = std::find_if(paragraphs_.begin(), paragraphs_.end(), [&](auto& other) {
            return paragraph != nullptr ? other.node == paragraph : is_below(*other.node, node);
        });
        if (found != paragraphs_.end()) return found->where;
        Location where;
        where.file = compilation_.file;
        where.story = draft_.story;
        return where;
    }

    static bool is_below(const xml::Node& node, const xml::Node& ancestor) {
        const xml::Node* at = &node;
        while (at != nullptr && at != &ancestor) at = at->parent;
        return at != nullptr;
    }

    /// Only LibreOffice can tell what is about a page number; nobody can tell what is about both.
    bool is_about_the_data(const Tag& about, const std::vector<std::string>& names) {
        const auto own = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
            return names_.is_libreoffices_own(name);
        });
        if (own == names.end()) return !names.empty();
        const bool all_own = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
            return names_.is_libreoffices_own(name);
        });
        if (all_own) return false;
        Diagnostic diagnostic = about_tag(
            about, "E331", "this condition asks about the data and about \"" + *own + "\" at once",
            "use two fields, one inside the other: \"" + *own +
                "\" is known to LibreOffice alone, when somebody opens the document");
        compilation_.diagnostics.report(std::move(diagnostic));
        return false;
    }

    void refuse_unreadable(const Tag& about, const std::string& written) {
        const std::vector<std::string> names = words_of_odt_condition(written);
        const bool is_ours = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return names_.is_column(name);
        });
        if (!is_ours) return;
        compilation_.diagnostics.report(
            about_tag(about, "E330", "this condition cannot be read",
                      "write it with names, texts in straight quotes, numbers, ==, !=, <, >, AND, "
                      "OR, NOT and parentheses"));
    }

    void choose(xml::Node& field, const Expression& condition) {
        auto choice = xml::make_element(kChoiceElement);
        auto known = draft_.placeholder(tag(field, condition));
        put_text(*choice->append(xml::make_element(kBranchElement, known->attributes)), field,
                 "text:string-value-if-true");
        put_text(*choice->append(xml::make_element(kBranchElement)), field,
                 "text:string-value-if-false");
        insert_before(field, std::move(choice));
        detach(field);
    }

    void show(xml::Node& field, Tag condition) {
        auto choice = xml::make_element(kChoiceElement);
        auto known = draft_.placeholder(std::move(condition));
        put_text(*choice->append(xml::make_element(kBranchElement, known->attributes)), field,
                 "text:string-value");
        insert_before(field, std::move(choice));
        detach(field);
    }

    /// `[staff.Sheet1.Name]` alone, as LibreOffice's dialogue takes it, is that column's value.
    void put_text(xml::Node& branch, const xml::Node& field, std::string_view attribute) {
        const std::string& text = attribute_of(field, attribute);
        const bool in_brackets = text.size() > 2 && text.front() == '[' && text.back() == ']';
        const std::string name = in_brackets ? text.substr(1, text.size() - 2) : "";
        if (!names_.is_column(name)) return append_odt_text(branch, text);
        const std::string column = names_.column_of(name);
        const Location where = place_of(*field.parent);
        branch.append(draft_.placeholder(
            field_tag(column, path_to(column),
                      {FieldUse::Kind::MergeField, carrier_word_of_odt(field)}, where)));
    }

    PartDraft& draft_;
    Compilation& compilation_;
    OdtNames names_;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

void replace_odt_conditions(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> found;
    collect(draft.markup, *draft.tree.root, found);
    if (found.empty()) return;
    PartConditions part(draft, compilation);
    for (xml::Node* node : found) part.replace(*node);
}

}  // namespace paperround::compile
