// SPDX-License-Identifier: MIT
// Collects the pieces of a paragraph from left to right.
#include "engine/compile/logical_text.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

std::string blanks_of(const xml::Node& element) {
    std::size_t count = 1;
    if (const std::string* written = element.attribute("text:c")) {
        std::from_chars(written->data(), written->data() + written->size(), count);
    }
    return std::string(std::min<std::size_t>(count, 1000), ' ');
}

class Collector {
  public:
    explicit Collector(const Markup& markup) : markup_(markup) {}

    void visit_children(xml::Node& parent) {
        const bool text_counts = markup_.holds_text(parent);
        for (const auto& child : parent.children) {
            if (child->kind == xml::Node::Kind::Text && text_counts) add(*child, child->text);
            if (child->kind == xml::Node::Kind::Element) visit(*child);
        }
    }

    LogicalText take() { return std::move(collected_); }

  private:
    void visit(xml::Node& element) {
        switch (markup_.role_of(element)) {
            case Role::Tab:
                return add(element, "\t");
            case Role::LineBreak:
                return add(element, "\n");
            case Role::Hyphen:
                return add(element, "-");
            case Role::Blanks:
                return add(element, blanks_of(element));
            case Role::Object:
            case Role::Formula:
            case Role::Table:
                return add(element, kObjectCharacter);
            case Role::Absent:
            case Role::Paragraph:
                return;
            default:
                return visit_children(element);
        }
    }

    void add(xml::Node& node, std::string_view text) {
        collected_.pieces.push_back({&node, collected_.text.size(), text.size()});
        collected_.text += text;
    }

    const Markup& markup_;
    LogicalText collected_;
};

}  // namespace

LogicalText logical_text(const Markup& markup, xml::Node& paragraph) {
    Collector collector(markup);
    collector.visit_children(paragraph);
    return collector.take();
}

}  // namespace paperround::compile
