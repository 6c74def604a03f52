// SPDX-License-Identifier: MIT
// Builds, for a paragraph, the condition under which it is seen.
#include "engine/compile/empty_word_lines.hpp"

#include "engine/compile/tree_edit.hpp"
#include "engine/compile/word_field_value.hpp"

#include <algorithm>
#include <optional>

namespace paperround::compile {
namespace {

ExpressionPtr share(Expression expression) {
    return std::make_shared<const Expression>(std::move(expression));
}

Expression is_not_empty(const Expression& value) {
    return Expression(UnaryExpression{UnaryOperator::IsNotEmpty, share(value)});
}

bool has_letters(const Markup& markup, const xml::Node& node) {
    if (node.kind == xml::Node::Kind::Text) {
        return markup.holds_text(*node.parent) &&
               node.text.find_first_not_of(" \t\r\n") != std::string::npos;
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const auto& child) { return has_letters(markup, *child); });
}

/// What one paragraph prints, as far as it matters here.
class LineContent {
  public:
    explicit LineContent(const PartDraft& draft) : draft_(draft) {}

    void visit(const xml::Node& node) {
        for (const auto& child : node.children) {
            if (child->kind == xml::Node::Kind::Element) visit_element(*child);
        }
    }

    /// When the line is seen; nothing where it always is.
    std::optional<Expression> condition() const {
        if (stays_ || merge_fields_ == 0) return std::nullopt;
        Expression any = seen_when_.front();
        for (std::size_t i = 1; i < seen_when_.size(); ++i) {
            any =
                Expression(BinaryExpression{BinaryOperator::Or, share(any), share(seen_when_[i])});
        }
        return any;
    }

    const Tag* first_field() const { return first_field_; }
    /// NEXT, SET: they take effect whether the line is seen or not.
    const std::vector<xml::Node*>& steps() const { return steps_; }

  private:
    void visit_element(xml::Node& node) {
        if (node.is(kTagElement)) return note_tag(node);
        if (node.is(kChoiceElement)) return note_choice(node);
        const Role role = draft_.markup.role_of(node);
        const bool is_page_break = role == Role::LineBreak && node.attribute("w:type") != nullptr;
        const bool is_something = role == Role::Object || node.is(kLoopElement) ||
                                  node.is("w:fldChar") || node.is("w:fldSimple") ||
                                  node.is("w:sdt") || node.is("w:sectPr") || is_page_break;
        if (is_something) stays_ = true;
        visit(node);
    }

    void note_tag(xml::Node& node) {
        const Tag& tag = *draft_.tag_of(node);
        if (std::holds_alternative<MergeStep>(tag.what)) {
            stays_ |= !seen_when_.empty();  // it would change what was asked before it
            steps_.push_back(&node);
            return;
        }
        const auto* value = std::get_if<Expression>(&tag.what);
        const bool is_word_field = value != nullptr && (tag.carrier == FieldUse::Kind::MergeField ||
                                                        tag.carrier == FieldUse::Kind::Condition);
        if (!is_word_field) {
            stays_ = true;
            return;
        }
        if (tag.carrier == FieldUse::Kind::MergeField) count(tag);
        seen_when_.push_back(is_not_empty(*value));
    }

    void count(const Tag& tag) {
        ++merge_fields_;
        if (first_field_ == nullptr) first_field_ = &tag;
    }

    /// The texts around a field's value (`\b`, `\f`), or Word's IF; those in braces stay.
    void note_choice(const xml::Node& choice) {
        const xml::Node& first = *choice.children.front();
        const Tag* tag = draft_.tag_of(first);
        const auto* condition = tag == nullptr ? nullptr : std::get_if<Expression>(&tag->what);
        if (condition == nullptr) {
            stays_ = true;
        } else if (tag->carrier == FieldUse::Kind::MergeField) {
            count(*tag);
            seen_when_.push_back(*condition);
        } else {
            note_if(choice, *condition);
        }
    }

    void note_if(const xml::Node& choice, const Expression& condition) {
        const auto then = seen_in(*choice.children.front());
        const auto otherwise = choice.children.size() > 1 ? seen_in(*choice.children.back())
                                                          : std::optional(Expression(Value(false)));
        if (!then || !otherwise) {
            stays_ = true;
            return;
        }
        seen_when_.push_back(word_expression(WordFunction::If, {condition, *then, *otherwise}));
    }

    /// When a result of IF prints anything; nothing where it holds more than text and fields.
    std::optional<Expression> seen_in(const xml::Node& branch) const {
        LineContent inner(draft_);
        inner.visit(branch);
        if (inner.stays_ || !inner.steps_.empty()) return std::nullopt;
        if (has_letters(draft_.markup, branch)) return Expression(Value(true));
        if (inner.seen_when_.empty()) return Expression(Value(false));
        inner.merge_fields_ = 1;
        return inner.condition();
    }

    const PartDraft& draft_;
    bool stays_ = false;
    std::size_t merge_fields_ = 0;
    const Tag* first_field_ = nullptr;
    std::vector<Expression> seen_when_;
    std::vector<xml::Node*> steps_;
};

bool is_content(const Markup& markup, const xml::Node& node) {
    return node.kind == xml::Node::Kind::Element && !markup.is_range_mark(node) &&
           markup.role_of(node) != Role::Absent;
}

/// Two tables with nothing between them would become one; a table may not be the last of a cell.
bool stands_between_tables(const Markup& markup, const xml::Node& paragraph) {
    const auto& siblings = paragraph.parent->children;
    const std::size_t at = paragraph.index_in_parent();
    const auto is_table = [](const xml::Node& node) { return node.is("w:tbl"); };
    const xml::Node* previous = nullptr;
    for (std::size_t i = 0; i < at; ++i) {
        if (is_content(markup, *siblings[i])) previous = siblings[i].get();
    }
    if (previous == nullptr || !is_table(*previous)) return false;
    const auto next =
        std::find_if(siblings.begin() + static_cast<std::ptrdiff_t>(at) + 1, siblings.end(),
                     [&](const auto& node) { return is_content(markup, *node); });
    return next == siblings.end() || is_table(**next);
}

void move_range_marks_out(const Markup& markup, xml::Node& node, xml::Node& paragraph) {
    for (std::size_t i = 0; i < node.children.size();) {
        if (markup.is_range_mark(*node.children[i])) {
            insert_before(paragraph, node.take(i));
        } else {
            move_range_marks_out(markup, *node.children[i], paragraph);
            ++i;
        }
    }
}

void make_conditional(PartDraft& draft, xml::Node& paragraph) {
    LineContent line(draft);
    line.visit(paragraph);
    const auto condition = line.condition();
    if (!condition || stands_between_tables(draft.markup, paragraph)) return;
    Tag tag = *line.first_field();
    tag.what = *condition;
    tag.names = Names::Any;  // its fields are checked where they stand
    const auto placeholder = draft.placeholder(std::move(tag));
    move_range_marks_out(draft.markup, paragraph, paragraph);
    auto choice = xml::make_element(kChoiceElement);
    xml::Node* place = insert_before(paragraph, std::move(choice));
    xml::Node* holder = place;
    if (!line.steps().empty()) {
        xml::Node* always = place->append(xml::make_element(kBranchElement));
        for (xml::Node* step : line.steps()) always->append(detach(*step));
        holder = always->append(xml::make_element(kChoiceElement));
    }
    xml::Node* branch = holder->append(xml::make_element(kBranchElement, placeholder->attributes));
    branch->append(detach(paragraph));
}

void collect_paragraphs(xml::Node& node, std::vector<xml::Node*>& found) {
    for (const auto& child : node.children) {
        if (child->is("w:p")) found.push_back(child.get());
        collect_paragraphs(*child, found);
    }
}

}  // namespace

EmptyLines empty_lines_of_docx(const PartSet& parts) {
    const std::string* settings = parts.find("word/settings.xml");
    if (settings == nullptr || settings->find("doNotSuppressBlankLines") == std::string::npos) {
        return EmptyLines::Vanish;
    }
    const xml::XmlTree tree = xml::parse(*settings, "word/settings.xml");
    const xml::Node* merge = tree.root->child("w:mailMerge");
    const xml::Node* keep = merge == nullptr ? nullptr : merge->child("w:doNotSuppressBlankLines");
    if (keep == nullptr) return EmptyLines::Vanish;
    const std::string* value = keep->attribute("w:val");
    const bool is_off = value != nullptr && (*value == "0" || *value == "false" || *value == "off");
    return is_off ? EmptyLines::Vanish : EmptyLines::Stay;
}

void drop_empty_word_lines(PartDraft& draft) {
    std::vector<xml::Node*> paragraphs;
    collect_paragraphs(*draft.tree.root, paragraphs);
    for (xml::Node* paragraph : paragraphs) make_conditional(draft, *paragraph);
}

}  // namespace paperround::compile
