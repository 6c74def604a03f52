// SPDX-License-Identifier: MIT
// What a template asks for, in one list: names that are printed, asked about and looped over,
// controls, places of answers; each with its place and what feeds it.
#pragma once

#include "engine/compile/compiled_template.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct FieldRow {
    enum class Feed { Column, NoColumn, NotKnown, Engine, Answer };

    std::string path;     // "objectives[].actions"
    std::string kind;     // "braces", "merge field", "condition", "answer" …
    std::string carrier;  // "MERGEFIELD", "check box"; may be empty
    Location where;
    Feed feed = Feed::NotKnown;
    std::string column;  // of Feed::Column, as the data calls it
    bool is_required = false;
    const AnswerSlot* answer = nullptr;  // of Feed::Answer; borrowed from the template
};

/// In reading order. `schema`: of the data; none: it is not known what feeds a name.
std::vector<FieldRow> field_rows(const CompiledTemplate& compiled,
                                 const std::optional<Schema>& schema);

/// "12 fields, 1 condition, 2 loops, 3 answers; 2 names have no column", in words for a person.
std::string summary_of(const std::vector<FieldRow>& rows);

}  // namespace paperround
