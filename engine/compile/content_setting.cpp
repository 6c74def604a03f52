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

std::string docx_link_style(const xml::Node& styles) {
    for (const auto& style : styles.children) {
        const xml::Node* name = style->child("w:name");
        const std::string* written = name == nullptr ? nullptr : name->attribute("w:val");
        const std::string* type = style->attribute("w:type");
        const std::string* id = style->attribute("w:styleId");
        const bool is_for_letters = type != nullptr && *type == "character";
        if (written != nullptr && *written == "Hyperlink" && is_for_letters && id != nullptr) {
            return *id;
        }
    }
    return "";
}

std::string odt_link_style(const xml::Node& styles) {
    const xml::Node* all = styles.child("office:styles");
    if (all == nullptr) return "";
    constexpr std::string_view kName = "Internet_20_link";
    const bool has = std::any_of(all->children.begin(), all->children.end(), [&](const auto& one) {
        const std::string* name = one->attribute("style:name");
        return name != nullptr && *name == kName;
    });
    return has ? std::string(kName) : "";
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
        if (styles) setting.link_style = odt_link_style(*styles->root);
        return setting;
    }
    setting.picture_stem = free_picture_stem(package, folder_of(main_part) + "media/pr-image");
    setting.relation_prefix = free_relation_prefix(package);
    const auto document = parse_optional_part(package, main_part);
    setting.text_width = document ? docx_text_width(*document->root) : kWidthOnA4;
    const auto styles = parse_optional_part(package, styles_part_of(package, main_part));
    if (styles) setting.link_style = docx_link_style(*styles->root);
    return setting;
}

}  // namespace paperround::compile
