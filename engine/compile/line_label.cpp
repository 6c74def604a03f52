// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/line_label.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/part_draft.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace paperround::compile {
namespace {

bool begins_form_field(const xml::Node& node) {
    return node.is("w:fldChar") && node.child("w:ffData") != nullptr;
}

bool is_field_end(const xml::Node& node) {
    const std::string* type = node.is("w:fldChar") ? node.attribute("w:fldCharType") : nullptr;
    return type != nullptr && *type == "end";
}

/// What a person answers in: its own text is no label.
bool is_answer(const xml::Node& node) {
    return node.is("w:sdt") || node.name == kTagElement || node.name == kChoiceElement ||
           node.is("loext:content-control") || node.is("text:drop-down");
}

/// The line cut at its answers.
class Line {
  public:
    Line(const Markup& markup, const xml::Node& answer) : markup_(markup), answer_(answer) {}

    void read(const xml::Node& parent) {
        for (const auto& child : parent.children) visit(*child, parent);
    }

    std::string before() const { return at_ < stretches_.size() ? stretches_[at_] : ""; }
    std::string after() const { return at_ + 1 < stretches_.size() ? stretches_[at_ + 1] : ""; }

  private:
    void visit(const xml::Node& node, const xml::Node& parent) {
        if (node.kind == xml::Node::Kind::Text) {
            if (!in_field_ && markup_.holds_text(parent)) stretches_.back() += node.text;
            return;
        }
        const Role role = markup_.role_of(node);
        const bool begins = begins_form_field(node);
        if (&node == &answer_) at_ = stretches_.size() - 1;
        if (begins || is_answer(node)) stretches_.emplace_back();
        in_field_ = (in_field_ || begins) && !is_field_end(node);
        if (is_answer(node) || role == Role::Absent || role == Role::Object) return;
        if (role == Role::Tab || role == Role::Blanks) stretches_.back() += ' ';
        read(node);
    }

    const Markup& markup_;
    const xml::Node& answer_;
    std::vector<std::string> stretches_ = {""};
    std::size_t at_ = static_cast<std::size_t>(-2);
    bool in_field_ = false;
};

bool has_letters(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; });
}

}  // namespace

std::string label_in_line(const Markup& markup, const xml::Node& paragraph, const xml::Node& answer,
                          LabelSide first) {
    Line line(markup, answer);
    line.read(paragraph);
    const std::string near = first == LabelSide::Before ? line.before() : line.after();
    const std::string far = first == LabelSide::Before ? line.after() : line.before();
    if (has_letters(near)) return with_single_blanks(near);
    return has_letters(far) ? with_single_blanks(far) : "";
}

}  // namespace paperround::compile
