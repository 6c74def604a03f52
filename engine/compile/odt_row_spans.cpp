// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_row_spans.hpp"

#include "engine/compile/word_field_value.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::string_view kSpan = "table:number-rows-spanned";

struct Row {
    xml::Node* node = nullptr;
    std::vector<const xml::Node*> branches;  // around it, within the table; outermost first
};

std::size_t span_of(const xml::Node& cell) {
    const std::string* written = cell.is("table:table-cell") ? cell.attribute(kSpan) : nullptr;
    std::size_t span = 1;
    if (written != nullptr) {
        std::from_chars(written->data(), written->data() + written->size(), span);
    }
    return span;
}

Expression number(std::size_t value) {
    return Expression(Value(static_cast<double>(value)));
}

ExpressionPtr share(Expression expression) {
    return std::make_shared<const Expression>(std::move(expression));
}

/// Word's IF wants a number or a truth; what is true in a condition may be a text.
Expression either(Expression condition, Expression yes, Expression no) {
    Expression is_not{UnaryExpression{UnaryOperator::Not, share(std::move(condition))}};
    return word_expression(WordFunction::If, {std::move(is_not), std::move(no), std::move(yes)});
}

void collect_rows(xml::Node& node, std::vector<const xml::Node*> branches, std::vector<Row>& rows) {
    if (node.name == kBranchElement) branches.push_back(&node);
    for (const auto& child : node.children) {
        if (child->is("table:table-row")) {
            rows.push_back({child.get(), branches});
        } else if (!child->is("table:table-cell")) {
            collect_rows(*child, branches, rows);
        }
    }
}

const Expression* condition_of(const Tag& tag) {
    if (const auto* expression = std::get_if<Expression>(&tag.what)) return expression;
    const auto* statement = std::get_if<Statement>(&tag.what);
    const auto* choice =
        statement == nullptr ? nullptr : std::get_if<IfStatement>(&statement->what);
    return choice == nullptr ? nullptr : &choice->condition;
}

const ForStatement* loop_of(const Tag& tag) {
    const auto* statement = std::get_if<Statement>(&tag.what);
    return statement == nullptr ? nullptr : std::get_if<ForStatement>(&statement->what);
}

/// How often the rows of the branch are there; nothing where that is not known before.
std::optional<Expression> copies_of(const PartDraft& draft, const xml::Node& branch) {
    const xml::Node& block = *branch.parent;
    const bool is_first = block.children.front().get() == &branch;
    const Tag* tag = draft.tag_of(*block.children.front());
    if (tag == nullptr || block.children.size() > 2) return std::nullopt;
    const ForStatement* loop = loop_of(*tag);
    if (loop != nullptr) {
        if (loop->condition || !loop->second_variable.empty()) return std::nullopt;
        const ExpressionPtr list = share(loop->list);
        if (is_first) return Expression(FilterExpression{Filter::Count, list, {}});
        return either(Expression(UnaryExpression{UnaryOperator::IsNotEmpty, list}), number(0),
                      number(1));
    }
    const Expression* condition = condition_of(*tag);
    if (condition == nullptr) return std::nullopt;
    return either(*condition, number(is_first ? 1 : 0), number(is_first ? 0 : 1));
}

bool begins_with(const std::vector<const xml::Node*>& all,
                 const std::vector<const xml::Node*>& first) {
    return all.size() >= first.size() && std::equal(first.begin(), first.end(), all.begin());
}

class TableSpans {
  public:
    TableSpans(PartDraft& draft, xml::Node& table) : draft_(draft) {
        collect_rows(table, {}, rows_);
    }

    void fit() {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            for (const auto& cell : rows_[row].node->children) {
                const std::size_t span = span_of(*cell);
                if (span > 1 && row + span <= rows_.size()) fit_cell(*cell, row, span);
            }
        }
    }

  private:
    void fit_cell(xml::Node& cell, std::size_t row, std::size_t span) {
        const auto& own = rows_[row].branches;
        const auto first = rows_.begin() + static_cast<std::ptrdiff_t>(row);
        const auto last = first + static_cast<std::ptrdiff_t>(span);
        const bool nothing_varies =
            std::all_of(first, last, [&](const Row& other) { return other.branches == own; });
        if (nothing_varies) return;
        const bool is_around = std::all_of(
            first, last, [&](const Row& other) { return begins_with(other.branches, own); });
        auto count = is_around ? rows_within(row, span) : rows_of_copy(row, span);
        const auto varying = std::find_if(
            first, last, [&](const Row& other) { return !is_around || other.branches != own; });
        if (count) say(cell, std::move(*count), *varying->branches.back()->parent);
    }

    /// The cell stands outside: as many rows as its blocks make.
    std::optional<Expression> rows_within(std::size_t row, std::size_t span) const {
        const std::size_t depth = rows_[row].branches.size();
        Expression count = number(1);
        for (std::size_t i = row + 1; i < row + span; ++i) {
            const auto& branches = rows_[i].branches;
            if (branches.size() > depth + 1) return std::nullopt;
            auto more = branches.size() == depth ? std::optional(number(1))
                                                 : copies_of(draft_, *branches.back());
            if (!more) return std::nullopt;
            count = Expression(BinaryExpression{BinaryOperator::Add, share(std::move(count)),
                                                share(std::move(*more))});
        }
        return count;
    }

    /// The cell is repeated and goes on behind its loop: only the last copy does.
    std::optional<Expression> rows_of_copy(std::size_t row, std::size_t span) const {
        const auto& own = rows_[row].branches;
        if (own.empty() || own.back()->parent->name != kLoopElement) return std::nullopt;
        const std::vector<const xml::Node*> outside(own.begin(), own.end() - 1);
        std::size_t inside = 1;
        for (std::size_t i = row + 1; i < row + span; ++i) {
            const auto& branches = rows_[i].branches;
            if (branches != own && branches != outside) return std::nullopt;
            if (branches == own) ++inside;
        }
        auto is_last = parse_expression("loop.last");
        return either(std::get<Expression>(std::move(is_last)), number(span), number(inside));
    }

    void say(xml::Node& cell, Expression count, const xml::Node& block) {
        Tag tag = *draft_.tag_of(*block.children.front());
        tag.what = std::move(count);
        tag.names = Names::Any;
        cell.remove_attribute(kSpan);
        draft_.set_attribute(cell, kSpan, std::move(tag));
        draft_.is_changed = true;
    }

    PartDraft& draft_;
    std::vector<Row> rows_;
};

void fit_below(PartDraft& draft, xml::Node& node) {
    for (const auto& child : node.children) fit_below(draft, *child);
    if (node.is("table:table")) TableSpans(draft, node).fit();
}

}  // namespace

void fit_row_spans(PartDraft& draft) {
    fit_below(draft, *draft.tree.root);
}

}  // namespace paperround::compile
