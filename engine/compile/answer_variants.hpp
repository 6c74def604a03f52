// SPDX-License-Identifier: MIT
// What is printed where an answer belongs depends on the record: what it knows already, else what
// the author suggests, else the open place.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <memory>
#include <optional>

namespace paperround::compile {

struct AnswerVariants {
    std::unique_ptr<xml::Node> known;
    std::unique_ptr<xml::Node> suggested;  // null: the author suggests nothing
    std::unique_ptr<xml::Node> open;
};

/// The tag that prints what the author suggests (`default=…`); nullopt when nothing.
std::optional<Tag> suggestion_of(const Tag& tag);

/// A choice between them.
std::unique_ptr<xml::Node> choose(PartDraft& draft, const AnswerSlot& slot, const Tag& tag,
                                  AnswerVariants variants);

}  // namespace paperround::compile
