// SPDX-License-Identifier: MIT
// What one paragraph with merge fields prints, as far as it matters to whether the line is empty:
// Word's merge fields and IFs, LibreOffice's database fields and conditional texts.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <optional>
#include <vector>

namespace paperround::compile {

class LineContent {
  public:
    /// Borrows the draft. Requires: its blocks are nested.
    LineContent(const PartDraft& draft, xml::Node& paragraph);

    /// When anything of the line is seen. Nothing where it always stays: it has no merge field, or
    /// holds something else that is seen, or a block in braces.
    std::optional<Expression> condition() const;

    /// For messages. Requires: there is a condition.
    const Tag& first_field() const { return *first_field_; }

    /// NEXT, SET: they take effect whether the line is seen or not.
    const std::vector<xml::Node*>& steps() const { return steps_; }

  private:
    explicit LineContent(const PartDraft& draft) : draft_(draft) {}

    void visit(const xml::Node& node);
    void visit_element(xml::Node& element);
    void note_tag(xml::Node& placeholder);
    bool is_conditional_step(const xml::Node& element) const;
    void note_step(xml::Node& step);
    void note_choice(const xml::Node& choice);
    void note_if(const xml::Node& choice, const Expression& condition);
    void count(const Tag& field);
    bool is_seen(const xml::Node& element) const;
    std::optional<Expression> seen_in(const xml::Node& branch) const;
    Expression any_is_seen() const;

    const PartDraft& draft_;
    bool tabs_are_seen_ = false;
    bool stays_ = false;
    bool has_words_ = false;
    const Tag* first_field_ = nullptr;
    std::vector<Expression> seen_when_;
    std::vector<xml::Node*> steps_;
};

}  // namespace paperround::compile
