// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/include_tags.hpp"

#include "engine/compile/logical_text.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"

#include <optional>

namespace paperround::compile {
namespace {

constexpr std::string_view kWord = "include";

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<Tag> lone_include(const std::string& text, const Location& where) {
    const FoundTags found = find_tags(text);
    if (found.tags.size() != 1 || !found.mistakes.empty()) return std::nullopt;
    const TagSpan& span = found.tags.front();
    const std::string_view view = text;
    const bool alone = is_white(view.substr(0, span.begin)) && is_white(view.substr(span.end));
    if (span.kind != TagSpan::Kind::Statement || !alone) return std::nullopt;
    auto read = parse_statement(span.inner.text);
    if (!std::holds_alternative<Statement>(read)) return std::nullopt;
    Tag tag{std::get<Statement>(std::move(read)), FieldUse::Kind::Braces, where, {text, span}};
    if (!is_include(tag)) return std::nullopt;
    return tag;
}

}  // namespace

bool is_include(const Tag& tag) {
    const auto* statement = std::get_if<Statement>(&tag.what);
    return statement != nullptr && std::holds_alternative<IncludeStatement>(statement->what);
}

bool may_include(std::string_view part_bytes) {
    std::size_t matched = 0;
    bool in_markup = false;
    for (const char byte : part_bytes) {
        if (byte == '\0') return true;  // UTF-16
        if (byte == '<') in_markup = true;
        if (!in_markup) {
            matched = byte == kWord[matched] ? matched + 1 : (byte == kWord[0] ? 1 : 0);
            if (matched == kWord.size()) return true;
        }
        if (byte == '>') in_markup = false;
    }
    return false;
}

std::vector<FoundInclude> find_includes(PartDraft& draft, const std::string& file) {
    std::vector<FoundInclude> found;
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, file, draft.story)) {
        const std::string text = logical_text(draft.markup, *paragraph.node).text;
        if (text.find(kWord) == std::string::npos) continue;
        auto tag = lone_include(text, paragraph.where);
        if (!tag) continue;
        tag->where.part = draft.name;
        std::string name = std::get<IncludeStatement>(std::get<Statement>(tag->what).what).file;
        found.push_back({paragraph.node, std::move(name), std::move(*tag)});
    }
    return found;
}

void refuse_include(const Tag& tag, Diagnostics& diagnostics) {
    diagnostics.report(about_tag(tag, "E640", "a document cannot be included here",
                                 "put the tag into a paragraph of its own in the text"));
}

}  // namespace paperround::compile
