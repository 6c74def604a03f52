// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/either.hpp"

#include "engine/compile/tree_edit.hpp"

#include <utility>

namespace paperround::compile {

std::unique_ptr<xml::Node> either(PartDraft& draft, Tag condition, std::unique_ptr<xml::Node> then,
                                  std::unique_ptr<xml::Node> otherwise) {
    auto choice = xml::make_element(kChoiceElement);
    const auto placeholder = draft.placeholder(std::move(condition));
    choice->append(xml::make_element(kBranchElement, placeholder->attributes))
        ->append(std::move(then));
    if (otherwise) choice->append(xml::make_element(kBranchElement))->append(std::move(otherwise));
    return choice;
}

xml::Node& print_only_if(PartDraft& draft, Tag condition, xml::Node& node) {
    xml::Node& place = *insert_before(node, xml::make_element(kChoiceElement));
    const auto placeholder = draft.placeholder(std::move(condition));
    place.append(xml::make_element(kBranchElement, placeholder->attributes))->append(detach(node));
    return place;
}

}  // namespace paperround::compile
