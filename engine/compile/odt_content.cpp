// SPDX-License-Identifier: MIT
// Pictures (ODF 1.3 part 3 §10.4.2, draw:frame) and hyperlinks (§6.1.8, text:a) in a paragraph.
#include "engine/compile/content_markup.hpp"
#include "engine/compile/picture_frame.hpp"

#include <fmt/format.h>

namespace paperround::compile {
namespace {

constexpr std::string_view kDrawing =
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"";
constexpr std::string_view kXlink = " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

std::string picture_markup(const ContentSetting& setting) {
    const std::string folder(setting.picture_stem.substr(0, setting.picture_stem.find('/') + 1));
    return fmt::format(
        "<draw:frame{}{} draw:name=\"prPicture{}\" text:anchor-type=\"as-char\" "
        "svg:width=\"{}\" svg:height=\"{}\" draw:z-index=\"0\"><draw:image xlink:href=\"{}{}\" "
        "xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
        "<svg:desc>{}</svg:desc></draw:frame>",
        kDrawing, kXlink, gap_word(Gap::Number), gap_word(Gap::Width), gap_word(Gap::Height),
        folder, gap_word(Gap::File), gap_word(Gap::Text));
}

GappedMarkup link_markup(const ContentSetting& setting) {
    const std::string style = setting.link_style.empty()
                                  ? ""
                                  : fmt::format(" text:style-name=\"{}\"", setting.link_style);
    return GappedMarkup(
        fmt::format("<text:a{} xlink:type=\"simple\" xlink:href=\"{}\"{}>{}</text:a>", kXlink,
                    gap_word(Gap::Address), style, gap_word(Gap::Text)));
}

}  // namespace

ContentInsert odt_content(const xml::Node& placeholder, const FilterExpression& content,
                          const ContentSetting& setting) {
    if (content.filter == Filter::Link) {
        const ExpressionPtr text = content.arguments.empty() ? nullptr : content.arguments.front();
        return LinkInsert{text, link_markup(setting)};
    }
    PictureInsert picture = picture_asked_for(content, setting);
    if (!placeholder.children.empty()) {
        return in_odt_frame(std::move(picture), *placeholder.children.front(), setting);
    }
    picture.markup = GappedMarkup(picture_markup(setting));
    return picture;
}

}  // namespace paperround::compile
