// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_answer.hpp"

#include "engine/compile/answers.hpp"
#include "engine/compile/control_answer.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {

void mark_odt_answer(xml::Node& node, const std::string& key) {
    const std::string name = bookmark_name(key);
    insert_before(node, xml::make_element("text:bookmark-start", {{"text:name", name}}));
    insert_after(node, xml::make_element("text:bookmark-end", {{"text:name", name}}));
}

xml::Node& offer_odt_answer(PartDraft& draft, xml::Node& question, const OdtOffer& offer,
                            std::unique_ptr<xml::Node> filled) {
    auto condition = draft.placeholder(filled_condition(offer.slot, offer.tag));
    auto choice = xml::make_element(kChoiceElement);
    mark_as_answer(*choice);
    choice->append(xml::make_element(kBranchElement, condition->attributes))
        ->append(std::move(filled));
    xml::Node* otherwise = choice->append(xml::make_element(kBranchElement));
    xml::Node& placed = *insert_before(question, std::move(choice));
    otherwise->append(detach(question));
    return placed;
}

}  // namespace paperround::compile
