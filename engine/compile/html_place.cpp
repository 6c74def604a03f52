// SPDX-License-Identifier: MIT
// One byte after the other; ends of scripts and comments are told by the last few.
#include "engine/compile/html_place.hpp"

namespace paperround::compile {
namespace {

constexpr std::size_t kLongestWord = 8;  // "</script"

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
                if (byte == quote_) kind_ = Kind::Bare;
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

void HtmlPlace::read_inside(char byte) {
    if (byte == '"' || byte == '\'') {
        quote_ = byte;
        kind_ = Kind::Attribute;
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
