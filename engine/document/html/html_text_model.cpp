// SPDX-License-Identifier: MIT
#include "engine/document/html/html_text_model.hpp"

#include "engine/core/windows_1252.hpp"
#include "engine/document/html/html_text_reader.hpp"
#include "engine/document/xml/parse_html.hpp"

#include <algorithm>

namespace paperround {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF"sv;

/// libxml2 takes a page that names no encoding for Latin-1; UTF-8 is likelier, and can be told.
std::string with_encoding(std::string_view bytes) {
    const bool is_utf16 = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
    if (is_utf16 || bytes.starts_with(utf8_mark) || !is_utf8(bytes)) return std::string(bytes);
    return std::string(utf8_mark).append(bytes);
}

bool has_remote_picture(const xml::Node& node) {
    const std::string* source = node.is("img") ? node.attribute("src") : nullptr;
    if (source != nullptr && source->find("://") != std::string::npos) return true;
    return std::ranges::any_of(node.children,
                               [](const auto& child) { return has_remote_picture(*child); });
}

bool has_script(const xml::Node& node) {
    return node.is("script") ||
           std::ranges::any_of(node.children, [](const auto& child) { return has_script(*child); });
}

}  // namespace

TextModel read_html_text_model(std::string_view bytes, const std::string& file_name) {
    const xml::XmlTree page = xml::parse_html(with_encoding(bytes), file_name);
    TextModel model;
    HtmlTextReader reader;
    reader.read(*page.root);
    model.blocks = reader.take_blocks();
    model.has_external_links = has_remote_picture(*page.root);
    model.has_macros = has_script(*page.root);
    return model;
}

}  // namespace paperround
