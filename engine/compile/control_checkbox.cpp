// SPDX-License-Identifier: MIT
// w14:checkbox ([MS-DOCX] §2.6.1.3): its state, and the sign in the font that the control names.
#include "engine/compile/control.hpp"
#include "engine/compile/control_content.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/either.hpp"
#include "engine/compile/tree_edit.hpp"

#include <charconv>

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

/// How a box looks in one of its two states.
struct Sign {
    std::string code;  // hexadecimal
    std::string font;
};

Sign sign_of(const xml::Node& box, std::string_view state, Sign otherwise) {
    const xml::Node* element = box.child(state);
    if (element == nullptr) return otherwise;
    const std::string* code = element->attribute("w14:val");
    const std::string* font = element->attribute("w14:font");
    if (code != nullptr) otherwise.code = *code;
    if (font != nullptr) otherwise.font = *font;
    return otherwise;
}

std::string utf8(std::uint32_t code) {
    const auto tail = [](std::uint32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), tail(code)};
    return {static_cast<char>(0xE0 | code >> 12), tail(code >> 6), tail(code)};
}

/// Fonts whose signs have no place of their own in Unicode: w:sym names font and place.
bool is_symbol_font(std::string_view font) {
    return font.starts_with("Wingdings") || font.starts_with("Webdings") || font == "Symbol";
}

NodePtr font_of(const Sign& sign) {
    return xml::make_element("w:rFonts", {{"w:ascii", sign.font},
                                          {"w:eastAsia", sign.font},
                                          {"w:hAnsi", sign.font},
                                          {"w:cs", sign.font},
                                          {"w:hint", "eastAsia"}});
}

NodePtr sign_run(const xml::Node& control, const Sign& sign) {
    NodePtr run = xml::make_element("w:r");
    NodePtr look = look_of_content(control);
    if (look == nullptr) look = xml::make_element("w:rPr");
    if (xml::Node* fonts = look->child("w:rFonts")) detach(*fonts);
    const bool is_symbol = is_symbol_font(sign.font);
    // w:rStyle comes before w:rFonts (ISO 29500-1, CT_RPr).
    if (!is_symbol) look->insert(look->child("w:rStyle") == nullptr ? 0 : 1, font_of(sign));
    if (!look->children.empty()) run->append(std::move(look));
    std::uint32_t code = 0;
    std::from_chars(sign.code.data(), sign.code.data() + sign.code.size(), code, 16);
    if (is_symbol) {
        constexpr std::uint32_t kPrivateUse = 0xF000;
        char digits[8];
        const auto end = std::to_chars(digits, digits + sizeof digits,
                                       code < kPrivateUse ? code + kPrivateUse : code, 16);
        run->append(xml::make_element(
            "w:sym", {{"w:font", sign.font}, {"w:char", std::string(digits, end.ptr)}}));
        return run;
    }
    run->append(xml::make_element("w:t"))->append(xml::make_text(utf8(code)));
    return run;
}

NodePtr checked(std::string state) {
    return xml::make_element("w14:checked", {{"w14:val", std::move(state)}});
}

}  // namespace

void fill_checkbox(PartDraft& draft, xml::Node& control, const Tag& value) {
    xml::Node& box = *control_property(control, "w14:checkbox");
    const Sign ticked = sign_of(box, "w14:checkedState", {"2612", "MS Gothic"});
    const Sign empty = sign_of(box, "w14:uncheckedState", {"2610", "MS Gothic"});
    if (xml::Node* state = box.child("w14:checked")) detach(*state);
    box.insert(0, either(draft, is_ticked(value), checked("1"), checked("0")));
    put_into_control(control, either(draft, is_ticked(value), sign_run(control, ticked),
                                     sign_run(control, empty)));
}

}  // namespace paperround::compile
