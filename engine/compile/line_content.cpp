// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/line_content.hpp"

#include "engine/compile/tab_leader.hpp"
#include "engine/compile/word_field_value.hpp"

namespace paperround::compile {
namespace {

ExpressionPtr share(Expression expression) {
    return std::make_shared<const Expression>(std::move(expression));
}

Expression is_not_empty(const Expression& value) {
    return Expression(UnaryExpression{UnaryOperator::IsNotEmpty, share(value)});
}

/// A no-break space is as little seen as any other.
bool is_white(std::string_view text) {
    static constexpr std::string_view kNoBreakSpace = "\u00A0";
    while (!text.empty()) {
        const std::size_t length = text.starts_with(kNoBreakSpace) ? kNoBreakSpace.size() : 1;
        if (length == 1 &&
            std::string_view(" \t\r\n").find(text.front()) == std::string_view::npos) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace

LineContent::LineContent(const PartDraft& draft, xml::Node& paragraph)
    : draft_(draft), tabs_are_seen_(draws_leaders(draft.markup, paragraph)) {
    visit(paragraph);
}

std::optional<Expression> LineContent::condition() const {
    if (stays_ || has_words_ || first_field_ == nullptr) return std::nullopt;
    return any_is_seen();
}

Expression LineContent::any_is_seen() const {
    Expression any = seen_when_.front();
    for (std::size_t i = 1; i < seen_when_.size(); ++i) {
        any = Expression(BinaryExpression{BinaryOperator::Or, share(any), share(seen_when_[i])});
    }
    return any;
}

void LineContent::visit(const xml::Node& node) {
    for (const auto& child : node.children) {
        if (child->kind == xml::Node::Kind::Element) {
            visit_element(*child);
        } else if (child->kind == xml::Node::Kind::Text && draft_.markup.holds_text(node)) {
            has_words_ |= !is_white(child->text);
        }
    }
}

void LineContent::visit_element(xml::Node& element) {
    if (element.is(kTagElement)) return note_tag(element);
    if (is_conditional_step(element)) return note_step(element);
    if (element.is(kChoiceElement)) return note_choice(element);
    if (draft_.markup.role_of(element) == Role::Absent) {
        stays_ |= element.child("w:sectPr") != nullptr;
        return;
    }
    stays_ |= is_seen(element);
    visit(element);
}

/// Something that stands in the line as it is, whatever the fields hold.
bool LineContent::is_seen(const xml::Node& element) const {
    switch (draft_.markup.role_of(element)) {
        case Role::Object:
        case Role::Formula:
        case Role::Hyphen:
            return true;
        case Role::LineBreak:
            return element.attribute("w:type") != nullptr;  // a page or column break
        case Role::Tab:
            return tabs_are_seen_ || element.attribute("w:leader") != nullptr;
        default:
            return element.is(kLoopElement) || element.is("w:fldChar") ||
                   element.is("w:fldSimple") || element.is("w:sdt") ||
                   element.name.starts_with("draw:");
    }
}

void LineContent::note_tag(xml::Node& placeholder) {
    const Tag& tag = *draft_.tag_of(placeholder);
    if (std::holds_alternative<MergeStep>(tag.what)) return note_step(placeholder);
    const auto* value = std::get_if<Expression>(&tag.what);
    const bool is_merge_field = tag.carrier == FieldUse::Kind::MergeField;
    if (value == nullptr || (!is_merge_field && tag.carrier != FieldUse::Kind::Condition)) {
        stays_ = true;
        return;
    }
    if (is_merge_field) count(tag);
    seen_when_.push_back(is_not_empty(*value));
}

/// NEXTIF: a choice of nothing but a step.
bool LineContent::is_conditional_step(const xml::Node& element) const {
    if (!element.is(kChoiceElement) || element.children.size() != 1) return false;
    const auto& inside = element.children.front()->children;
    const Tag* tag = inside.size() == 1 ? draft_.tag_of(*inside.front()) : nullptr;
    return tag != nullptr && std::holds_alternative<MergeStep>(tag->what);
}

void LineContent::note_step(xml::Node& step) {
    stays_ |= !seen_when_.empty();  // it would change what was asked before it
    steps_.push_back(&step);
}

void LineContent::count(const Tag& field) {
    if (first_field_ == nullptr) first_field_ = &field;
}

/// The texts around a field's value (`\b`, `\f`), Word's IF or a conditional text; those in braces
/// stay.
void LineContent::note_choice(const xml::Node& choice) {
    const Tag* tag = draft_.tag_of(*choice.children.front());
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

void LineContent::note_if(const xml::Node& choice, const Expression& condition) {
    const auto then = seen_in(*choice.children.front());
    const auto otherwise = choice.children.size() > 1 ? seen_in(*choice.children.back())
                                                      : std::optional(Expression(Value(false)));
    if (!then || !otherwise) {
        stays_ = true;
        return;
    }
    seen_when_.push_back(word_expression(WordFunction::If, {condition, *then, *otherwise}));
}

/// When a result of a choice prints anything; nothing where it holds more than text and fields.
std::optional<Expression> LineContent::seen_in(const xml::Node& branch) const {
    LineContent inner(draft_);
    inner.tabs_are_seen_ = tabs_are_seen_;
    inner.visit(branch);
    if (inner.stays_ || !inner.steps_.empty()) return std::nullopt;
    if (inner.has_words_) return Expression(Value(true));
    if (inner.seen_when_.empty()) return Expression(Value(false));
    return inner.any_is_seen();
}

}  // namespace paperround::compile
