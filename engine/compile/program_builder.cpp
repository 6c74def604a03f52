// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/program_builder.hpp"

namespace paperround::compile {
namespace {

std::uint32_t narrow(std::size_t number) {
    return static_cast<std::uint32_t>(number);  // a part is at most 64 MB (PackageLimits)
}

}  // namespace

std::uint32_t ProgramBuilder::push(Instruction instruction) {
    program_.instructions.push_back(instruction);
    return narrow(program_.instructions.size() - 1);
}

std::uint32_t ProgramBuilder::here() {
    if (pending_from_ < program_.literals.size()) {
        Instruction literal;
        literal.begin = narrow(pending_from_);
        literal.end = narrow(program_.literals.size());
        pending_from_ = program_.literals.size();
        push(literal);
    }
    return narrow(program_.instructions.size());
}

std::uint32_t ProgramBuilder::emit(Instruction::Kind kind) {
    here();
    Instruction instruction;
    instruction.kind = kind;
    return push(instruction);
}

std::uint32_t ProgramBuilder::emit(Instruction::Kind kind, const Expression& expression,
                                   const TagPlace& place) {
    const std::uint32_t number = emit(kind);
    program_.expressions.push_back(expression);
    program_.places.push_back(place);
    program_.instructions[number].expression = narrow(program_.expressions.size() - 1);
    program_.instructions[number].place = narrow(program_.places.size());
    return number;
}

std::uint32_t ProgramBuilder::emit_insert(const Expression& expression, const TagPlace& place,
                                          Escaping escaping) {
    const std::uint32_t number = emit(Instruction::Kind::Insert, expression, place);
    program_.instructions[number].escaping = escaping;
    return number;
}

std::uint32_t ProgramBuilder::emit_insert_paragraphs(const Expression& expression,
                                                     const TagPlace& place, Escaping escaping,
                                                     const std::string& line_break) {
    const std::uint32_t number = emit_insert(expression, place, escaping);
    give_own_literal(number, line_break);
    return number;
}

void ProgramBuilder::give_own_literal(std::uint32_t instruction, const std::string& literal) {
    program_.instructions[instruction].begin = narrow(program_.literals.size());
    program_.literals += literal;
    program_.instructions[instruction].end = narrow(program_.literals.size());
    pending_from_ = program_.literals.size();  // printed by the instruction alone
}

void ProgramBuilder::emit_separator(const std::string& paragraph) {
    give_own_literal(emit(Instruction::Kind::SeparateTable), paragraph);
}

void ProgramBuilder::emit_take(std::uint32_t counter, std::uint32_t first, std::uint32_t step) {
    const std::uint32_t number = emit(Instruction::Kind::TakeNumber);
    program_.instructions[number].counter = counter;
    program_.instructions[number].begin = first;
    program_.instructions[number].end = step;
}

void ProgramBuilder::emit_number(std::uint32_t counter) {
    program_.instructions[emit(Instruction::Kind::PrintNumber)].counter = counter;
}

std::uint32_t ProgramBuilder::emit_jump_if_first(std::uint32_t counter) {
    const std::uint32_t number = emit(Instruction::Kind::JumpIfFirstCopy);
    program_.instructions[number].counter = counter;
    return number;
}

std::uint32_t ProgramBuilder::emit_content(const Expression& value, const TagPlace& place,
                                           Escaping escaping, ContentInsert content) {
    const std::uint32_t number = emit(Instruction::Kind::Content, value, place);
    program_.instructions[number].escaping = escaping;
    program_.contents.push_back(std::move(content));
    program_.instructions[number].target = narrow(program_.contents.size() - 1);
    return number;
}

std::uint32_t ProgramBuilder::emit_references(ReferencesInsert references) {
    const std::uint32_t number = emit(Instruction::Kind::References);
    program_.contents.emplace_back(std::move(references));
    program_.instructions[number].target = narrow(program_.contents.size() - 1);
    return number;
}

std::uint32_t ProgramBuilder::emit_loop(const Expression& list, LoopHead head,
                                        const TagPlace& place) {
    const std::uint32_t number = emit(Instruction::Kind::LoopBegin, list, place);
    program_.loops.push_back(std::move(head));
    program_.instructions[number].loop = narrow(program_.loops.size() - 1);
    return number;
}

std::uint32_t ProgramBuilder::emit_set(const Expression& value, std::string name,
                                       const TagPlace& place) {
    const std::uint32_t number = emit(Instruction::Kind::SetName, value, place);
    program_.names.push_back(std::move(name));
    program_.instructions[number].name = narrow(program_.names.size() - 1);
    return number;
}

void ProgramBuilder::watch(std::uint32_t insert, NameGap gap) {
    program_.gaps.push_back(std::move(gap));
    program_.instructions[insert].gap = narrow(program_.gaps.size());
}

void ProgramBuilder::aim(std::uint32_t instruction, std::uint32_t target) {
    program_.instructions[instruction].target = target;
}

Program ProgramBuilder::finish() {
    here();
    return std::move(program_);
}

}  // namespace paperround::compile
