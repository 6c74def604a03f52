// SPDX-License-Identifier: MIT
// A field or control of an ODT that asks: what the record knows already stands there filled, else
// the question as it was; a bookmark says where it is when the form comes back.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <memory>
#include <string>

namespace paperround::compile {

struct OdtOffer {
    const AnswerSlot& slot;
    const Tag& tag;
};

/// Returns what stands in the question's place now.
xml::Node& offer_odt_answer(PartDraft& draft, xml::Node& question, const OdtOffer& offer,
                            std::unique_ptr<xml::Node> filled);

/// Puts the answer's bookmark around the node, which stands in a paragraph.
void mark_odt_answer(xml::Node& node, const std::string& key);

}  // namespace paperround::compile
