// SPDX-License-Identifier: MIT
// One look at every tag in its final place.
#include "engine/compile/content_check.hpp"

#include "engine/compile/content_tags.hpp"
#include "engine/compile/length.hpp"
#include "engine/compile/markdown_markup.hpp"
#include "engine/compile/paragraph_break.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

bool is_length(const ExpressionPtr& argument) {
    const auto* value = std::get_if<Value>(&argument->alternatives());
    const auto* text =
        value == nullptr ? nullptr : std::get_if<std::string>(&value->alternatives());
    return text != nullptr && parse_length(*text);
}

/// The first element around the tag that is neither a text, a run, nor ours.
const xml::Node* holder_of(const xml::Node& placeholder) {
    const xml::Node* at = placeholder.parent;
    while (at != nullptr &&
           (at->is("w:t") || at->is("w:r") || at->name.starts_with("paperround:"))) {
        at = at->parent;
    }
    return at;
}

/// In the text of a run, also where a condition or a loop in the line is in between.
bool is_in_text(const xml::Node& placeholder) {
    const xml::Node* at = placeholder.parent;
    while (at != nullptr && at->name.starts_with("paperround:")) at = at->parent;
    return at != nullptr && at->is("w:t") && at->parent->is("w:r");
}

bool is_inside(const xml::Node& placeholder, std::string_view name) {
    const xml::Node* at = placeholder.parent;
    while (at != nullptr && !at->is(name)) at = at->parent;
    return at != nullptr;
}

class ContentCheck {
  public:
    ContentCheck(const PartDraft& draft, Compilation& compilation)
        : draft_(draft), diagnostics_(compilation.diagnostics) {}

    void visit(const xml::Node& node) {
        if (node.name == kTagElement) {
            const Tag& tag = *draft_.tag_of(node);
            if (const FilterExpression* content = content_of(tag)) check(node, tag, *content);
        }
        for (const auto& child : node.children) visit(*child);
    }

  private:
    void check(const xml::Node& node, const Tag& tag, const FilterExpression& content) {
        switch (content.filter) {
            case Filter::Image:
                check_lengths(tag, content, 2);
                return check_picture(node, tag);
            case Filter::Qr:
                check_lengths(tag, content, 1);
                return check_picture(node, tag);
            case Filter::Link:
                return check_link(node, tag);
            case Filter::Markdown:
                return check_markdown(node, tag);
            default:
                return check_paragraphs(node, tag);
        }
    }

    void check_lengths(const Tag& tag, const FilterExpression& content, std::size_t count) {
        for (std::size_t i = 0; i < std::min(count, content.arguments.size()); ++i) {
            if (!content.arguments[i] || is_length(content.arguments[i])) continue;
            diagnostics_.report(about_tag(tag, "E431", "the size of the picture cannot be read",
                                          "write it with its unit, at most 200 cm: " +
                                              std::string(name_of(content.filter)) + "(4cm)"));
        }
    }

    void check_picture(const xml::Node& node, const Tag& tag) {
        const bool has_room = is_in_text(node) || !node.children.empty();
        if (draft_.markup.format == DocumentFormat::Odt || has_room) return;
        refuse(tag, "a picture cannot stand here", "put the tag into ordinary text");
    }

    void check_link(const xml::Node& node, const Tag& tag) {
        if (is_inside(node, "w:hyperlink") || is_inside(node, "text:a")) {
            return refuse(tag, "a link cannot stand inside another link",
                          "take the link around it away: right-click, Remove Hyperlink");
        }
        if (draft_.markup.format == DocumentFormat::Odt) return;
        const xml::Node* holder = holder_of(node);
        const bool has_room = holder != nullptr && is_in_text(node) &&
                              (holder->is("w:p") || holder->is("w:sdtContent"));
        if (!has_room) {
            refuse(tag, "a link cannot stand here",
                   "put the tag into ordinary text, without tracked changes");
        }
    }

    void check_markdown(const xml::Node& node, const Tag& tag) {
        const xml::Node* paragraph = splittable_paragraph(draft_.markup, node);
        if (paragraph == nullptr || lone_markdown(draft_, *paragraph) != &node) {
            return refuse(tag,
                          "what \"markdown\" makes is whole paragraphs, and the tag is not "
                          "alone in its own",
                          "put the tag into a paragraph of its own, with nothing before or behind");
        }
        check_paragraphs(node, tag);
    }

    void check_paragraphs(const xml::Node& node, const Tag& tag) {
        const xml::Node* paragraph = splittable_paragraph(draft_.markup, node);
        if (paragraph == nullptr) {
            return refuse(tag,
                          "the paragraph cannot end here: the tag stands inside a link, a "
                          "control or a tracked change",
                          "put the tag into ordinary text, best alone in its paragraph");
        }
        const xml::Node* properties = paragraph->child("w:pPr");
        if (properties == nullptr || properties->child("w:sectPr") == nullptr) return;
        refuse(tag, "the paragraph ends a section, and cannot be there several times",
               "put the section break into a paragraph of its own");
    }

    void refuse(const Tag& tag, std::string message, std::string hint) {
        diagnostics_.report(about_tag(tag, "E432", std::move(message), std::move(hint)));
    }

    const PartDraft& draft_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_content(const PartDraft& draft, Compilation& compilation) {
    if (has_content(draft)) ContentCheck(draft, compilation).visit(*draft.tree.root);
}

}  // namespace paperround::compile
