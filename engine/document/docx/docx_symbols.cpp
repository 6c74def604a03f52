// SPDX-License-Identifier: MIT
#include "engine/document/docx/docx_symbols.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace paperround {

namespace {

constexpr const char* picture = "\xEF\xBF\xBC";  // U+FFFC
constexpr const char* empty_box = "\xE2\x98\x90";
constexpr const char* ticked_box = "\xE2\x98\x91";
constexpr const char* crossed_box = "\xE2\x98\x92";
constexpr const char* tick = "\xE2\x9C\x93";
constexpr const char* cross = "\xE2\x9C\x97";

struct Symbol {
    std::string_view font;
    std::uint32_t code;
    const char* text;
};

constexpr Symbol symbols[] = {
    {"Wingdings", 0x6F, empty_box},     {"Wingdings", 0x70, empty_box},
    {"Wingdings", 0x71, empty_box},     {"Wingdings", 0x72, empty_box},
    {"Wingdings", 0xA8, empty_box},     {"Wingdings", 0xFB, cross},
    {"Wingdings", 0xFC, tick},          {"Wingdings", 0xFD, crossed_box},
    {"Wingdings", 0xFE, ticked_box},    {"Wingdings 2", 0x2A, empty_box},
    {"Wingdings 2", 0xA3, empty_box},   {"Wingdings 2", 0x4F, cross},
    {"Wingdings 2", 0x50, tick},        {"Wingdings 2", 0x51, crossed_box},
    {"Wingdings 2", 0x52, ticked_box},  {"Wingdings 2", 0x53, crossed_box},
    {"Wingdings 2", 0x54, crossed_box}, {"Symbol", 0xB7, "\xE2\x80\xA2"},
};

// Fonts of symbols keep their letters here (Unicode's private use area).
constexpr std::uint32_t private_use = 0xF000;

std::string utf8(std::uint32_t code) {
    const auto tail = [](std::uint32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), tail(code)};
    return {static_cast<char>(0xE0 | code >> 12), tail(code >> 6), tail(code)};
}

std::string value_of(const xml::Node* node) {
    const std::string* value = node == nullptr ? nullptr : node->attribute("w:val");
    return value == nullptr ? std::string{} : *value;
}

bool is_on(const xml::Node& switch_node) {
    const std::string value = value_of(&switch_node);
    return value != "0" && value != "false" && value != "off";
}

std::size_t chosen_entry(const xml::Node& list) {
    const xml::Node* chosen = list.child("w:result");
    if (chosen == nullptr) chosen = list.child("w:default");
    const std::string digits = value_of(chosen);
    std::size_t wanted = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), wanted);
    return wanted;
}

std::string drop_down_text(const xml::Node& list) {
    std::size_t wanted = chosen_entry(list);
    for (const auto& entry : list.children) {
        if (!entry->is("w:listEntry")) continue;
        if (wanted == 0) return value_of(entry.get());
        --wanted;
    }
    return {};
}

}  // namespace

std::string symbol_text(const xml::Node& sym) {
    const std::string* digits = sym.attribute("w:char");
    const std::string* font = sym.attribute("w:font");
    std::uint32_t code = 0;
    if (digits != nullptr) {
        std::from_chars(digits->data(), digits->data() + digits->size(), code, 16);
    }
    const std::uint32_t in_font = code >= private_use ? code - private_use : code;
    const auto same = [&](const Symbol& one) {
        return font != nullptr && one.font == *font && one.code == in_font;
    };
    const auto* found = std::ranges::find_if(symbols, same);
    if (found != std::end(symbols)) return found->text;
    const bool is_letter = code >= 0x20 && code < 0xD800;
    return is_letter ? utf8(code) : picture;
}

std::string form_field_text(const xml::Node& field_data) {
    if (const xml::Node* box = field_data.child("w:checkBox")) {
        const xml::Node* state = box->child("w:checked");
        if (state == nullptr) state = box->child("w:default");
        return state != nullptr && is_on(*state) ? crossed_box : empty_box;
    }
    const xml::Node* list = field_data.child("w:ddList");
    return list == nullptr ? std::string{} : drop_down_text(*list);
}

bool form_field_shows_first_entry(const xml::Node& field_data) {
    const xml::Node* list = field_data.child("w:ddList");
    return list != nullptr && chosen_entry(*list) == 0;
}

}  // namespace paperround
