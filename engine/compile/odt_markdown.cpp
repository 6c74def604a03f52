// SPDX-License-Identifier: MIT
// ODF keeps looks in automatic styles (ODF 1.3 part 3 §16.2): those here begin with "pr".
#include "engine/compile/content_tags.hpp"
#include "engine/compile/markdown_markup.hpp"

#include <fmt/format.h>

namespace paperround::compile {
namespace {

constexpr double kIndent = 1.27;  // centimetres, of the first list
constexpr double kHanging = 0.635;

constexpr std::string_view kBullets = "prBullets";
constexpr std::string_view kNumbers = "prNumbers";      // the number itself is text
constexpr std::string_view kContinued = "prContinued";  // a further paragraph of an item

std::string letter_style(std::size_t letters) {
    return fmt::format("prLetters{}", letters & 7U);
}

/// Each item is a list of its own, in as many lists as it is deep: the list says where its lines
/// begin, the paragraph what they look like.
Surround item_of(std::string_view list_style, std::size_t depth, const Surround& paragraph) {
    Surround item{fmt::format("<text:list text:style-name=\"{}\"><text:list-item>", list_style),
                  ""};
    for (std::size_t i = 0; i < depth; ++i) item.begin += "<text:list><text:list-item>";
    item.begin += paragraph.begin;
    item.end = paragraph.end;
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

std::unique_ptr<xml::Node> bullet_level() {
    return xml::make_element("text:list-level-style-bullet", {{"text:bullet-char", "•"}});
}

std::unique_ptr<xml::Node> level_without_sign() {
    return xml::make_element("text:list-level-style-number", {{"style:num-format", ""}});
}

void add_list(xml::Node& styles, std::string_view name, const std::unique_ptr<xml::Node>& level,
              double hanging) {
    const bool has_sign = level->is("text:list-level-style-bullet");
    xml::Node* list =
        styles.append(xml::make_element("text:list-style", {{"style:name", std::string(name)}}));
    for (std::size_t depth = 0; depth < MarkdownInsert::kDepths; ++depth) {
        const std::string margin =
            fmt::format("{:.3f}cm", kIndent * static_cast<double>(depth + 1));
        auto own = xml::clone(*level);
        own->set_attribute("text:level", std::to_string(depth + 1));
        xml::Node* look = own->append(
            xml::make_element("style:list-level-properties",
                              {{"text:list-level-position-and-space-mode", "label-alignment"}}));
        xml::Node* place = look->append(
            xml::make_element("style:list-level-label-alignment",
                              {{"text:label-followed-by", has_sign ? "listtab" : "nothing"}}));
        if (has_sign) place->set_attribute("text:list-tab-stop-position", margin);
        place->set_attribute("fo:text-indent", fmt::format("{:.3f}cm", 0 - hanging));
        place->set_attribute("fo:margin-left", margin);
        list->append(std::move(own));
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
        markdown.bullets[depth] = item_of(kBullets, depth, markdown.paragraph);
        markdown.numbers[depth] = item_of(kNumbers, depth, markdown.paragraph);
        markdown.continued[depth] = item_of(kContinued, depth, markdown.paragraph);
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
    add_list(styles, kBullets, bullet_level(), kHanging);
    add_list(styles, kNumbers, level_without_sign(), kHanging);
    add_list(styles, kContinued, level_without_sign(), 0);
}

}  // namespace paperround::compile
