// SPDX-License-Identifier: MIT
#include "engine/document/returned/plain_text_model.hpp"

#include "engine/core/windows_1252.hpp"

#include <algorithm>
#include <cstdint>

namespace paperround {

namespace {

using namespace std::string_view_literals;

void append_utf8(std::string& out, std::uint32_t point) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | (point >> shift & 0x3FU));
    };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | point >> 6);
        tail(0);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0U | point >> 12);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

/// Half a surrogate pair becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool is_big_endian) {
    const auto unit_at = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(is_big_endian ? first << 8 | second
                                                        : second << 8 | first);
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit_at(at);
        const bool is_high = point >= 0xD800 && point < 0xDC00;
        if (is_high && at + 3 < bytes.size() && (unit_at(at + 2) & 0xFC00U) == 0xDC00) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00);
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = 0xFFFD;
        }
        append_utf8(out, point);
    }
    return out;
}

std::string to_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes.substr(2), true);
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    return is_utf8(bytes) ? std::string(bytes) : utf8_from_windows_1252(bytes);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\r\f"sv), text.size());
        lines.push_back(text.substr(0, end));
        const bool is_pair = text.substr(end).starts_with("\r\n"sv);
        text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    }
    return lines;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t"sv) == line.npos;
}

/// Whether a mail program quoted it all.
bool is_quoted(const std::vector<std::string_view>& lines) {
    const auto said = std::ranges::count_if(lines, [](auto line) { return !is_blank(line); });
    const auto quoted =
        std::ranges::count_if(lines, [](auto line) { return line.starts_with('>'); });
    return quoted > 0 && quoted * 2 > said;
}

std::string_view without_quotation_marks(std::string_view line) {
    while (line.starts_with('>')) {
        line.remove_prefix(1);
        if (line.starts_with(' ')) line.remove_prefix(1);
    }
    return line;
}

}  // namespace

TextModel read_plain_text_model(std::string_view bytes) {
    const std::string text = to_utf8(bytes);
    const auto lines = lines_of(text);
    const bool quoted = is_quoted(lines);
    TextModel model;
    for (std::string_view line : lines) {
        TextBlock block;
        block.text = quoted ? without_quotation_marks(line) : line;
        std::erase(block.text, '\0');
        block.story = "Main text";
        model.blocks.push_back(std::move(block));
    }
    return model;
}

}  // namespace paperround
