// SPDX-License-Identifier: MIT
// What is the same in every format.
#include "engine/compile/content_markup.hpp"

namespace paperround::compile {
namespace {

std::optional<Length> length_of(const FilterExpression& content, std::size_t parameter) {
    if (parameter >= content.arguments.size() || !content.arguments[parameter]) return {};
    const auto* value = std::get_if<Value>(&content.arguments[parameter]->alternatives());
    const auto* text =
        value == nullptr ? nullptr : std::get_if<std::string>(&value->alternatives());
    return text == nullptr ? std::nullopt : parse_length(*text);
}

/// What the author says, else the name of the field.
ExpressionPtr description(const FilterExpression& content, std::size_t parameter) {
    if (parameter < content.arguments.size() && content.arguments[parameter]) {
        return content.arguments[parameter];
    }
    const auto paths = paths_of(*content.input);
    const std::string name = paths.empty() ? "picture" : paths.front().written;
    return std::make_shared<const Expression>(Value(name));
}

}  // namespace

PictureInsert picture_asked_for(const FilterExpression& content, const ContentSetting& setting) {
    PictureInsert picture;
    picture.part_stem = setting.picture_stem;
    picture.widest = setting.text_width;
    picture.width = length_of(content, 0);
    if (content.filter == Filter::Qr) {
        picture.source = PictureInsert::Source::QrCode;
        picture.text = description(content, 1);
    } else {
        picture.height = length_of(content, 1);
        picture.text = description(content, 2);
    }
    return picture;
}

ContentInsert text_content(const FilterExpression& content, Escaping escaping) {
    const std::string text(gap_word(Gap::Text));
    const std::string address(gap_word(Gap::Address));
    const ExpressionPtr said = content.arguments.empty() ? nullptr : content.arguments.front();
    if (escaping == Escaping::Html) {
        return LinkInsert{said, GappedMarkup("<a href=\"" + address + "\">" + text + "</a>")};
    }
    if (said == nullptr) return LinkInsert{nullptr, GappedMarkup(address)};
    return LinkInsert{said, GappedMarkup(text + " <" + address + ">")};
}

}  // namespace paperround::compile
