// SPDX-License-Identifier: MIT
// What stands in a part where one of Word's fields stood: runs that look as they did in its code,
// placeholders, a choice of two results.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/word_field_value.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace paperround::compile {

using Nodes = std::vector<std::unique_ptr<xml::Node>>;

class WordFieldNodes {
  public:
    /// Borrows both. Requires: the fields' nodes are still where they were found.
    WordFieldNodes(PartDraft& draft, const WordFieldValues& values)
        : draft_(draft), values_(values) {}

    /// Children of the paragraph. Nothing where the field has to stay a field.
    std::optional<Nodes> nodes_of(const WordField& field);

    /// The field's value as code of the field around it. Nothing where it has to stay a field.
    std::optional<Nodes> code_of(const WordField& field);

  private:
    enum class ResultText { Shown, InCode };

    Nodes value_run(const WordField& field, Expression value);
    Nodes step(const WordField& field, MergeStep step);
    std::optional<Nodes> steps_of(const WordField& field);
    std::optional<Nodes> merge_field(const WordField& field);
    std::optional<Nodes> choice_of_results(const WordField& field);
    std::optional<Nodes> region_mark(const WordField& field);
    Nodes one_choice(const WordField& field, Tag condition, Nodes then, Nodes otherwise);
    Nodes word_nodes(const WordField& field, const FieldWord* word);
    Nodes text_around_value(const WordField& field, const FieldSwitch* written);
    void append_piece(Nodes& nodes, const FieldPiece& piece, std::string said);
    void append_kept(Nodes& nodes, const WordField& field, ResultText result_text);
    void append_kept_code(Nodes& nodes, const WordField& field);
    void append_kept_result(Nodes& nodes, const WordField& field, ResultText result_text);

    PartDraft& draft_;
    const WordFieldValues& values_;
};

}  // namespace paperround::compile
