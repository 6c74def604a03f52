// SPDX-License-Identifier: MIT
// Walks the tree once; markup goes to the literals, placeholders to instructions.
#include "engine/compile/flatten.hpp"

#include "engine/compile/content_markup.hpp"
#include "engine/compile/content_tags.hpp"
#include "engine/compile/gap.hpp"
#include "engine/compile/loop_copies.hpp"
#include "engine/compile/markdown_markup.hpp"
#include "engine/compile/page_breaks.hpp"
#include "engine/compile/paragraph_break.hpp"
#include "engine/compile/program_builder.hpp"
#include "engine/compile/start_tag.hpp"
#include "engine/compile/vanishing.hpp"
#include "engine/compile/word_field.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_text(Escaping escaping) {
    return escaping == Escaping::PlainText || escaping == Escaping::Html;
}

class Flattener {
  public:
    Flattener(const PartDraft& draft, const FlattenOptions& options)
        : draft_(draft),
          options_(options),
          escaping_(options.escaping),
          marks_(options.marks),
          is_text_(is_text(options.escaping)),
          has_content_(!is_text_ && has_content(draft)),
          builder_(draft.name),
          copies_(draft, options.part_index),
          start_tags_(draft, copies_, builder_) {
        for (std::size_t i = 0; i < copies_.counters().size(); ++i) builder_.add_counter();
    }

    Program flatten_part() {
        builder_.literal() += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        for (const auto& node : draft_.tree.before_root) put(*node);
        put(*draft_.tree.root);
        builder_.number_from(copies_.first_number());
        return builder_.finish();
    }

    Program flatten_text() {
        put_children(*draft_.tree.root);
        return builder_.finish();
    }

  private:
    void put(const xml::Node& node) {
        if (node.kind == xml::Node::Kind::Text && is_text_) {
            builder_.literal() += node.text;
        } else if (node.kind != xml::Node::Kind::Element) {
            xml::append_markup(builder_.literal(), node);
        } else if (const xml::Node* markdown = markdown_of(node)) {
            put_markdown(*markdown);
        } else if (node.name == kTagElement) {
            put_tag(node);
        } else if (node.name == kChoiceElement) {
            put_choice(node);
        } else if (node.name == kLoopElement) {
            put_loop(node);
        } else if (node.name == kBreakElement) {
            put_break(node);
        } else if (!is_text_ && may_vanish(draft_.markup, node)) {
            put_element_that_may_vanish(node);
        } else {
            put_element(node);
        }
    }

    void put_tag(const xml::Node& node) {
        const Tag& tag = *draft_.tag_of(node);
        if (const auto* step = std::get_if<MergeStep>(&tag.what)) return put_step(tag, *step);
        if (std::holds_alternative<Statement>(tag.what)) {  // a page break that was not placed yet
            builder_.literal() += page_split(draft_, node);
            return;
        }
        const FilterExpression* content =
            tag.line_breaks == LineBreaks::NewParagraph ? nullptr : content_of(tag);
        if (content != nullptr) {
            builder_.emit_content(*content->input, place_of(tag), escaping_,
                                  made_of(node, *content));
            return;
        }
        const std::uint32_t insert = put_insert(tag, node);
        auto gap = gap_of(tag);
        if (!gap) return;
        const bool can_mark = tag.line_breaks != LineBreaks::AsTheyAre;
        if (marks_ == MissingMarks::Shown && can_mark) mark(*gap, node);
        builder_.watch(insert, std::move(*gap));
    }

    std::uint32_t put_insert(const Tag& tag, const xml::Node& node) {
        const auto& expression = std::get<Expression>(tag.what);
        if (tag.line_breaks == LineBreaks::NewParagraph) {
            return builder_.emit_insert_paragraphs(expression, place_of(tag), paragraph_escaping(),
                                                   paragraph_break(draft_.markup, node));
        }
        if (tag.line_breaks == LineBreaks::AsTheyAre) {
            return builder_.emit_insert(expression, place_of(tag), Escaping::HtmlAttribute);
        }
        return builder_.emit_insert(expression, place_of(tag), escaping_at(node));
    }

    /// The texts of drawings and formulas know no line breaks.
    Escaping escaping_at(const xml::Node& node) const {
        const xml::Node* text = node.parent;
        while (text != nullptr && !text->is("a:t") && !text->is("m:t")) text = text->parent;
        return text == nullptr ? escaping_ : Escaping::XmlAttribute;
    }

    const xml::Node* markdown_of(const xml::Node& node) const {
        const bool may_be = has_content_ && draft_.markup.role_of(node) == Role::Paragraph;
        return may_be ? lone_markdown(draft_, node) : nullptr;
    }

    void put_markdown(const xml::Node& placeholder) {
        const Tag& tag = *draft_.tag_of(placeholder);
        const bool docx = draft_.markup.format == DocumentFormat::Docx;
        builder_.emit_content(*content_of(tag)->input, place_of(tag), escaping_,
                              docx ? docx_markdown(placeholder, options_.content)
                                   : odt_markdown(placeholder, options_.content));
    }

    void mark(NameGap& gap, const xml::Node& node) const {
        if (!is_text_) return add_mark(gap, node, draft_.markup);
        if (escaping_ != Escaping::Html) return;
        gap.before_mark = "<mark>";
        gap.after_mark = "</mark>";
    }

    Escaping paragraph_escaping() const {
        return escaping_ == Escaping::DocxText ? Escaping::DocxParagraphs : Escaping::OdtParagraphs;
    }

    ContentInsert made_of(const xml::Node& placeholder, const FilterExpression& content) const {
        if (is_text_) return text_content(content, escaping_);
        return draft_.markup.format == DocumentFormat::Docx
                   ? docx_content(placeholder, content, options_.content)
                   : odt_content(placeholder, content, options_.content);
    }

    void put_step(const Tag& tag, const MergeStep& step) {
        if (step.kind == MergeStep::Kind::NextRecord) {
            builder_.emit(Instruction::Kind::NextRecord, step.value, place_of(tag));
        } else if (step.kind == MergeStep::Kind::GoToRecord) {
            builder_.emit(Instruction::Kind::GoToRecord, step.value, place_of(tag));
        } else if (step.kind == MergeStep::Kind::SetName) {
            builder_.emit_set(step.value, step.name, place_of(tag));
        }
    }

    void put_break(const xml::Node& node) {
        builder_.literal() += "</w:p>";
        for (const auto& child : node.children) {
            if (!child->is("w:pPr")) put(*child);
        }
        builder_.literal() += "<w:p>";
        if (const xml::Node* properties = node.child("w:pPr")) put(*properties);
    }

    void put_choice(const xml::Node& choice) {
        std::vector<std::uint32_t> to_end;
        for (const auto& branch : choice.children) {
            const Tag* tag = draft_.tag_of(*branch);
            if (tag == nullptr) {
                put_children(*branch);
                continue;
            }
            const std::uint32_t skip =
                builder_.emit(Instruction::Kind::JumpIfFalse, condition_of(*tag), place_of(*tag));
            put_children(*branch);
            if (branch != choice.children.back()) {
                to_end.push_back(builder_.emit(Instruction::Kind::Jump));
            }
            builder_.land(skip);
        }
        for (const std::uint32_t jump : to_end) builder_.land(jump);
    }

    static const Expression& condition_of(const Tag& tag) {
        // A condition that no author wrote (an answer that may be filled) is an expression alone.
        if (const auto* expression = std::get_if<Expression>(&tag.what)) return *expression;
        const auto& statement = std::get<Statement>(tag.what).what;
        if (const auto* elif = std::get_if<ElifStatement>(&statement)) return elif->condition;
        return std::get<IfStatement>(statement).condition;
    }

    void put_loop(const xml::Node& loop) {
        const Tag& tag = *draft_.tag_of(*loop.children.front());
        const auto& statement = std::get<ForStatement>(std::get<Statement>(tag.what).what);
        const std::uint32_t begin = builder_.emit_loop(
            statement.list, {statement.variable, statement.second_variable, statement.condition},
            place_of(tag));
        const std::uint32_t body = builder_.here();
        ++loop_depth_;
        take_numbers(*loop.children.front());
        put_children(*loop.children.front());
        --loop_depth_;
        builder_.aim(builder_.emit(Instruction::Kind::LoopNext), body);
        if (loop.children.size() < 2) return builder_.land(begin);
        const std::uint32_t over_else = builder_.emit(Instruction::Kind::Jump);
        builder_.land(begin);
        put_children(*loop.children.back());
        builder_.land(over_else);
    }

    void take_numbers(const xml::Node& branch) {
        for (std::uint32_t i = 0; i < copies_.counters().size(); ++i) {
            const CopyCounter& counter = copies_.counters()[i];
            if (counter.branch == &branch) builder_.emit_take(i, counter.first, counter.step);
        }
    }

    void put_element(const xml::Node& element) {
        if (copies_.is_left_out(element)) return;
        put_table_separator(element);
        if (element.children.empty()) {
            put_start_tag(element);
            builder_.literal().insert(builder_.literal().size() - 1, "/");
            return;
        }
        put_start_tag(element);
        put_children(element);
        xml::append_end_tag(builder_.literal(), element);
    }

    void put_start_tag(const xml::Node& element) {
        if (loop_depth_ == 0) return start_tags_.put(element);
        start_tags_.put_copy(element);
    }

    void put_table_separator(const xml::Node& element) {
        if (may_follow_a_table(draft_.markup, element)) {
            builder_.emit_separator(std::string(kThinParagraph));
        }
    }

    void put_children(const xml::Node& element) {
        const auto tail = uncertain_tail(draft_.markup, element);
        const auto end = end_after_blocks(draft_.markup, element);
        for (std::size_t i = 0; i < element.children.size(); ++i) {
            if (end == i) builder_.emit_separator("<w:p/>");
            if (tail && i == tail->begin) builder_.emit(Instruction::Kind::Mark);
            put(*element.children[i]);
            if (tail && i + 1 == tail->end) {
                const auto written = builder_.emit(Instruction::Kind::JumpIfWritten);
                builder_.literal() += empty_content(draft_.markup, element);
                builder_.land(written);
            }
        }
        if (end == element.children.size()) builder_.emit_separator("<w:p/>");
    }

    void put_element_that_may_vanish(const xml::Node& element) {
        builder_.emit(Instruction::Kind::Mark);
        put_table_separator(element);
        put_start_tag(element);
        const std::size_t first = first_that_counts(draft_.markup, element);
        for (std::size_t i = 0; i < first; ++i) put(*element.children[i]);
        builder_.emit(Instruction::Kind::Mark);
        for (std::size_t i = first; i < element.children.size(); ++i) {
            // Blanks between two rows are not a row.
            if (element.children[i]->kind == xml::Node::Kind::Element) put(*element.children[i]);
        }
        const auto has_content = builder_.emit(Instruction::Kind::JumpIfWritten);
        builder_.emit(Instruction::Kind::Undo);
        const auto over_end = builder_.emit(Instruction::Kind::Jump);
        builder_.land(has_content);
        xml::append_end_tag(builder_.literal(), element);
        builder_.land(builder_.emit(Instruction::Kind::JumpIfWritten));
        builder_.land(over_end);
    }

    const PartDraft& draft_;
    const FlattenOptions& options_;
    Escaping escaping_;
    MissingMarks marks_;
    bool is_text_;
    bool has_content_;
    ProgramBuilder builder_;
    CopyPlan copies_;
    StartTags start_tags_;
    int loop_depth_ = 0;
};

}  // namespace

Program flatten(const PartDraft& draft, const FlattenOptions& options) {
    Flattener flattener(draft, options);
    return is_text(options.escaping) ? flattener.flatten_text() : flattener.flatten_part();
}

}  // namespace paperround::compile
