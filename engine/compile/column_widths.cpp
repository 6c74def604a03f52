// SPDX-License-Identifier: MIT
// Widths become values: a number divided by how many copies there are.
#include "engine/compile/column_widths.hpp"

#include "engine/compile/start_tag.hpp"
#include "engine/compile/tree_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::string_view kLoopedSuffix = "_copies";

int number_of(const std::string* text, int otherwise) {
    int number = otherwise;
    if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

const ForStatement& loop_of(const Tag& tag) {
    return std::get<ForStatement>(std::get<Statement>(tag.what).what);
}

Expression literal(double number) {
    return Expression(Value(number));
}

ExpressionPtr shared(Expression expression) {
    return std::make_shared<Expression>(std::move(expression));
}

Expression count_of_list(const Tag& tag) {
    FilterExpression count;
    count.input = shared(loop_of(tag).list);
    count.filter = Filter::Count;
    return Expression(std::move(count));
}

Expression combined(BinaryOperator op, Expression left, Expression right) {
    return Expression(BinaryExpression{op, shared(std::move(left)), shared(std::move(right))});
}

Expression with_picture(Expression number, std::string picture) {
    FilterExpression filter;
    filter.input = shared(std::move(number));
    filter.filter = Filter::Number;
    filter.arguments = {shared(Expression(Value(std::move(picture))))};
    return Expression(std::move(filter));
}

/// What `loop.count` is, inside the loop.
Expression copies() {
    return std::get<Expression>(parse_expression("loop.count"));
}

/// The attribute's value is printed by the expression.
void give_value(PartDraft& draft, const Tag& tag, xml::Node& element, std::string_view attribute,
                Expression expression) {
    Tag value{std::move(expression), FieldUse::Kind::Loop, tag.where, tag.source, Names::Any};
    draft.tags.push_back(std::move(value));
    for (xml::Attribute& own : element.attributes) {
        if (own.name != attribute) continue;
        own.name = std::string(kValueAttribute) + own.name;
        own.value = std::to_string(draft.tags.size() - 1);
    }
}

void share(PartDraft& draft, const Tag& tag, xml::Node& element) {
    const std::string* written = element.attribute("w:w");
    const int width = number_of(written, 0);
    if (width <= 0 || written->ends_with('%')) return;
    give_value(draft, tag, element, "w:w",
               with_picture(combined(BinaryOperator::Divide, literal(width), copies()), "0"));
}

xml::Node* find_style(xml::Node& node, const std::string& name) {
    const std::string* own = node.is("style:style") ? node.attribute("style:name") : nullptr;
    if (own != nullptr && *own == name) return &node;
    for (const auto& child : node.children) {
        if (xml::Node* found = find_style(*child, name)) return found;
    }
    return nullptr;
}

/// "4.25cm" is 4.25 and "cm".
struct Length {
    double number = 0;
    std::string unit;
};
Length length_of(const std::string& text) {
    Length length;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), length.number);
    length.unit = std::string(read.ptr, text.data() + text.size());
    return length;
}

void divide(PartDraft& draft, const Tag& tag, xml::Node& properties, std::string_view attribute,
            const std::string& picture) {
    const std::string* written = properties.attribute(attribute);
    if (written == nullptr) return;
    const Length length = length_of(*written);
    give_value(draft, tag, properties, attribute,
               combined(BinaryOperator::Join,
                        with_picture(combined(BinaryOperator::Divide, literal(length.number),
                                              count_of_list(tag)),
                                     picture),
                        Expression(Value(length.unit))));
}

/// A column style of its own, there only when there are copies, next to the old one.
void share_odt_width(PartDraft& draft, const Tag& tag, xml::Node& column) {
    const std::string* name = column.attribute("table:style-name");
    xml::Node* style = name == nullptr ? nullptr : find_style(*draft.tree.root, *name);
    if (style == nullptr) return;
    const std::string own_name = fmt::format("{}{}{}", *name, kLoopedSuffix, draft.tags.size());
    auto own = xml::clone(*style);
    own->set_attribute("style:name", own_name);
    column.set_attribute("table:style-name", own_name);
    if (xml::Node* properties = own->child("style:table-column-properties")) {
        divide(draft, tag, *properties, "style:column-width", "0.000");
        divide(draft, tag, *properties, "style:rel-column-width", "0");
    }
    Tag condition{loop_of(tag).list, FieldUse::Kind::Loop, tag.where, tag.source, Names::Any};
    draft.tags.push_back(std::move(condition));
    auto choice = xml::make_element(kChoiceElement);
    choice
        ->append(xml::make_element(kBranchElement, {{"n", std::to_string(draft.tags.size() - 1)}}))
        ->append(std::move(own));
    insert_after(*style, std::move(choice));
}

void drop_block_tags(const PartDraft& draft, xml::Node& node) {
    std::erase_if(node.children,
                  [&](const auto& child) { return block_statement(draft, *child) != nullptr; });
    for (const auto& child : node.children) drop_block_tags(draft, *child);
}

void set_span(xml::Node& cell, int span) {
    if (cell.is("w:tc")) {
        cell.child("w:tcPr")->child("w:gridSpan")->set_attribute("w:val", std::to_string(span));
    } else {
        cell.set_attribute("table:number-columns-spanned", std::to_string(span));
    }
}

}  // namespace

std::unique_ptr<xml::Node> branch_for_tag(PartDraft& draft, const Tag& tag, IsFirst is_first) {
    Tag own = tag;
    if (is_first == IsFirst::No) own.names = Names::Any;
    draft.tags.push_back(std::move(own));
    return xml::make_element(kBranchElement, {{"n", std::to_string(draft.tags.size() - 1)}});
}

std::vector<xml::Node*> grid_columns(xml::Node& table) {
    constexpr std::string_view kRepeated = "table:number-columns-repeated";
    xml::Node* grid = table.child("w:tblGrid");
    xml::Node& holder = grid == nullptr ? table : *grid;
    std::vector<xml::Node*> columns;
    for (std::size_t i = 0; i < holder.children.size(); ++i) {
        xml::Node* column = holder.children[i].get();
        if (column->is("table:table-column")) {
            for (int more = number_of(column->attribute(kRepeated), 1); more > 1; --more) {
                column->remove_attribute(kRepeated);
                holder.insert(i, xml::clone(*column));
                column = holder.children[i].get();
            }
        }
        if (column->is("w:gridCol") || column->is("table:table-column")) columns.push_back(column);
    }
    return columns;
}

void share_width(PartDraft& draft, const Tag& tag, xml::Node& cell) {
    xml::Node* properties = cell.child("w:tcPr");
    xml::Node* width = properties == nullptr ? nullptr : properties->child("w:tcW");
    if (width != nullptr) share(draft, tag, *width);
}

void share_grid_width(PartDraft& draft, const Tag& tag, xml::Node& column) {
    if (column.is("w:gridCol")) return share(draft, tag, column);
    share_odt_width(draft, tag, column);
}

void add_columns_for_cells(PartDraft& draft, const Tag& tag, xml::Node& table, std::size_t cells) {
    const std::vector<xml::Node*> columns = grid_columns(table);
    if (columns.empty() || !columns.back()->is("table:table-column")) return;
    Tag condition{std::get<Expression>(parse_expression("not loop.first")),
                  FieldUse::Kind::Condition, tag.where, tag.source, Names::Any};
    const auto placeholder = draft.placeholder(std::move(condition));
    auto loop = xml::make_element(kLoopElement);
    xml::Node* further = loop->append(branch_for_tag(draft, tag, IsFirst::No))
                             ->append(xml::make_element(kChoiceElement))
                             ->append(xml::make_element(kBranchElement, placeholder->attributes));
    for (std::size_t i = 0; i < cells; ++i) further->append(xml::clone(*columns.back()));
    insert_after(*columns.back(), std::move(loop));
}

void stretch_over(PartDraft& draft, const Tag& tag, xml::Node& cell, SpannedColumns columns) {
    if (std::holds_alternative<ForStatement>(std::get<Statement>(tag.what).what)) {
        xml::Node* element = cell.is("w:tc") ? cell.child("w:tcPr")->child("w:gridSpan") : &cell;
        Expression span = combined(
            BinaryOperator::Add, literal(columns.others),
            combined(BinaryOperator::Multiply, literal(columns.repeated), count_of_list(tag)));
        return give_value(draft, tag, *element,
                          cell.is("w:tc") ? "w:val" : "table:number-columns-spanned",
                          std::move(span));
    }
    auto choice = xml::make_element(kChoiceElement);
    xml::Node* kept = choice->append(branch_for_tag(draft, tag, IsFirst::No));
    xml::Node* without = choice->append(xml::make_element(kBranchElement));
    xml::Node* narrow = without->append(xml::clone(cell));
    drop_block_tags(draft, *narrow);  // a block is opened and closed once
    set_span(*narrow, columns.others);
    insert_before(cell, std::move(choice));
    kept->append(detach(cell));
}

}  // namespace paperround::compile
