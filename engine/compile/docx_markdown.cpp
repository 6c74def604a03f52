// SPDX-License-Identifier: MIT
// Paragraph properties have an order too (ISO 29500-1 §17.3.1.26): style, numbering, indents.
#include "engine/compile/markdown_markup.hpp"
#include "engine/compile/run_look.hpp"

#include <fmt/format.h>

namespace paperround::compile {
namespace {

constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::size_t kIndent = 720;  // of the first list, in twentieths of a point
constexpr std::size_t kHanging = 360;

std::string markup_of(const xml::Node& node) {
    std::string markup;
    xml::append_markup(markup, node);
    return markup;
}

std::string style_markup(const std::string& style) {
    return style.empty() ? "" : fmt::format("<w:pStyle w:val=\"{}\"/>", style);
}

Surround paragraph_with(const std::string& properties) {
    return {"<w:p><w:pPr>" + properties + "</w:pPr>", "</w:p>"};
}

std::string indent(std::size_t depth, std::size_t hanging) {
    return fmt::format("<w:ind w:left=\"{}\" w:hanging=\"{}\"/>", kIndent * (depth + 1), hanging);
}

std::unique_ptr<xml::Node> look_of(const xml::Node* base, std::size_t letters,
                                   const ContentSetting& setting) {
    auto look = copy_of_look(base);
    if ((letters & MarkdownInsert::kBold) != 0) set_in_look(*look, xml::make_element("w:b"));
    if ((letters & MarkdownInsert::kItalic) != 0) set_in_look(*look, xml::make_element("w:i"));
    if ((letters & MarkdownInsert::kCode) != 0) {
        set_in_look(*look, xml::make_element("w:rFonts", {{"w:ascii", "Courier New"},
                                                          {"w:hAnsi", "Courier New"},
                                                          {"w:cs", "Courier New"}}));
    }
    if ((letters & MarkdownInsert::kLinked) != 0) show_as_link(*look, setting.link_style);
    return look;
}

MarkdownInsert::Letters letters_on(const xml::Node* base, const ContentSetting& setting) {
    MarkdownInsert::Letters letters;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        letters[i] = {
            "<w:r>" + markup_of(*look_of(base, i, setting)) + "<w:t xml:space=\"preserve\">",
            "</w:t></w:r>"};
    }
    return letters;
}

const xml::Node* child_of_ancestor(const xml::Node& node, std::string_view ancestor,
                                   std::string_view child) {
    const xml::Node* at = &node;
    while (!at->is(ancestor)) at = at->parent;
    return at->child(child);
}

std::string own_style(const xml::Node* properties) {
    const xml::Node* style = properties == nullptr ? nullptr : properties->child("w:pStyle");
    return style == nullptr ? "" : markup_of(*style);
}

void set_lists(MarkdownInsert& markdown, const xml::Node* properties,
               const ContentSetting& setting) {
    const std::string own = own_style(properties);
    for (std::size_t depth = 0; depth < MarkdownInsert::kDepths; ++depth) {
        const std::string& bullet = setting.bullet_styles[depth];
        if (!bullet.empty()) {
            markdown.bullets[depth] = paragraph_with(style_markup(bullet));
        } else {
            markdown.bullets[depth] = paragraph_with(own + indent(depth, kHanging));
            markdown.bullets[depth].begin += "<w:r><w:t>•</w:t><w:tab/></w:r>";
        }
        // The number is text: a style's own would go on counting from the list before.
        const std::string& number = setting.number_styles[depth];
        const std::string look =
            number.empty() ? own
                           : style_markup(number) + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
        markdown.numbers[depth] = paragraph_with(look + indent(depth, kHanging));
        markdown.continued[depth] = paragraph_with(own + indent(depth, 0));
    }
}

}  // namespace

MarkdownInsert docx_markdown(const xml::Node& placeholder, const ContentSetting& setting) {
    const xml::Node* look = child_of_ancestor(placeholder, "w:r", "w:rPr");
    const xml::Node* properties = child_of_ancestor(placeholder, "w:p", "w:pPr");
    MarkdownInsert markdown;
    markdown.paragraph = {"<w:p>" + (properties == nullptr ? "" : markup_of(*properties)),
                          "</w:p>"};
    markdown.letters = letters_on(look, setting);
    auto heading_look = xml::make_element("w:rPr");
    if (setting.heading_styles[0].empty())
        heading_look = look_of(look, MarkdownInsert::kBold, setting);
    markdown.heading_letters = letters_on(heading_look.get(), setting);
    for (std::size_t i = 0; i < markdown.headings.size(); ++i) {
        const std::string& style = setting.heading_styles[i];
        markdown.headings[i] =
            style.empty() ? markdown.paragraph : paragraph_with(style_markup(style));
    }
    set_lists(markdown, properties, setting);
    markdown.link_begin =
        GappedMarkup(fmt::format("<w:hyperlink xmlns:r=\"{}\" r:id=\"{}Link{}\" w:history=\"1\">",
                                 kRelations, setting.relation_prefix, gap_word(Gap::Relation)));
    markdown.link_end = "</w:hyperlink>";
    markdown.line_break = "<w:r><w:br/></w:r>";
    return markdown;
}

}  // namespace paperround::compile
