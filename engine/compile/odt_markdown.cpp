// SPDX-License-Identifier: MIT
// ODF keeps looks in automatic styles (ODF 1.3 part 3 §16.2): those here begin with "pr".
#include "engine/compile/content_tags.hpp"
#include "engine/compile/markdown_markup.hpp"

#include <fmt/format.h>

namespace paperround::compile {
namespace {

constexpr double kIndent = 1.27;  // centimetres, of the first list
constexpr double kHanging = 0.635;

std::string number_style(std::size_t depth) {
    return fmt::format("prNumber{}", depth + 1);
}

std::string continued_style(std::size_t depth) {
    return fmt::format("prContinued{}", depth + 1);
}

std::string letter_style(std::size_t letters) {
    return fmt::format("prLetters{}", letters & 7U);
}

Surround paragraph_in(const std::string& style) {
    return {fmt::format("<text:p text:style-name=\"{}\">", style), "</text:p>"};
}

/// Each item is a list of its own, in as many lists as it is deep.
Surround bullet(std::size_t depth) {
    Surround item{"<text:list text:style-name=\"prBullets\"><text:list-item>", ""};
    for (std::size_t i = 0; i < depth; ++i) item.begin += "<text:list><text:list-item>";
    item.begin += "<text:p>";
    item.end = "</text:p>";
    for (std::size_t i = 0; i <= depth; ++i) item.end += "</text:list-item></text:list>";
    return item;
}

/// The paragraph's and the spans' start tags around the tag, and their end tags.
Surround around(const xml::Node& placeholder) {
    Surround both;
    for (const xml::Node* at = placeholder.parent;; at = at->parent) {
        xml::Node copy;
        copy.name = at->name;
        copy.attributes = at->attributes;
        copy.remove_attribute("xml:id");
        copy.remove_attribute("text:id");
        std::string begin;
        xml::append_start_tag(begin, copy);
        both.begin.insert(0, begin);
        xml::append_end_tag(both.end, *at);
        if (!at->is("text:span")) return both;
    }
}

MarkdownInsert::Letters all_letters(const ContentSetting& setting, std::size_t always) {
    MarkdownInsert::Letters letters;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::size_t look = i | always;
        const bool linked = (i & MarkdownInsert::kLinked) != 0 && !setting.link_style.empty();
        if (linked)
            letters[i].begin =
                fmt::format("<text:span text:style-name=\"{}\">", setting.link_style);
        if ((look & 7U) != 0) {
            letters[i].begin +=
                fmt::format("<text:span text:style-name=\"{}\">", letter_style(look));
            letters[i].end = "</text:span>";
        }
        if (linked) letters[i].end += "</text:span>";
    }
    return letters;
}

xml::Node* automatic_styles(xml::Node& root) {
    if (xml::Node* styles = root.child("office:automatic-styles")) return styles;
    const xml::Node* after = root.child("office:font-face-decls");
    if (after == nullptr) after = root.child("office:scripts");
    const std::size_t place = after == nullptr ? 0 : after->index_in_parent() + 1;
    return root.insert(place, xml::make_element("office:automatic-styles"));
}

xml::Node* add_style(xml::Node& styles, const std::string& name, const char* family) {
    return styles.append(
        xml::make_element("style:style", {{"style:name", name}, {"style:family", family}}));
}

void add_letter_styles(xml::Node& styles) {
    for (std::size_t letters = 1; letters < 8; ++letters) {
        xml::Node* look = add_style(styles, letter_style(letters), "text")
                              ->append(xml::make_element("style:text-properties"));
        if ((letters & MarkdownInsert::kBold) != 0) look->set_attribute("fo:font-weight", "bold");
        if ((letters & MarkdownInsert::kItalic) != 0)
            look->set_attribute("fo:font-style", "italic");
        if ((letters & MarkdownInsert::kCode) != 0) {
            look->set_attribute("fo:font-family", "'Courier New'");
        }
    }
}

void add_paragraph_styles(xml::Node& styles) {
    for (std::size_t depth = 0; depth < MarkdownInsert::kDepths; ++depth) {
        const std::string margin =
            fmt::format("{:.3f}cm", kIndent * static_cast<double>(depth + 1));
        for (const bool is_number : {true, false}) {
            const std::string name = is_number ? number_style(depth) : continued_style(depth);
            xml::Node* style = add_style(styles, name, "paragraph");
            style->set_attribute("style:parent-style-name", "Standard");
            style->append(xml::make_element(
                "style:paragraph-properties",
                {{"fo:margin-left", margin},
                 {"fo:text-indent", is_number ? fmt::format("-{:.3f}cm", kHanging) : "0cm"}}));
        }
    }
}

void add_bullets(xml::Node& styles) {
    xml::Node* list =
        styles.append(xml::make_element("text:list-style", {{"style:name", "prBullets"}}));
    for (std::size_t depth = 0; depth < MarkdownInsert::kDepths; ++depth) {
        const std::string margin =
            fmt::format("{:.3f}cm", kIndent * static_cast<double>(depth + 1));
        list->append(xml::make_element(
                         "text:list-level-style-bullet",
                         {{"text:level", std::to_string(depth + 1)}, {"text:bullet-char", "•"}}))
            ->append(
                xml::make_element("style:list-level-properties",
                                  {{"text:list-level-position-and-space-mode", "label-alignment"}}))
            ->append(xml::make_element("style:list-level-label-alignment",
                                       {{"text:label-followed-by", "listtab"},
                                        {"text:list-tab-stop-position", margin},
                                        {"fo:text-indent", fmt::format("-{:.3f}cm", kHanging)},
                                        {"fo:margin-left", margin}}));
    }
}

bool has_lone_markdown(const PartDraft& draft, const xml::Node& node) {
    if (draft.markup.role_of(node) == Role::Paragraph) {
        if (lone_markdown(draft, node) != nullptr) return true;
    }
    for (const auto& child : node.children) {
        if (has_lone_markdown(draft, *child)) return true;
    }
    return false;
}

}  // namespace

MarkdownInsert odt_markdown(const xml::Node& placeholder, const ContentSetting& setting) {
    MarkdownInsert markdown;
    markdown.paragraph = around(placeholder);
    const bool has_headings = !setting.heading_styles[0].empty();
    for (std::size_t i = 0; i < markdown.headings.size(); ++i) {
        const std::string& style = setting.heading_styles[i];
        if (style.empty()) {
            markdown.headings[i] = markdown.paragraph;
            continue;
        }
        markdown.headings[i] = {
            fmt::format("<text:h text:style-name=\"{}\" text:outline-level=\"{}\">", style, i + 1),
            "</text:h>"};
    }
    for (std::size_t depth = 0; depth < MarkdownInsert::kDepths; ++depth) {
        markdown.bullets[depth] = bullet(depth);
        markdown.numbers[depth] = paragraph_in(number_style(depth));
        markdown.continued[depth] = paragraph_in(continued_style(depth));
    }
    markdown.letters = all_letters(setting, 0);
    markdown.heading_letters = all_letters(setting, has_headings ? 0 : MarkdownInsert::kBold);
    markdown.link_begin = GappedMarkup(
        fmt::format("<text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:type=\"simple\" "
                    "xlink:href=\"{}\">",
                    gap_word(Gap::Address)));
    markdown.link_end = "</text:a>";
    markdown.line_break = "<text:line-break/>";
    return markdown;
}

void add_markdown_styles(PartDraft& draft) {
    if (draft.markup.format != DocumentFormat::Odt || !has_content(draft)) return;
    if (!has_lone_markdown(draft, *draft.tree.root)) return;
    xml::Node& styles = *automatic_styles(*draft.tree.root);
    add_letter_styles(styles);
    add_paragraph_styles(styles);
    add_bullets(styles);
}

}  // namespace paperround::compile
