// SPDX-License-Identifier: MIT
// Cuts the excerpt on character boundaries; a person never sees half a letter.
#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::size_t kContext = 30;

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t characters_in(std::string_view text) {
    return text.size() -
           static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues_a_character));
}

std::size_t back_by(std::string_view text, std::size_t from, std::size_t characters) {
    while (from > 0 && characters > 0) {
        --from;
        if (!continues_a_character(text[from])) --characters;
    }
    return from;
}

std::size_t on_by(std::string_view text, std::size_t from, std::size_t characters) {
    while (from < text.size() && characters > 0) {
        ++from;
        while (from < text.size() && continues_a_character(text[from])) ++from;
        --characters;
    }
    return from;
}

/// One line: a tab or a break in the paragraph must not move the caret.
std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return line;
}

bool is_word_byte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || std::isalnum(value) != 0 || byte == '_';
}

std::size_t find_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t after = at + word.size();
        const bool starts = at == 0 || !is_word_byte(text[at - 1]);
        const bool ends = after == text.size() || !is_word_byte(text[after]);
        if (starts && ends) return at;
    }
    return std::string_view::npos;
}

}  // namespace

void mark(Diagnostic& diagnostic, std::string_view paragraph, Stretch marked) {
    const std::size_t begin = back_by(paragraph, marked.begin, kContext);
    const std::size_t end = on_by(paragraph, marked.end, kContext);
    const std::string_view before = paragraph.substr(begin, marked.begin - begin);
    const std::string_view word = paragraph.substr(marked.begin, marked.end - marked.begin);
    const std::size_t leading = std::min(before.find_first_not_of(" \t\n"), before.size());
    std::string line = on_one_line(paragraph.substr(begin + leading, end - begin - leading));
    line.resize(line.find_last_not_of(' ') + 1);
    diagnostic.excerpt = std::move(line);
    diagnostic.caret = characters_in(before.substr(leading));
    diagnostic.caret_length = characters_in(word);
    diagnostic.offset = marked.begin;
}

Diagnostic about_tag(const Tag& tag, std::string code, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.where = tag.where;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    if (!tag.source.paragraph.empty()) {
        mark(diagnostic, tag.source.paragraph, {tag.source.span.begin, tag.source.span.end});
    }
    return diagnostic;
}

Diagnostic about_word(const Tag& tag, std::string_view word) {
    Diagnostic diagnostic = about_tag(tag, "", "", "");
    const NormalisedText& inner = tag.source.span.inner;
    const std::size_t at = find_word(inner.text, word);
    if (tag.source.paragraph.empty() || at == std::string_view::npos) return diagnostic;
    mark(diagnostic, tag.source.paragraph,
         {inner.original_offset(at), inner.original_offset(at + word.size())});
    return diagnostic;
}

Diagnostic paired_with(const Location& other, Diagnostic diagnostic) {
    diagnostic.related = other;
    return diagnostic;
}

std::string shown(const Tag& tag) {
    return tag.source.paragraph.empty() ? "this field" : tag.source.written();
}

}  // namespace paperround::compile
