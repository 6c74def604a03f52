// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/control_name.hpp"

#include "engine/compile/control.hpp"
#include "engine/compile/field_tag.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kDataPrefix = "data:";
constexpr std::string_view kAnswerPrefix = "answer:";

xml::Node* first_below(xml::Node& node, std::string_view name) {
    for (const auto& child : node.children) {
        if (child->is(name)) return child.get();
        if (xml::Node* found = first_below(*child, name)) return found;
    }
    return nullptr;
}

}  // namespace

ControlName read_control_name(std::string written) {
    using Means = ControlName::Means;
    if (written.starts_with(kDataPrefix)) return {written.substr(kDataPrefix.size()), Means::Data};
    if (written.starts_with(kAnswerPrefix)) {
        return {written.substr(kAnswerPrefix.size()), Means::Answer};
    }
    return {std::move(written), Means::Either};
}

ControlName name_of_control(const xml::Node& control) {
    return read_control_name(written_name(control));
}

const StoryParagraph* paragraph_of(const PartDraft& draft, xml::Node& control,
                                   const std::vector<StoryParagraph>& paragraphs) {
    const xml::Node* paragraph = enclosing(draft.markup, &control, Role::Paragraph);
    if (paragraph == nullptr) paragraph = first_below(control, "w:p");
    const auto found =
        std::find_if(paragraphs.begin(), paragraphs.end(),
                     [&](const StoryParagraph& other) { return other.node == paragraph; });
    return found == paragraphs.end() ? nullptr : &*found;
}

Location place_of(const PartDraft& draft, xml::Node& control,
                  const std::vector<StoryParagraph>& paragraphs) {
    const StoryParagraph* paragraph = paragraph_of(draft, control, paragraphs);
    return paragraph == nullptr ? Location() : paragraph->where;
}

Tag tag_of_control(const std::string& name, const Location& where, std::string_view word) {
    return field_tag(name, path_to(name), {FieldUse::Kind::Control, word}, where);
}

}  // namespace paperround::compile
