// SPDX-License-Identifier: MIT
// WordprocessingML (ISO 29500-1 §17) as the compiler sees it.
#include "engine/compile/markup.hpp"
#include "engine/compile/word_field.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace paperround::compile {
namespace {

int number_of(const std::string* text, int otherwise) {
    if (text == nullptr) return otherwise;
    int number = otherwise;
    std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

const std::string* value_of(const xml::Node* properties, std::string_view name) {
    const xml::Node* property = properties == nullptr ? nullptr : properties->child(name);
    return property == nullptr ? nullptr : property->attribute("w:val");
}

bool is_range_mark(const xml::Node& node) {
    static constexpr std::array names = {
        std::string_view("w:bookmarkStart"),     std::string_view("w:bookmarkEnd"),
        std::string_view("w:permStart"),         std::string_view("w:permEnd"),
        std::string_view("w:commentRangeStart"), std::string_view("w:commentRangeEnd")};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

/// Word names its own heading styles "Heading1" whatever the language of its menus.
int heading_level(const xml::Node& paragraph) {
    const xml::Node* properties = paragraph.child("w:pPr");
    if (const auto* outline = value_of(properties, "w:outlineLvl")) {
        const int level = number_of(outline, 9);
        return level < 9 ? level + 1 : 0;
    }
    const std::string* style = value_of(properties, "w:pStyle");
    static constexpr std::string_view kHeading = "heading";
    if (style == nullptr || style->size() <= kHeading.size()) return 0;
    const bool same =
        std::equal(kHeading.begin(), kHeading.end(), style->begin(), [](char a, char b) {
            return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
        });
    if (!same) return 0;
    const std::string digits = style->substr(style->find_first_not_of(' ', kHeading.size()));
    return std::max(0, number_of(&digits, 0));
}

int columns_of(const xml::Node& cell) {
    return std::max(1, number_of(value_of(cell.child("w:tcPr"), "w:gridSpan"), 1));
}

bool is_list_item(const xml::Node& paragraph) {
    const xml::Node* properties = paragraph.child("w:pPr");
    return properties != nullptr && properties->child("w:numPr") != nullptr;
}

}  // namespace

const Markup& docx_markup() {
    static const Markup markup = {
        .format = DocumentFormat::Docx,
        .text_escaping = Escaping::DocxText,
        .roles = {{"w:p", Role::Paragraph},
                  {"w:r", Role::Wrapper},
                  {"w:hyperlink", Role::Wrapper},
                  {"w:ins", Role::Wrapper},
                  {"w:moveTo", Role::Wrapper},
                  {"w:smartTag", Role::Wrapper},
                  {"w:dir", Role::Wrapper},
                  {"w:bdo", Role::Wrapper},
                  {"w:t", Role::Text},
                  {"w:tab", Role::Tab},
                  {"w:ptab", Role::Tab},
                  {"w:br", Role::LineBreak},
                  {"w:cr", Role::LineBreak},
                  {"w:noBreakHyphen", Role::Hyphen},
                  {"w:drawing", Role::Object},
                  {"w:pict", Role::Object},
                  {"w:object", Role::Object},
                  {"w:sym", Role::Object},
                  {"w:footnoteReference", Role::Object},
                  {"w:endnoteReference", Role::Object},
                  {"m:oMath", Role::Formula},
                  {"m:r", Role::Wrapper},
                  {"m:t", Role::Text},
                  {"m:rPr", Role::Absent},
                  {"a:p", Role::Paragraph},
                  {"a:r", Role::Wrapper},
                  {"a:t", Role::Text},
                  {"a:br", Role::LineBreak},
                  {"a:pPr", Role::Absent},
                  {"a:rPr", Role::Absent},
                  {"a:endParaRPr", Role::Absent},
                  {"m:oMathPara", Role::Object},
                  {"mc:AlternateContent", Role::Object},
                  {kBreakElement, Role::Object},
                  {"w:del", Role::Absent},
                  {"w:moveFrom", Role::Absent},
                  {"w:delText", Role::Absent},
                  {"w:instrText", Role::Absent},
                  {"w:delInstrText", Role::Absent},
                  {"w:pPr", Role::Absent},
                  {"w:rPr", Role::Absent},
                  {"w:tblPr", Role::Absent},
                  {"w:tblPrEx", Role::Absent},
                  {"w:tblGrid", Role::Absent},
                  {"w:trPr", Role::Absent},
                  {"w:tcPr", Role::Absent},
                  {"w:sdtPr", Role::Absent},
                  {"w:sdtEndPr", Role::Absent},
                  {"w:sectPr", Role::Absent},
                  {"w:tbl", Role::Table},
                  {"w:tr", Role::Row},
                  {"w:tc", Role::Cell}},
        .paragraph = "w:p",
        .is_range_mark = is_range_mark,
        .heading_level = heading_level,
        .columns_of = columns_of,
        .is_list_item = is_list_item,
    };
    return markup;
}

}  // namespace paperround::compile
