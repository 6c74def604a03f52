// SPDX-License-Identifier: MIT
// One pass over the paragraph, from brace to brace. A tag's end is looked for with an eye to quotes
// first, and without when that finds none.
#include "engine/compile/lexer.hpp"

#include "engine/compile/tag_glyph.hpp"

#include <array>
#include <optional>
#include <utility>

namespace paperround {

namespace {

struct Braces {
    std::string_view open;
    std::string_view close;
    TagSpan::Kind kind;
};

constexpr std::array all_braces{
    Braces{"{{", "}}", TagSpan::Kind::Output},
    Braces{"{%", "%}", TagSpan::Kind::Statement},
    Braces{"{#", "#}", TagSpan::Kind::Comment},
};

struct Escape {
    std::string_view written;
    std::string_view printed;
};

constexpr std::array all_escapes{
    Escape{"{_{", "{{"},
    Escape{"}_}", "}}"},
    Escape{"{_%", "{%"},
    Escape{"%_}", "%}"},
};

/// Where the search for a tag's end came to.
struct TagEnd {
    enum class How { Closed, ClosedByOther, NotClosed };
    How how = How::NotClosed;
    std::size_t at = 0;  // of the closing brace, or of what follows the unclosed tag
};

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

/// The beginning of a tag, short enough for a message.
std::string shortened(std::string_view tag) {
    constexpr std::size_t most = 30;
    std::size_t length = tag.size();
    if (length > most) {
        length = most;
        while (length > 0 && (static_cast<unsigned char>(tag[length]) & 0xC0U) == 0x80U) --length;
    }
    while (length > 0 && tag[length - 1] == ' ') --length;
    return std::string(tag.substr(0, length));
}

const Braces* braces_opened_at(std::string_view text, std::size_t at) {
    for (const Braces& braces : all_braces) {
        if (text.substr(at, 2) == braces.open) return &braces;
    }
    return nullptr;
}

/// `}}` or `%}`: a lone `#}` is too likely to be meant as it stands.
const Braces* braces_closed_at(std::string_view text, std::size_t at) {
    for (const Braces& braces : all_braces) {
        if (braces.kind == TagSpan::Kind::Comment) continue;
        if (text.substr(at, 2) == braces.close) return &braces;
    }
    return nullptr;
}

std::optional<TagEnd> end_at(std::string_view text, std::size_t at, const Braces& braces) {
    if (text.substr(at, 2) == braces.close) return TagEnd{TagEnd::How::Closed, at};
    if (braces_opened_at(text, at)) return TagEnd{TagEnd::How::NotClosed, at};
    if (braces_closed_at(text, at)) return TagEnd{TagEnd::How::ClosedByOther, at};
    return std::nullopt;
}

TagEnd end_heeding_quotes(std::string_view text, std::size_t from, const Braces& braces) {
    QuoteTracker quotes;
    for (std::size_t at = from; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        if (quotes.see(text, at, glyph) == QuoteTracker::Role::Outside) {
            if (const auto end = end_at(text, at, braces)) return *end;
        }
        at += glyph.length;
    }
    return {TagEnd::How::NotClosed, text.size()};
}

TagEnd end_ignoring_quotes(std::string_view text, std::size_t from, const Braces& braces) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (const auto end = end_at(text, at, braces)) return *end;
    }
    return {TagEnd::How::NotClosed, text.size()};
}

TagEnd find_end(std::string_view text, std::size_t from, const Braces& braces) {
    if (braces.kind == TagSpan::Kind::Comment) {
        const std::size_t close = text.find(braces.close, from);
        if (close == std::string_view::npos) return {TagEnd::How::NotClosed, from};
        return {TagEnd::How::Closed, close};
    }
    const TagEnd heeding = end_heeding_quotes(text, from, braces);
    if (heeding.how == TagEnd::How::Closed) return heeding;
    // Quotes that are never closed must not swallow the paragraph: the expression will be refused
    // for them, and the tags behind it are still found.
    return end_ignoring_quotes(text, from, braces);
}

void drop_first(NormalisedText& inner) {
    inner.text.erase(0, 1);
    inner.offsets.erase(inner.offsets.begin());
}

void drop_last(NormalisedText& inner) {
    inner.text.pop_back();
    inner.offsets.pop_back();
    // The end is now where the dropped character began.
}

TagSpan make_tag(std::string_view text, std::size_t begin, std::size_t close, TagSpan::Kind kind) {
    TagSpan tag{kind, begin, close + 2, {}, false, false};
    const std::size_t inner_begin = begin + 2;
    tag.inner = normalise_tag_text(text.substr(inner_begin, close - inner_begin), inner_begin);
    tag.trims_before = tag.inner.text.starts_with('-');
    if (tag.trims_before) drop_first(tag.inner);
    tag.trims_after = tag.inner.text.ends_with('-');
    if (tag.trims_after) drop_last(tag.inner);
    if (kind == TagSpan::Kind::Output && tag.inner.text.starts_with('?')) {
        tag.kind = TagSpan::Kind::Answer;
        drop_first(tag.inner);
    }
    return tag;
}

TagMistake unclosed_tag(std::string_view text, std::size_t begin, std::size_t end,
                        const Braces& braces) {
    const std::string tag = shortened(text.substr(begin, end - begin));
    return {.code = "E101",
            .message = "the tag " + quoted(tag) + " is never closed",
            .hint = "add " + quoted(braces.close) + " behind it, in the same paragraph",
            .begin = begin,
            .end = begin + tag.size(),
            .brace = std::string(braces.open)};
}

TagMistake wrongly_closed_tag(std::string_view text, std::size_t begin, std::size_t close,
                              const Braces& braces) {
    return {
        .code = "E101",
        .message = "the tag " + quoted(shortened(text.substr(begin, close - begin))) +
                   " is closed by " + quoted(text.substr(close, 2)),
        .hint = "what begins with " + quoted(braces.open) + " ends with " + quoted(braces.close),
        .begin = begin,
        .end = close + 2,
        .brace = ""};
}

TagMistake unopened_tag(std::size_t at, const Braces& braces) {
    const std::string escape{braces.close.front(), '_', braces.close.back()};
    return {.code = "E102",
            .message = quoted(braces.close) + " closes no tag",
            .hint = "add " + quoted(braces.open) + " where the tag begins, or write " +
                    quoted(escape) + " to print the braces",
            .begin = at,
            .end = at + 2,
            .brace = std::string(braces.close)};
}

/// Reads a paragraph from front to back; each function moves on past what it has dealt with.
class TagFinder {
  public:
    explicit TagFinder(std::string_view text) : text_(text) {}

    FoundTags find_all() {
        while ((at_ = text_.find_first_of("{}%", at_)) != std::string_view::npos) {
            if (take_escape() || take_tag() || take_lone_closer()) continue;
            ++at_;
        }
        return std::move(found_);
    }

  private:
    bool take_escape() {
        for (const Escape& escape : all_escapes) {
            if (!text_.substr(at_).starts_with(escape.written)) continue;
            const std::size_t end = at_ + escape.written.size();
            NormalisedText printed{std::string(escape.printed), {at_, at_ + 2, end}};
            found_.tags.push_back(
                {TagSpan::Kind::Escape, at_, end, std::move(printed), false, false});
            at_ = end;
            return true;
        }
        return false;
    }

    bool take_tag() {
        const Braces* braces = braces_opened_at(text_, at_);
        if (braces == nullptr) return false;
        const TagEnd end = find_end(text_, at_ + 2, *braces);
        switch (end.how) {
            case TagEnd::How::Closed:
                found_.tags.push_back(make_tag(text_, at_, end.at, braces->kind));
                at_ = end.at + 2;
                break;
            case TagEnd::How::ClosedByOther:
                found_.mistakes.push_back(wrongly_closed_tag(text_, at_, end.at, *braces));
                at_ = end.at + 2;
                break;
            case TagEnd::How::NotClosed:
                found_.mistakes.push_back(unclosed_tag(text_, at_, end.at, *braces));
                at_ = end.at;
                break;
        }
        return true;
    }

    bool take_lone_closer() {
        const Braces* braces = braces_closed_at(text_, at_);
        if (braces == nullptr) return false;
        found_.mistakes.push_back(unopened_tag(at_, *braces));
        at_ += 2;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    FoundTags found_;
};

}  // namespace

FoundTags find_tags(std::string_view paragraph_text) {
    return TagFinder(paragraph_text).find_all();
}

bool is_cut_tag(const TagMistake& unclosed, const TagMistake& unopened) {
    if (unclosed.code != "E101" || unopened.code != "E102") return false;
    const Braces* opened = braces_opened_at(unclosed.brace, 0);
    return opened != nullptr && opened->close == unopened.brace;
}

TagMistake cut_tag(const TagMistake& unclosed) {
    TagMistake cut = unclosed;
    cut.code = "E103";
    cut.message = "a tag begins in this paragraph and ends in the next";
    cut.hint = "join the two paragraphs, or begin the new line with Shift+Enter";
    return cut;
}

}  // namespace paperround
