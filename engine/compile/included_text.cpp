// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/included_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_named_html(const std::string& file) {
    std::string lower = file;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return lower.ends_with(".html") || lower.ends_with(".htm");
}

bool is_no_text(std::string_view bytes) {
    return bytes.find('\0') != std::string_view::npos || bytes.starts_with("PK\3\4");
}

IncludeMistake wrong_kind(const std::string& file, std::string_view what, TextKind kind) {
    const bool html = kind == TextKind::Html;
    return {"E643",
            fmt::format("\"{}\" is {}, and the text is {}", file, what, html ? "HTML" : "plain"),
            html ? "write it as HTML into a file whose name ends in .html"
                 : "write it as plain text into a file whose name ends in .txt"};
}

}  // namespace

std::variant<IncludedText, IncludeMistake> read_included_text(const FileFolder* folder,
                                                              const std::string& file,
                                                              TextKind kind,
                                                              const IncludeTrail& trail) {
    auto read = read_included(folder, file, trail);
    if (auto* mistake = std::get_if<IncludeMistake>(&read)) return std::move(*mistake);
    std::string text = std::get<std::string>(std::move(read));
    if (is_no_text(text)) return wrong_kind(file, "no text", kind);
    const bool html = is_named_html(file);
    if (html != (kind == TextKind::Html)) {
        return wrong_kind(file, html ? "HTML" : "plain text", kind);
    }
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    std::erase(text, '\r');
    return IncludedText{file, std::move(text)};
}

}  // namespace paperround::compile
