// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/repeating_section.hpp"

#include "engine/compile/carrier_word.hpp"
#include "engine/compile/control.hpp"
#include "engine/compile/control_name.hpp"
#include "engine/compile/data_stores.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

/// A name that no author can write, so that no tag means it by accident.
constexpr std::string_view kVariablePrefix = "item of ";

const ForStatement* loop_at(const PartDraft& draft, const xml::Node& node) {
    if (node.name != kBranchElement || node.parent->name != kLoopElement) return nullptr;
    const Tag* tag = draft.tag_of(node);
    const auto* statement = tag == nullptr ? nullptr : std::get_if<Statement>(&tag->what);
    return statement == nullptr ? nullptr : std::get_if<ForStatement>(&statement->what);
}

/// "objectives.steps" of the section that repeats what the node stands in.
std::string list_path(const ForStatement& loop) {
    return loop.variable.substr(kVariablePrefix.size());
}

Expression item_field(const ForStatement& loop, const std::string& name) {
    PathExpression path;
    path.written = name;
    path.steps.push_back({loop.variable, 0});
    if (auto steps = parse_path(name)) {
        path.steps.insert(path.steps.end(), steps->begin(), steps->end());
    } else {
        path.steps.push_back({fold_name(name), 0});
    }
    return Expression(std::move(path));
}

/// The list a name means, and its path from the record.
struct List {
    Expression expression;
    std::string path;
};

std::optional<List> list_named(const PartDraft& draft, const xml::Node& control,
                               const std::string& name, const Schema& schema) {
    for (const xml::Node* at = &control; at->parent != nullptr; at = at->parent) {
        const ForStatement* loop = loop_at(draft, *at);
        if (loop == nullptr) continue;
        const std::string path = list_path(*loop) + "." + name;
        if (schema.has(path)) return List{item_field(*loop, name), path};
    }
    if (!schema.has(name)) return std::nullopt;
    return List{path_to(name), name};
}

/// The first w15:repeatingSectionItem; all others go.
xml::Node* only_item(xml::Node& section) {
    xml::Node* content = section.child("w:sdtContent");
    if (content == nullptr) return nullptr;
    const auto is_item = [](const auto& child) {
        return child->is("w:sdt") &&
               control_property(*child, "w15:repeatingSectionItem") != nullptr;
    };
    auto& children = content->children;
    const auto first = std::find_if(children.begin(), children.end(), is_item);
    if (first == children.end()) return nullptr;
    xml::Node* item = first->get();
    std::erase_if(children,
                  [&](const auto& child) { return child.get() != item && is_item(child); });
    return item;
}

void wrap(PartDraft& draft, xml::Node& node, std::string_view element, Tag tag) {
    auto placeholder = draft.placeholder(std::move(tag));
    auto block = xml::make_element(element);
    xml::Node* branch = block->append(xml::make_element(kBranchElement, placeholder->attributes));
    insert_before(node, std::move(block));
    branch->append(detach(node));
}

class Repetition {
  public:
    Repetition(PartDraft& draft, const Schema& schema,
               const std::vector<StoryParagraph>& paragraphs)
        : draft_(draft), schema_(schema), paragraphs_(paragraphs) {}

    void visit(xml::Node& node) {
        if (node.is("w:sdt") && kind_of_control(node) == ControlKind::RepeatingSection)
            repeat(node);
        // By number: a child that became a loop stands where it stood.
        for (std::size_t i = 0; i < node.children.size(); ++i) visit(*node.children[i]);
    }

  private:
    void repeat(xml::Node& section) {
        const ControlName name = name_of_control(section);
        if (name.text.empty() || name.means == ControlName::Means::Answer) return;
        if (section.parent->name == kBranchElement) return;  // is a loop already
        const auto list = list_named(draft_, section, name.text, schema_);
        xml::Node* item = list ? only_item(section) : nullptr;
        if (item == nullptr) return;
        const Tag named = tag_of_control(name.text, place_of(draft_, section, paragraphs_),
                                         carrier_word(ControlKind::RepeatingSection));
        Tag loop = named;
        loop.what = Statement{
            {}, ForStatement{std::string(kVariablePrefix) + list->path, list->expression}};
        wrap(draft_, *item, kLoopElement, std::move(loop));
        unbind(section);
        Tag condition = named;
        condition.what = Expression(UnaryExpression{
            UnaryOperator::IsNotEmpty, std::make_shared<Expression>(list->expression)});
        wrap(draft_, section, kChoiceElement, std::move(condition));
    }

    PartDraft& draft_;
    const Schema& schema_;
    const std::vector<StoryParagraph>& paragraphs_;
};

}  // namespace

void repeat_sections(PartDraft& draft, Compilation& compilation) {
    if (compilation.schema == nullptr) return;
    const auto paragraphs =
        walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story);
    Repetition(draft, *compilation.schema, paragraphs).visit(*draft.tree.root);
}

std::optional<Expression> value_named(const PartDraft& draft, const xml::Node& control,
                                      const std::string& name, const Schema& schema) {
    const auto found = list_named(draft, control, name, schema);
    return found ? std::optional(found->expression) : std::nullopt;
}

}  // namespace paperround::compile
