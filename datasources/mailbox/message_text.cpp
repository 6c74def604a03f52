// SPDX-License-Identifier: MIT
#include "datasources/mailbox/message_text.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace paperround {

namespace {

void append_utf8(std::string& text, char32_t character) {
    std::array<gchar, 6> bytes{};
    const gint length = g_unichar_to_utf8(character, bytes.data());
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

/// Every byte has a meaning here; the five that windows-1252 leaves open become U+FFFD.
std::string from_windows_1252(std::string_view bytes) {
    constexpr std::array<char32_t, 32> kFrom0x80 = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_special = byte >= 0x80 && byte < 0xA0;
        append_utf8(text, is_special ? kFrom0x80[byte - 0x80U] : char32_t{byte});
    }
    return text;
}

bool is_utf8(std::string_view bytes) {
    return g_utf8_validate(bytes.data(), static_cast<gssize>(bytes.size()), nullptr) != FALSE;
}

std::optional<std::string> converted(std::string_view bytes, const std::string& charset) {
    struct FreeText {
        void operator()(gchar* text) const { g_free(text); }
    };
    gsize written = 0;
    const std::unique_ptr<gchar, FreeText> text(
        g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", charset.c_str(),
                  nullptr, &written, nullptr));
    if (!text) return std::nullopt;
    return std::string(text.get(), written);
}

std::string decoded(std::string_view bytes, const std::string& charset) {
    const std::string name = lower_case(charset);
    if (name == "iso-8859-1" || name == "latin1") return from_windows_1252(bytes);
    const bool says_little = name.empty() || name == "us-ascii" || name == "utf-8";
    if (!says_little) {
        if (auto text = converted(bytes, charset)) return *text;
    }
    return is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        plain += text[i] == '\r' ? '\n' : text[i];
    }
    return plain;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool names_tag(std::string_view tag, std::string_view name) {
    if (!tag.starts_with(name)) return false;
    return tag.size() == name.size() || !g_ascii_isalnum(tag[name.size()]);
}

bool ends_line(std::string_view tag) {
    for (const char* name : {"br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/title"}) {
        if (names_tag(tag, name)) return true;
    }
    return false;
}

/// Where to go on after the tag whose `>` is at `end`: behind the whole of a style or a script.
std::size_t after_tag(std::string_view lower, std::string_view tag, std::size_t end) {
    for (const std::string_view hidden : {"style", "script"}) {
        if (!names_tag(tag, hidden)) continue;
        const auto close = lower.find("</" + std::string(hidden), end);
        return close == lower.npos ? lower.size() : close;
    }
    return end + 1;
}

std::string without_tags(std::string_view html) {
    const std::string lower = lower_case(html);
    std::string text;
    for (std::size_t i = 0; i < html.size();) {
        const auto end = html[i] == '<' ? html.find('>', i) : html.npos;
        if (end == html.npos) {
            text += html[i] == '\n' ? ' ' : html[i];
            ++i;
            continue;
        }
        const std::string_view tag = std::string_view(lower).substr(i + 1, end - i - 1);
        if (ends_line(tag)) text += '\n';
        i = after_tag(lower, tag, end);
    }
    return text;
}

std::string without_entities(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEntities = {{
        {"&amp;", "&"},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&quot;", "\""},
        {"&#39;", "'"},
        {"&nbsp;", " "},
    }};
    std::string plain;
    while (!text.empty()) {
        const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& pair) {
            return text.starts_with(pair.first);
        });
        const bool found = entity != kEntities.end();
        plain += found ? entity->second : text.substr(0, 1);
        text.remove_prefix(found ? entity->first.size() : 1);
    }
    return plain;
}

}  // namespace

std::string utf8_text(std::string_view bytes, const std::string& charset) {
    return with_plain_line_ends(decoded(bytes, charset));
}

std::string text_of_html(std::string_view html) {
    return without_entities(without_tags(html));
}

std::string field_text(std::string_view text) {
    std::string plain;
    const std::string utf8 = is_utf8(text) ? std::string(text) : from_windows_1252(text);
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const bool is_c1 = utf8[i] == '\xC2' && i + 1 < utf8.size() && utf8[i + 1] < '\xA0';
        if (is_c1) {
            plain += from_windows_1252(std::string_view(utf8).substr(++i, 1));
        } else {
            plain += is_control(utf8[i]) ? ' ' : utf8[i];
        }
    }
    return plain;
}

std::string last_component(std::string_view file_name) {
    const auto separator = file_name.find_last_of("/\\");
    if (separator != file_name.npos) file_name.remove_prefix(separator + 1);
    std::string name = field_text(file_name);
    const bool says_nothing = name.find_first_not_of(" .") == name.npos;
    return says_nothing ? "attachment" : name;
}

std::string lower_case(std::string_view ascii) {
    std::string lower(ascii);
    std::transform(lower.begin(), lower.end(), lower.begin(), g_ascii_tolower);
    return lower;
}

}  // namespace paperround
