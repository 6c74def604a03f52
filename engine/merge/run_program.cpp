// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/run_program.hpp"

#include "engine/core/error.hpp"
#include "engine/merge/escape_value.hpp"
#include "engine/merge/evaluate.hpp"
#include "engine/merge/value_text.hpp"

#include <algorithm>
#include <charconv>

namespace paperround {
namespace {

/// What stays from run to run.
struct Kept {
    DocumentContent& content;
    RunBuffers& buffers;
};

/// Everything that changes while a program runs.
class Run {
  public:
    Run(const Program& program, Scope& scope, MissingValues& missing, PartText& out,
        const Kept& kept)
        : program_(program),
          scope_(scope),
          missing_(missing),
          out_(out),
          content_(kept.content),
          said_(kept.buffers.said),
          value_(kept.buffers.value),
          marks_(kept.buffers.marks),
          counters_(kept.buffers.counters),
          number_(program.first_number) {}

    void to_the_end() {
        while (at_ < program_.instructions.size()) {
            step(program_.instructions[at_++]);
            if (out_.size() > kLargestPart) too_large();
            if (++steps_ > kMostSteps) too_long();
        }
    }

    /// The tag that the current instruction comes from, or the last one before it; null: none.
    const TagPlace* place() const {
        for (std::size_t at = std::min(at_, program_.instructions.size()); at > 0; --at) {
            const std::uint32_t place = program_.instructions[at - 1].place;
            if (place != 0) return &program_.places[place - 1];
        }
        return nullptr;
    }

  private:
    const Expression& expression(const Instruction& instruction) const {
        return program_.expressions[instruction.expression];
    }

    std::string_view literal(const Instruction& instruction) const {
        return std::string_view(program_.literals)
            .substr(instruction.begin, instruction.end - instruction.begin);
    }

    void step(const Instruction& instruction) {
        switch (instruction.kind) {
            case Instruction::Kind::Literal:
                return out_.append_literal(instruction.begin, instruction.end);
            case Instruction::Kind::Insert:
                return insert(instruction);
            case Instruction::Kind::JumpIfFalse:
                if (!is_true(expression(instruction), scope_)) at_ = instruction.target;
                return;
            case Instruction::Kind::Jump:
                at_ = instruction.target;
                return;
            case Instruction::Kind::LoopBegin:
                return begin_loop(instruction);
            case Instruction::Kind::LoopNext:
                if (scope_.next_item()) at_ = instruction.target;
                return;
            case Instruction::Kind::Number:
                return append_number(number_++);
            case Instruction::Kind::TakeNumber:
                return take_number(instruction);
            case Instruction::Kind::PrintNumber:
                return append_number(counters_[instruction.counter].number);
            case Instruction::Kind::JumpIfFirstCopy:
                if (counters_[instruction.counter].taken < 2) at_ = instruction.target;
                return;
            case Instruction::Kind::SeparateTable:
                if (tail().ends_with("</w:tbl>")) out_.values += literal(instruction);
                return;
            case Instruction::Kind::Mark:
                marks_.push_back(out_.mark());
                return;
            case Instruction::Kind::JumpIfWritten:
                if (out_.size() > take_mark().size) at_ = instruction.target;
                return;
            case Instruction::Kind::Undo:
                out_.cut_to(take_mark());
                return;
            case Instruction::Kind::Content:
                return put_content(instruction);
            case Instruction::Kind::References:
                return content_.put_references(
                    std::get<ReferencesInsert>(program_.contents[instruction.target]), out_.values);
            case Instruction::Kind::NextRecord:
                return scope_.next_record();
            case Instruction::Kind::GoToRecord:
                return scope_.go_to_record(evaluate(expression(instruction), scope_).value());
            case Instruction::Kind::SetName:
                return scope_.set_name(program_.names[instruction.name],
                                       evaluate(expression(instruction), scope_).value());
        }
    }

    std::string_view tail() const { return out_.tail(program_.literals); }

    void insert(const Instruction& instruction) {
        const Evaluated evaluated = evaluate(expression(instruction), scope_);
        const std::string_view text = text_of(evaluated.value(), value_);
        if (instruction.gap != 0) look_for_gap(instruction, text);
        const std::string_view before = tail();
        append_escaped(out_.values, text, instruction.escaping,
                       {literal(instruction), before.empty() ? '>' : before.back()});
    }

    /// A value that is printed needs no look, unless others are printed with it.
    void look_for_gap(const Instruction& instruction, std::string_view printed) {
        if (scope_.is_past_the_records()) return;  // nobody is missing on the rest of a sheet
        const NameGap& gap = program_.gaps[instruction.gap - 1];
        if (!printed.empty() && !gap.among_others) return;
        for (const PathExpression& name : gap.names) {
            const Value* value = scope_.find(name);
            if (value != nullptr && !value->is_empty()) continue;
            missing_.note(name.written);
            if (missing_.policy() == MissingPolicy::Mark) put_mark(gap, name, instruction.escaping);
        }
    }

    void put_mark(const NameGap& gap, const PathExpression& name, Escaping escaping) {
        out_.values += gap.before_mark;
        append_escaped(out_.values, "«" + name.written + "»", escaping);
        out_.values += gap.after_mark;
    }

    void begin_loop(const Instruction& instruction) {
        const LoopHead& head = program_.loops[instruction.loop];
        const bool has_items = scope_.begin_loop({head.variable, head.second_variable},
                                                 evaluate(expression(instruction), scope_));
        const bool goes_on = has_items && (!head.condition || scope_.keep_items([&] {
                                 return is_true(*head.condition, scope_);
                             }));
        if (!goes_on) at_ = instruction.target;
    }

    void take_number(const Instruction& instruction) {
        CopyCount& counter = counters_[instruction.counter];
        counter.number = instruction.begin + instruction.end * counter.taken++;
    }

    void put_content(const Instruction& instruction) {
        value_.clear();
        append_text(value_, expression(instruction), scope_);
        const ContentPlace place{out_.values, program_.part_name, instruction.escaping, number_};
        const ContentInsert& content = program_.contents[instruction.target];
        if (const auto* picture = std::get_if<PictureInsert>(&content)) {
            content_.put(*picture, value_, said(picture->text), place);
        } else if (const auto* link = std::get_if<LinkInsert>(&content)) {
            content_.put(*link, value_, said(link->text), place);
        } else if (const auto* markdown = std::get_if<MarkdownInsert>(&content)) {
            content_.put(*markdown, value_, place);
        }
    }

    std::string_view said(const ExpressionPtr& text) {
        said_.clear();
        if (text) append_text(said_, *text, scope_);
        return said_;
    }

    void append_number(std::uint32_t number) {
        char digits[16];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        out_.values.append(digits, end);
    }

    PartText::Mark take_mark() {
        const PartText::Mark mark = marks_.back();
        marks_.pop_back();
        return mark;
    }

    static void too_large() {
        throw EvaluationFailure{"E605", "the document grows past 64 MB",
                                "a loop inside a loop repeats too much; look at the lists of this "
                                "record"};
    }

    static void too_long() {
        throw EvaluationFailure{"E606", "the loops take more than 20 million steps",
                                "a loop inside a loop repeats too much; look at the lists of this "
                                "record"};
    }

    const Program& program_;
    Scope& scope_;
    MissingValues& missing_;
    PartText& out_;
    DocumentContent& content_;
    std::string& said_;
    std::string& value_;
    std::vector<PartText::Mark>& marks_;
    std::vector<CopyCount>& counters_;
    std::uint32_t number_;
    std::size_t at_ = 0;
    std::size_t steps_ = 0;
};

/// "staff.csv, row 17": whose record it was.
std::string with_origin(const std::string& message, const Record& record) {
    const std::string origin = describe(record.origin());
    return origin.empty() ? message : message + " (" + origin + ")";
}

Error as_error(const EvaluationFailure& failure, const TagPlace* place, const Record& record) {
    Diagnostic diagnostic;
    diagnostic.code = failure.code;
    diagnostic.severity = failure.severity;
    diagnostic.message = with_origin(failure.message, record);
    diagnostic.hint = failure.hint;
    if (place != nullptr) {
        diagnostic.where = place->where;
        diagnostic.excerpt = place->written;
    }
    return Error(std::move(diagnostic));
}

}  // namespace

void ProgramRunner::run(const Program& program, Scope& scope, MissingValues& missing,
                        PartText& out) {
    buffers_.marks.clear();
    buffers_.counters.assign(program.counters, {});
    Run run(program, scope, missing, out, {content_, buffers_});
    try {
        run.to_the_end();
    } catch (const EvaluationFailure& failure) {
        throw as_error(failure, run.place(), scope.record());
    }
}

}  // namespace paperround
