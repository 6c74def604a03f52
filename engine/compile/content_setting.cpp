// SPDX-License-Identifier: MIT
// Widths: ISO 29500-1 §17.6.11, §17.6.13 (twentieths of a point); ODF 1.3 part 3 §16.5.
#include "engine/compile/content_setting.hpp"

#include "engine/document/docx/opc.hpp"
#include "engine/document/package/part_tree.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr Length kWidthOnA4{5'731'510};  // with Word's usual margins

const xml::Node* find_below(const xml::Node& node, std::string_view name) {
    if (node.is(name)) return &node;
    for (const auto& child : node.children) {
        if (const xml::Node* found = find_below(*child, name)) return found;
    }
    return nullptr;
}

std::int64_t number_in(const xml::Node& node, std::string_view attribute) {
    std::int64_t number = 0;
    if (const std::string* text = node.attribute(attribute)) {
        std::from_chars(text->data(), text->data() + text->size(), number);
    }
    return number;
}

std::int64_t length_in(const xml::Node& node, std::string_view attribute) {
    const std::string* text = node.attribute(attribute);
    const auto length = text == nullptr ? std::nullopt : parse_length(*text);
    return length ? length->emu : 0;
}

Length or_usual(std::int64_t emu) {
    return emu > kEmuPerInch / 2 ? Length{emu} : kWidthOnA4;
}

Length docx_text_width(const xml::Node& document) {
    const xml::Node* section = find_below(document, "w:sectPr");
    const xml::Node* size = section == nullptr ? nullptr : section->child("w:pgSz");
    const xml::Node* margins = section == nullptr ? nullptr : section->child("w:pgMar");
    if (size == nullptr || margins == nullptr) return kWidthOnA4;
    return or_usual(
        (number_in(*size, "w:w") - number_in(*margins, "w:left") - number_in(*margins, "w:right")) *
        kEmuPerTwip);
}

Length odt_text_width(const xml::Node& styles) {
    const xml::Node* page = find_below(styles, "style:page-layout-properties");
    if (page == nullptr) return kWidthOnA4;
    const std::int64_t all_around = length_in(*page, "fo:margin");
    const auto margin = [&](std::string_view side) {
        return page->attribute(side) == nullptr ? all_around : length_in(*page, side);
    };
    return or_usual(length_in(*page, "fo:page-width") - margin("fo:margin-left") -
                    margin("fo:margin-right"));
}

/// The id of the style that Word knows by that name, whatever the language of its menus.
std::string docx_style(const xml::Node& styles, std::string_view type, std::string_view name) {
    for (const auto& style : styles.children) {
        const xml::Node* named = style->child("w:name");
        const std::string* written = named == nullptr ? nullptr : named->attribute("w:val");
        const std::string* own_type = style->attribute("w:type");
        const std::string* id = style->attribute("w:styleId");
        if (written == nullptr || own_type == nullptr || id == nullptr) continue;
        if (*written == name && *own_type == type) return *id;
    }
    return "";
}

void find_docx_styles(ContentSetting& setting, const xml::Node& styles) {
    setting.link_style = docx_style(styles, "character", "Hyperlink");
    for (std::size_t i = 0; i < setting.heading_styles.size(); ++i) {
        setting.heading_styles[i] =
            docx_style(styles, "paragraph", "heading " + std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < setting.bullet_styles.size(); ++i) {
        const std::string depth = i == 0 ? "" : " " + std::to_string(i + 1);
        setting.bullet_styles[i] = docx_style(styles, "paragraph", "List Bullet" + depth);
        setting.number_styles[i] = docx_style(styles, "paragraph", "List Number" + depth);
    }
}

/// The name again if the document has a style so called; else empty.
std::string odt_style(const xml::Node& styles, const std::string& name) {
    const xml::Node* all = styles.child("office:styles");
    if (all == nullptr) return "";
    const bool has = std::any_of(all->children.begin(), all->children.end(), [&](const auto& one) {
        const std::string* own = one->attribute("style:name");
        return own != nullptr && *own == name;
    });
    return has ? name : "";
}

void find_odt_styles(ContentSetting& setting, const xml::Node& styles) {
    setting.link_style = odt_style(styles, "Internet_20_link");
    for (std::size_t i = 0; i < setting.heading_styles.size(); ++i) {
        setting.heading_styles[i] = odt_style(styles, "Heading_20_" + std::to_string(i + 1));
    }
}

std::string folder_of(std::string_view part) {
    return std::string(part.substr(0, part.rfind('/') + 1));
}

/// What stands in the template may itself have been made by us.
std::string free_picture_stem(const Package& package, std::string stem) {
    const auto& names = package.part_names();
    const auto is_taken = [&](const std::string& name) { return name.starts_with(stem); };
    while (std::any_of(names.begin(), names.end(), is_taken)) stem += '-';
    return stem;
}

std::string free_relation_prefix(const Package& package) {
    std::string prefix = "pr";
    const auto is_taken = [&](const std::string& name) {
        return name.ends_with(".rels") &&
               package.part(name)->find("\"" + prefix) != std::string::npos;
    };
    const auto& names = package.part_names();
    while (std::any_of(names.begin(), names.end(), is_taken)) prefix += '_';
    return prefix;
}

std::string styles_part_of(const Package& package, const std::string& main_part) {
    for (const Relationship& one : relationships_of(package, main_part)) {
        if (one.kind == "styles" && !one.external) return one.target;
    }
    return "";
}

}  // namespace

ContentSetting content_setting(const Package& package, DocumentFormat format,
                               const std::string& main_part) {
    ContentSetting setting;
    if (format == DocumentFormat::Odt) {
        setting.picture_stem = free_picture_stem(package, "Pictures/pr-image");
        const auto styles = parse_optional_part(package, "styles.xml");
        setting.text_width = styles ? odt_text_width(*styles->root) : kWidthOnA4;
        if (styles) find_odt_styles(setting, *styles->root);
        return setting;
    }
    setting.picture_stem = free_picture_stem(package, folder_of(main_part) + "media/pr-image");
    setting.relation_prefix = free_relation_prefix(package);
    const auto document = parse_optional_part(package, main_part);
    setting.text_width = document ? docx_text_width(*document->root) : kWidthOnA4;
    const auto styles = parse_optional_part(package, styles_part_of(package, main_part));
    if (styles) find_docx_styles(setting, *styles->root);
    return setting;
}

}  // namespace paperround::compile
