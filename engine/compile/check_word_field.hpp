// SPDX-License-Identifier: MIT
// What an author has to be told about one of Word's fields: that it cannot be read, cannot be
// worked out, cannot stand where it stands.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/word_field_value.hpp"

namespace paperround::compile {

enum class FieldPlace {
    MainText,   // the cells of its tables, too
    Elsewhere,  // header, footer, note, text box
};

class WordFieldCheck {
  public:
    /// Borrows both.
    WordFieldCheck(const WordFieldValues& values, Compilation& compilation)
        : values_(values), compilation_(compilation) {}

    /// Reports E301, E302, E303, E305 for the field and those inside it.
    void check(const WordField& field, FieldPlace place) const;

  private:
    enum class Nesting { Outermost, Inside };

    void check(const WordField& field, FieldPlace place, Nesting nesting) const;
    void check_step(const WordField& field, FieldPlace place, Nesting nesting) const;
    void check_condition(const WordField& field) const;
    void check_merge_field(const WordField& field, Nesting nesting) const;
    void check_set(const WordField& field) const;
    void check_answer(const WordField& field) const;
    void report(const WordField& field, std::string code, std::string message,
                std::string hint) const;

    const WordFieldValues& values_;
    Compilation& compilation_;
};

}  // namespace paperround::compile
