// SPDX-License-Identifier: MIT
// ODF's database fields (ODF 1.3 part 3 §7.6): which database and table the author had open does
// not matter, the column's name does.
#include "engine/compile/carrier_word.hpp"
#include "engine/compile/field_tag.hpp"
#include "engine/compile/merge_fields.hpp"
#include "engine/compile/odt_data_style.hpp"
#include "engine/compile/odt_record_fields.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

void collect_fields(const Markup& markup, xml::Node& parent, std::vector<xml::Node*>& found) {
    for (const auto& child : parent.children) {
        if (child->name.starts_with("text:database-")) {
            found.push_back(child.get());
        } else if (markup.role_of(*child) == Role::Wrapper ||
                   markup.role_of(*child) == Role::Container) {
            collect_fields(markup, *child, found);
        }
    }
}

/// The column's value, printed as the field's own format asks.
Expression value_of(const PartDraft& draft, const xml::Node& field, const std::string& column) {
    Expression value = path_to(column);
    const std::string* style = field.attribute("style:data-style-name");
    if (style == nullptr) return value;
    const auto picture = picture_of_data_style(*draft.tree.root, *style);
    if (!picture) return value;
    return Expression(FilterExpression{
        picture->filter,
        std::make_shared<const Expression>(std::move(value)),
        {std::make_shared<const Expression>(Expression(Value(picture->picture)))}});
}

void replace(xml::Node& field, std::unique_ptr<xml::Node> other) {
    insert_before(field, std::move(other));
    detach(field);
}

void replace_field(PartDraft& draft, Compilation& compilation, xml::Node& field,
                   const Location& where) {
    const std::string* column = field.attribute("text:column-name");
    if (field.is("text:database-display") && column != nullptr && !column->empty()) {
        return replace(
            field, draft.placeholder(
                       field_tag(*column, value_of(draft, field, *column),
                                 {FieldUse::Kind::MergeField, carrier_word_of_odt(field)}, where)));
    }
    if (field.is("text:database-name")) return;
    if (is_record_field(field)) {
        auto other = instead_of_record_field(draft, compilation, field, where);
        if (other) replace(field, std::move(other));
        return;
    }
    Diagnostic diagnostic;
    diagnostic.where = where;
    diagnostic.code = field.is("text:database-display") ? "E301" : "E302";
    diagnostic.message = field.is("text:database-display")
                             ? "this database field has no column"
                             : "the field \"" + field.name.substr(5) + "\" is not supported";
    diagnostic.hint = "remove it; it would stand empty or wrong in every document";
    compilation.diagnostics.report(std::move(diagnostic));
}

}  // namespace

void replace_odt_fields(PartDraft& draft, Compilation& compilation) {
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {
        std::vector<xml::Node*> fields;
        collect_fields(draft.markup, *paragraph.node, fields);
        for (xml::Node* field : fields) replace_field(draft, compilation, *field, paragraph.where);
    }
}

}  // namespace paperround::compile
