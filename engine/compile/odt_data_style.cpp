// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_data_style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace paperround::compile {
namespace {

using NamedLetters = std::pair<std::string_view, std::pair<std::string_view, std::string_view>>;

/// Element, short picture, long picture.
constexpr std::array<NamedLetters, 7> kDateLetters = {{{"number:day", {"d", "dd"}},
                                                       {"number:year", {"yy", "yyyy"}},
                                                       {"number:day-of-week", {"ddd", "dddd"}},
                                                       {"number:hours", {"H", "HH"}},
                                                       {"number:minutes", {"m", "mm"}},
                                                       {"number:seconds", {"s", "ss"}},
                                                       {"number:am-pm", {"am/pm", "am/pm"}}}};

bool has(const xml::Node& node, std::string_view attribute, std::string_view value) {
    const std::string* found = node.attribute(attribute);
    return found != nullptr && *found == value;
}

int number_of(const xml::Node& node, std::string_view attribute) {
    int number = 0;
    if (const std::string* written = node.attribute(attribute)) {
        std::from_chars(written->data(), written->data() + written->size(), number);
    }
    return std::clamp(number, 0, 20);
}

std::string quoted(std::string_view text) {
    if (text.empty()) return "";
    std::string inner(text);
    std::replace(inner.begin(), inner.end(), '\'', '`');
    return "'" + inner + "'";
}

std::string date_letters(const xml::Node& part, bool half_days) {
    const bool is_long = has(part, "number:style", "long");
    if (part.is("number:month")) {
        if (has(part, "number:textual", "true")) return is_long ? "MMMM" : "MMM";
        return is_long ? "MM" : "M";
    }
    if (part.is("number:text")) return quoted(xml::text_content(part));
    const auto* known =
        std::find_if(kDateLetters.begin(), kDateLetters.end(),
                     [&](const NamedLetters& letters) { return part.is(letters.first); });
    if (known == kDateLetters.end()) return "";
    std::string letters(is_long ? known->second.second : known->second.first);
    if (half_days) std::replace(letters.begin(), letters.end(), 'H', 'h');
    return letters;
}

std::string date_picture(const xml::Node& style) {
    const bool half_days = style.child("number:am-pm") != nullptr;
    std::string picture;
    for (const auto& part : style.children) {
        if (part->kind == xml::Node::Kind::Element) picture += date_letters(*part, half_days);
    }
    return picture;
}

bool is_general(const xml::Node& number) {
    return number.attribute("number:decimal-places") == nullptr &&
           !has(number, "number:grouping", "true") &&
           number_of(number, "number:min-integer-digits") <= 1;
}

std::string digits_picture(const xml::Node& number) {
    const int digits = number_of(number, "number:min-integer-digits");
    std::string picture(static_cast<std::size_t>(std::max(digits, 1)), '0');
    if (has(number, "number:grouping", "true")) {
        // Thousands are told by a comma that stands three digits from the right.
        while (picture.size() < 4) picture.insert(0, "#");
        picture.insert(picture.size() - 3, ",");
    }
    const int decimals = number_of(number, "number:decimal-places");
    const int certain = number.attribute("number:min-decimal-places") == nullptr
                            ? decimals
                            : number_of(number, "number:min-decimal-places");
    if (decimals > 0) picture += '.';
    for (int i = 0; i < decimals; ++i) picture += i < certain ? '0' : '#';
    return picture;
}

std::string number_picture(const xml::Node& style) {
    std::string picture;
    bool says_something = false;
    for (const auto& part : style.children) {
        if (part->is("number:number")) {
            says_something = says_something || !is_general(*part);
            picture += digits_picture(*part);
        } else if (part->is("number:text") || part->is("number:currency-symbol")) {
            const std::string text = xml::text_content(*part);
            says_something = says_something || !text.empty();
            picture += quoted(text);
        }
    }
    return says_something ? picture : "";
}

const xml::Node* style_of_name(const xml::Node& root, const std::string& name) {
    for (const std::string_view group : {"office:automatic-styles", "office:styles"}) {
        const xml::Node* styles = root.child(group);
        if (styles == nullptr) continue;
        for (const auto& style : styles->children) {
            if (has(*style, "style:name", name)) return style.get();
        }
    }
    return nullptr;
}

/// A currency's own style is the one for debts; what is owed to nobody has one of its own.
const xml::Node* style_of_positives(const xml::Node& root, const xml::Node& style) {
    for (const auto& map : style.children) {
        const std::string* applied = map->attribute("style:apply-style-name");
        if (applied == nullptr || !has(*map, "style:condition", "value()>=0")) continue;
        if (const xml::Node* other = style_of_name(root, *applied)) return other;
    }
    return &style;
}

}  // namespace

std::optional<DataPicture> picture_of_data_style(const xml::Node& root, const std::string& name) {
    const xml::Node* style = style_of_name(root, name);
    if (style == nullptr) return std::nullopt;
    DataPicture found;
    if (style->is("number:date-style") || style->is("number:time-style")) {
        found = {Filter::FormatDate, date_picture(*style)};
    } else if (style->is("number:number-style") || style->is("number:currency-style")) {
        found = {Filter::Number, number_picture(*style_of_positives(root, *style))};
    }
    return found.picture.empty() ? std::nullopt : std::optional(found);
}

}  // namespace paperround::compile
