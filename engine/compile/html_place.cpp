// SPDX-License-Identifier: MIT
// One byte after the other; ends of scripts and comments are told by the last few.
#include "engine/compile/html_place.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::size_t kLongestWord = 8;  // "</script"
constexpr std::size_t kLongestBeginning = 200;
constexpr char kSomeValue = '\x1';

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool may_begin_a_tag(char byte) {
    const char small = lower(byte);
    return (small >= 'a' && small <= 'z') || byte == '/' || byte == '!' || byte == '?';
}

}  // namespace

void HtmlPlace::read(std::string_view html) {
    for (const char byte : html) {
        switch (kind_) {
            case Kind::Text:
                read_text(byte);
                break;
            case Kind::Bare:
                read_inside(byte);
                break;
            case Kind::Attribute:
                read_value(byte);
                break;
            case Kind::Comment:
                if (byte == '>' && has_just_read("--")) kind_ = Kind::Text;
                break;
            case Kind::Raw:
                if (byte == '>' && has_just_read("</" + element_)) kind_ = Kind::Text;
                break;
        }
        recent_ += lower(byte);
        if (recent_.size() > kLongestWord) recent_.erase(0, 1);
    }
}

void HtmlPlace::read_text(char byte) {
    if (!has_just_read("<") || !may_begin_a_tag(byte)) return;
    kind_ = Kind::Bare;
    element_ = std::string(1, lower(byte));
    reads_name_ = true;
}

void HtmlPlace::pass_value() {
    if (kind_ == Kind::Attribute) value_ += kSomeValue;
}

HtmlPlace::Danger HtmlPlace::danger() const {
    static constexpr std::array addresses = {std::string_view("href"), std::string_view("action"),
                                             std::string_view("formaction"),
                                             std::string_view("xlink:href")};
    static constexpr std::array scripts = {
        std::string_view("javascript:"), std::string_view("vbscript:"), std::string_view("data:")};
    if (kind_ != Kind::Attribute) return Danger::None;
    if (attribute_.starts_with("on")) return Danger::Runs;
    if (std::find(addresses.begin(), addresses.end(), attribute_) == addresses.end()) {
        return Danger::None;
    }
    const bool runs = std::any_of(scripts.begin(), scripts.end(),
                                  [&](auto script) { return value_.starts_with(script); });
    if (runs) return Danger::Runs;
    if (value_.empty()) return Danger::Leads;
    const bool has_scheme = value_.find_first_of(":/?#") != std::string::npos;
    return has_scheme || value_[0] == kSomeValue ? Danger::None : Danger::Continues;
}

void HtmlPlace::read_value(char byte) {
    if (byte == quote_) {
        kind_ = Kind::Bare;
    } else if (static_cast<unsigned char>(byte) > ' ' && value_.size() < kLongestBeginning) {
        value_ += lower(byte);
    }
}

void HtmlPlace::read_attribute_name(char byte) {
    const bool is_of_name =
        (lower(byte) >= 'a' && lower(byte) <= 'z') || byte == ':' || byte == '-';
    if (is_of_name && !reads_attribute_) attribute_.clear();
    if (is_of_name) attribute_ += lower(byte);
    reads_attribute_ = is_of_name;
}

void HtmlPlace::read_inside(char byte) {
    read_attribute_name(byte);
    if (byte == '"' || byte == '\'') {
        quote_ = byte;
        kind_ = Kind::Attribute;
        value_.clear();
    } else if (byte == '>') {
        close_element();
    } else if (byte == '-' && has_just_read("<!-")) {
        kind_ = Kind::Comment;
    }
    const bool is_letter = lower(byte) >= 'a' && lower(byte) <= 'z';
    reads_name_ = reads_name_ && is_letter;
    if (reads_name_) element_ += lower(byte);
}

void HtmlPlace::close_element() {
    kind_ = element_ == "script" || element_ == "style" ? Kind::Raw : Kind::Text;
}

}  // namespace paperround::compile
