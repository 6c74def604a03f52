// SPDX-License-Identifier: MIT
// Writes a Program from front to back: literals that follow each other become one, jumps forward
// are completed when their target is reached.
#pragma once

#include "engine/compile/program.hpp"

#include <string>

namespace paperround::compile {

class ProgramBuilder {
  public:
    explicit ProgramBuilder(std::string part_name) { program_.part_name = std::move(part_name); }

    /// What is appended here is printed as it is.
    std::string& literal() { return program_.literals; }

    /// The number of the next instruction, to jump to.
    std::uint32_t here();

    /// Returns the instruction's number, for land().
    std::uint32_t emit(Instruction::Kind kind);
    std::uint32_t emit(Instruction::Kind kind, const Expression& expression, const TagPlace& place);
    std::uint32_t emit_insert(const Expression& expression, const TagPlace& place,
                              Escaping escaping);
    std::uint32_t emit_loop(const Expression& list, LoopHead head, const TagPlace& place);

    std::uint32_t emit_set(const Expression& value, std::string name, const TagPlace& place);

    /// An insert whose line breaks are printed as `line_break`.
    std::uint32_t emit_insert_paragraphs(const Expression& expression, const TagPlace& place,
                                         Escaping escaping, const std::string& line_break);

    /// `escaping`: of the texts in it.
    std::uint32_t emit_content(const Expression& value, const TagPlace& place, Escaping escaping,
                               ContentInsert content);
    std::uint32_t emit_references(ReferencesInsert references);

    /// What is printed where the output ends with a table.
    void emit_separator(const std::string& paragraph);

    /// A counter that goes from `first` by `step`; its number is for the three below.
    std::uint32_t add_counter() { return program_.counters++; }
    void emit_take(std::uint32_t counter, std::uint32_t first, std::uint32_t step);
    void emit_number(std::uint32_t counter);
    /// To be landed.
    std::uint32_t emit_jump_if_first(std::uint32_t counter);
    /// What is missing where the insert prints nothing.
    void watch(std::uint32_t insert, NameGap gap);

    /// The jump or loop goes to the next instruction.
    void land(std::uint32_t instruction) { aim(instruction, here()); }
    void aim(std::uint32_t instruction, std::uint32_t target);

    void number_from(std::uint32_t first) { program_.first_number = first; }

    /// The finished program; the builder is done.
    Program finish();

  private:
    std::uint32_t push(Instruction instruction);
    void give_own_literal(std::uint32_t instruction, const std::string& literal);

    Program program_;
    std::size_t pending_from_ = 0;  // literal bytes that no instruction prints yet
};

}  // namespace paperround::compile
