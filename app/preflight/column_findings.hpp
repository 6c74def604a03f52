// SPDX-License-Identifier: MIT
// What is said about the values that a template prints, column by column: people who have none,
// values that no document can hold, values longer than their answer's limit.
#pragma once

#include "app/preflight/record_path.hpp"
#include "app/preflight/row_list.hpp"
#include "engine/compile/compiled_template.hpp"

#include <vector>

namespace paperround {

/// People who have nothing in a field that is not marked `?`.
class EmptyValues {
  public:
    /// A name that the schema does not have is told of elsewhere.
    EmptyValues(const std::vector<FieldUse>& uses, const Schema& schema);
    void look_at(const Record& record);
    /// E603, a warning for each field. `file`: of the data, for messages.
    void report(const std::string& file, Diagnostics& diagnostics) const;

  private:
    struct Field {
        FieldUse use;
        RecordPath path;
        RowList rows;
    };
    std::vector<Field> fields_;
};

/// Values with characters that XML forbids; the merge puts U+FFFD in their place.
class UnprintableValues {
  public:
    explicit UnprintableValues(const std::vector<FieldUse>& uses);
    void look_at(const Record& record);
    /// E601, a warning for each field.
    void report(const std::string& file, Diagnostics& diagnostics) const;

  private:
    struct Field {
        std::string written;
        RecordPath path;
        RowList rows;
    };
    std::vector<Field> fields_;
};

/// Values that an answer is pre-filled with and that its `max` does not allow.
class LongAnswers {
  public:
    explicit LongAnswers(const CompiledTemplate& compiled);
    void look_at(const Record& record);
    /// E602, a warning for each answer.
    void report(const std::string& file, Diagnostics& diagnostics) const;

  private:
    struct Answer {
        AnswerSlot slot;
        RowList rows;
    };
    std::vector<Answer> answers_;
};

}  // namespace paperround
