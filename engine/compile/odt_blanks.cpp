// SPDX-License-Identifier: MIT
// See the header. ODF 1.3 part 3 §6.1.2 and §6.1.3.
#include "engine/compile/odt_blanks.hpp"

#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

bool is_ours(const xml::Node& node) {
    static constexpr std::array names = {kTagElement, kChoiceElement, kLoopElement, kBranchElement};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

/// Goes through one paragraph's text from left to right.
class BlankKeeper {
  public:
    explicit BlankKeeper(const Markup& markup) : markup_(markup) {}

    void visit_children(xml::Node& parent) {
        auto children = std::move(parent.children);
        parent.children.clear();
        for (auto& child : children) {
            if (child->kind == xml::Node::Kind::Text) {
                keep(*child, parent);
            } else if (child->kind == xml::Node::Kind::Element) {
                visit(*child);
            }
            parent.append(std::move(child));
        }
    }

  private:
    void visit(xml::Node& element) {
        if (is_ours(element)) {
            may_be_empty_before_ = true;
            visit_children(element);
            may_be_empty_before_ = true;
            return;
        }
        const Role role = markup_.role_of(element);
        if (role == Role::Wrapper || role == Role::Container) return visit_children(element);
        if (role != Role::Absent) may_be_empty_before_ = false;
    }

    /// Puts a text:s before the text where its first blank would be lost.
    void keep(xml::Node& text, xml::Node& parent) {
        if (text.text.empty()) return;
        const bool begins_with_blank = text.text.front() == ' ';
        if (may_be_empty_before_ && begins_with_blank) {
            parent.append(xml::make_element("text:s"));
            text.text.erase(0, text.text.find_first_not_of(' '));
        }
        may_be_empty_before_ = false;
    }

    const Markup& markup_;
    bool may_be_empty_before_ = false;
};

void visit_paragraphs(const Markup& markup, xml::Node& node) {
    if (markup.role_of(node) == Role::Paragraph) BlankKeeper(markup).visit_children(node);
    for (const auto& child : node.children) visit_paragraphs(markup, *child);
}

}  // namespace

void keep_blanks_behind_values(PartDraft& draft) {
    if (draft.markup.format == DocumentFormat::Odt && !draft.tags.empty()) {
        visit_paragraphs(draft.markup, *draft.tree.root);
    }
}

}  // namespace paperround::compile
