// SPDX-License-Identifier: MIT
// See the header. LibreOffice shows a user field's declaration, whatever stands in the text.
#include "engine/compile/odt_user_fields.hpp"

#include "engine/compile/carrier_word.hpp"
#include "engine/compile/control_name.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

bool is_declaration(const xml::Node& node) {
    return node.is("text:user-field-decl");
}

bool is_shown(const xml::Node& node) {
    static constexpr std::array names = {
        std::string_view("text:user-field-get"), std::string_view("text:user-field-input"),
        std::string_view("text:variable-get"), std::string_view("text:variable-set"),
        std::string_view("text:variable-input")};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

void collect(const Schema& schema, xml::Node& node, std::vector<xml::Node*>& found) {
    const std::string* name = node.attribute("text:name");
    const bool is_field = is_declaration(node) || is_shown(node);
    if (is_field && name != nullptr && schema.has(*name)) found.push_back(&node);
    for (const auto& child : node.children) collect(schema, *child, found);
}

void declare(PartDraft& draft, xml::Node& declaration, Tag value) {
    for (const std::string_view other :
         {"office:value", "office:date-value", "office:time-value", "office:boolean-value",
          "office:string-value", "text:formula", "office:currency"}) {
        declaration.remove_attribute(other);
    }
    declaration.set_attribute("office:value-type", "string");
    draft.set_attribute(declaration, "office:string-value", std::move(value));
}

/// A user field keeps its element, which LibreOffice fills from the declaration; a variable that
/// the text sets as it goes would not know the value, and is words from now on.
void show(PartDraft& draft, xml::Node& field, Tag value) {
    auto content = draft.placeholder(std::move(value));
    if (field.is("text:user-field-get")) {
        field.remove_attribute("style:data-style-name");
        field.children.clear();
        field.append(std::move(content));
        return;
    }
    const std::string* display = field.attribute("text:display");
    const bool is_hidden = display != nullptr && *display == "none";
    if (!is_hidden) insert_before(field, std::move(content));
    detach(field);
}

}  // namespace

void fill_user_fields(PartDraft& draft, Compilation& compilation) {
    if (compilation.schema == nullptr) return;
    std::vector<xml::Node*> found;
    collect(*compilation.schema, *draft.tree.root, found);
    if (found.empty()) return;
    const auto paragraphs =
        walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story);
    for (xml::Node* node : found) {
        const std::string name = *node->attribute("text:name");
        const bool declares = is_declaration(*node);
        Tag value = tag_of_control(name, declares ? Location() : place_of(draft, *node, paragraphs),
                                   carrier_word_of_odt(*node));
        draft.is_changed = true;
        if (declares) {
            declare(draft, *node, std::move(value));
        } else {
            show(draft, *node, std::move(value));
        }
    }
}

}  // namespace paperround::compile
