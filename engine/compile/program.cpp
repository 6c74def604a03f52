// SPDX-License-Identifier: MIT
// A program's listing.
#include "engine/compile/program.hpp"

#include <fmt/format.h>

#include <array>

namespace paperround {
namespace {

std::string_view word_for(BinaryOperator op) {
    switch (op) {
        case BinaryOperator::Or:
            return "or";
        case BinaryOperator::And:
            return "and";
        case BinaryOperator::Equal:
            return "==";
        case BinaryOperator::NotEqual:
            return "!=";
        case BinaryOperator::Less:
            return "<";
        case BinaryOperator::LessOrEqual:
            return "<=";
        case BinaryOperator::Greater:
            return ">";
        case BinaryOperator::GreaterOrEqual:
            return ">=";
        case BinaryOperator::In:
            return "in";
        case BinaryOperator::NotIn:
            return "not in";
        case BinaryOperator::Add:
            return "+";
        case BinaryOperator::Subtract:
            return "-";
        case BinaryOperator::Join:
            return "~";
        case BinaryOperator::Multiply:
            return "*";
        case BinaryOperator::Divide:
            return "/";
        case BinaryOperator::Remainder:
            return "%";
    }
    return "?";
}

std::string_view word_for(UnaryOperator op) {
    switch (op) {
        case UnaryOperator::Not:
            return "not";
        case UnaryOperator::Negate:
            return "-";
        case UnaryOperator::IsEmpty:
            return "is empty";
        case UnaryOperator::IsNotEmpty:
            return "is not empty";
        case UnaryOperator::IsDefined:
            return "is defined";
        case UnaryOperator::IsNotDefined:
            return "is not defined";
    }
    return "?";
}

std::string show(const Expression& expression);

struct Show {
    std::string operator()(const Value& value) const {
        if (const auto* text = std::get_if<std::string>(&value.alternatives())) {
            return fmt::format("\"{}\"", *text);
        }
        if (const auto* number = std::get_if<double>(&value.alternatives())) {
            return fmt::format("{}", *number);
        }
        if (const auto* yes = std::get_if<bool>(&value.alternatives()))
            return *yes ? "true" : "false";
        return "none";
    }
    std::string operator()(const PathExpression& path) const { return path.written; }
    std::string operator()(const StepExpression& step) const {
        return step.position ? fmt::format("{}[{}]", show(*step.of), show(*step.position))
                             : fmt::format("{}.{}", show(*step.of), step.folded_name);
    }
    std::string operator()(const BinaryExpression& binary) const {
        return fmt::format("({} {} {})", show(*binary.left), word_for(binary.op),
                           show(*binary.right));
    }
    std::string operator()(const UnaryExpression& unary) const {
        return fmt::format("({} {})", word_for(unary.op), show(*unary.operand));
    }
    std::string operator()(const FilterExpression& filter) const {
        std::string text = fmt::format("{} | {}", show(*filter.input), name_of(filter.filter));
        for (const ExpressionPtr& argument : filter.arguments) {
            text += argument ? " " + show(*argument) : " _";
        }
        return text;
    }
    std::string operator()(const ListedExpression& listed) const {
        static constexpr std::array wanted = {"shown", "stored", "position"};
        return fmt::format("{} as {} in list {}", show(*listed.input),
                           wanted.at(static_cast<std::size_t>(listed.wanted)), listed.list_name);
    }
    std::string operator()(const WordExpression& word) const {
        std::string text = fmt::format("word{}(", static_cast<int>(word.function));
        for (const ExpressionPtr& argument : word.arguments) {
            text += (text.back() == '(' ? "" : ", ") + show(*argument);
        }
        return text + ")";
    }
};

std::string show(const Expression& expression) {
    return std::visit(Show{}, expression.alternatives());
}

std::string show(const LoopHead& head) {
    std::string text = head.variable;
    if (!head.second_variable.empty()) text += ", " + head.second_variable;
    if (head.condition) text += " if " + show(*head.condition);
    return text;
}

std::string show(const Program& program, const Instruction& instruction) {
    const auto expression = [&] { return show(program.expressions[instruction.expression]); };
    switch (instruction.kind) {
        case Instruction::Kind::Literal:
            return fmt::format(
                "literal {}",
                program.literals.substr(instruction.begin, instruction.end - instruction.begin));
        case Instruction::Kind::Insert:
            return "insert " + expression();
        case Instruction::Kind::JumpIfFalse:
            return fmt::format("unless {} jump {}", expression(), instruction.target);
        case Instruction::Kind::Jump:
            return fmt::format("jump {}", instruction.target);
        case Instruction::Kind::LoopBegin:
            return fmt::format("loop {} in {} else {}", show(program.loops[instruction.loop]),
                               expression(), instruction.target);
        case Instruction::Kind::LoopNext:
            return fmt::format("next {}", instruction.target);
        case Instruction::Kind::Number:
            return "number";
        case Instruction::Kind::TakeNumber:
            return fmt::format("take number {}", instruction.counter);
        case Instruction::Kind::PrintNumber:
            return fmt::format("number {}", instruction.counter);
        case Instruction::Kind::JumpIfFirstCopy:
            return fmt::format("if first {} jump {}", instruction.counter, instruction.target);
        case Instruction::Kind::SeparateTable:
            return "separate table";
        case Instruction::Kind::Mark:
            return "mark";
        case Instruction::Kind::JumpIfWritten:
            return fmt::format("if written jump {}", instruction.target);
        case Instruction::Kind::Undo:
            return "undo";
        case Instruction::Kind::Content:
            return "content " + expression();
        case Instruction::Kind::References:
            return fmt::format("references {}", instruction.target);
        case Instruction::Kind::NextRecord:
            return "next record";
        case Instruction::Kind::GoToRecord:
            return "go to record " + expression();
        case Instruction::Kind::SetName:
            return fmt::format("set {} to {}", program.names[instruction.name].substr(1),
                               expression());
    }
    return "?";
}

}  // namespace

std::string describe(const Program& program) {
    std::string listing;
    for (std::size_t i = 0; i < program.instructions.size(); ++i) {
        listing += fmt::format("{:3} {}\n", i, show(program, program.instructions[i]));
    }
    return listing;
}

}  // namespace paperround
