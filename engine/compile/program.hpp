// SPDX-License-Identifier: MIT
// One part of a template flattened to instructions over literal bytes. The compiler writes it, the
// renderer runs it from front to back; nothing in it refers to an XML tree.
#pragma once

#include "engine/compile/content_insert.hpp"
#include "engine/compile/expression.hpp"
#include "engine/core/location.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// How a value becomes part of the bytes around it.
enum class Escaping {
    PlainText,       // as it is
    Html,            // & < > " ', LF → br
    HtmlAttribute,   // & < > " '
    XmlAttribute,    // XML 1.0 §3.3.3
    DocxText,        // inside w:t: LF → w:br, TAB → w:tab
    DocxParagraphs,  // as DocxText, but LF → literals [begin, end): the paragraph ends, one begins
    OdtText,         // inside text:p: LF → text:line-break, TAB → text:tab, blanks → text:s
    OdtParagraphs,   // as OdtText, but LF → literals [begin, end)
};

/// What an insert leaves open where a name that it prints is empty.
struct NameGap {
    std::vector<PathExpression> names;
    bool among_others = false;  // the insert may print something all the same: a ~ b
    std::string before_mark;    // markup around «name»
    std::string after_mark;
};

/// Where an instruction comes from, for messages.
struct TagPlace {
    Location where;
    std::string written;  // "{{ start | date }}"
};

/// How a loop calls its items, and which it goes through.
struct LoopHead {
    std::string variable;         // folded
    std::string second_variable;  // folded; empty: there is one
    std::optional<Expression> condition;
};

/// Jumps are instruction indices in the same program.
struct Instruction {
    enum class Kind : std::uint8_t {
        Literal,      // bytes [begin, end) of Program::literals
        Insert,       // value of `expression`; literals [begin, end) for a line break in it
        JumpIfFalse,  // to `target` when `expression` is not true
        Jump,         // to `target`
        LoopBegin,    // over the list `expression` as `loop`; to `target` when there is none
        LoopNext,     // back to `target` while there are more
        Number,       // the next number, for ids that must differ between the copies of a loop
        // Counters number the copies of one loop, so that a bookmark's two ends agree.
        TakeNumber,       // `counter` goes to its next number: `begin`, then by steps of `end`
        PrintNumber,      // the number that `counter` stands at
        JumpIfFirstCopy,  // to `target` when `counter` was taken once
        // Marks are a stack of places in the output. They keep Word's rules: a cell never without
        // a paragraph, a table never without a row.
        Mark,           // remembers where the output ends
        JumpIfWritten,  // drops the mark; to `target` when anything was written after it
        Undo,           // drops the mark and everything written after it
        SeparateTable,  // literals [begin, end) where the output ends with a table
        Content,        // a picture, a link: contents[target], with the value of `expression`
        References,     // what contents[target] says of the parts printed before
        NextRecord,     // names are those of the next record from here on
        GoToRecord,     // and here those of the record whose number is `expression`
        SetName,        // `name` is the value of `expression` from here on
    };
    Kind kind = Kind::Literal;
    Escaping escaping = Escaping::PlainText;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t expression = 0;  // index into Program::expressions
    std::uint32_t target = 0;
    std::uint32_t counter = 0;  // its number
    std::uint32_t loop = 0;     // index into Program::loops
    std::uint32_t name = 0;     // index into Program::names
    std::uint32_t place = 0;    // in Program::places, from 1; 0: of no tag
    std::uint32_t gap = 0;      // in Program::gaps, from 1; 0: nothing can be missing
};

struct Program {
    std::string part_name;
    std::string literals;
    std::vector<Instruction> instructions;
    std::vector<Expression> expressions;
    std::vector<LoopHead> loops;
    std::vector<std::string> names;  // what SetName sets; see merge_names.hpp
    std::vector<TagPlace> places;
    std::vector<NameGap> gaps;
    std::vector<ContentInsert> contents;
    std::uint32_t first_number = 1;  // of Kind::Number
    std::uint32_t counters = 0;      // how many there are

    bool is_constant() const {
        return instructions.empty() ||
               (instructions.size() == 1 && instructions[0].kind == Instruction::Kind::Literal);
    }
};

/// One line an instruction, for tests and for looking at.
std::string describe(const Program& program);

}  // namespace paperround
