// SPDX-License-Identifier: MIT
// Tags are cut out from the last to the first of a paragraph, so that the offsets of those still to
// come stay true.
#include "engine/compile/heal.hpp"

#include "engine/compile/include_tags.hpp"
#include "engine/compile/logical_text.hpp"
#include "engine/compile/read_tags.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

/// What is to be taken out of a paragraph's text, and what is put there instead.
struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t place = 0;                   // begin <= place < end
    std::unique_ptr<xml::Node> replacement;  // may be null
};

class Surgery {
  public:
    Surgery(const Markup& markup, const LogicalText& logical)
        : markup_(markup), logical_(logical) {}

    /// Requires: the cuts come from the last to the first.
    void cut_out(Cut cut) {
        const auto& pieces = logical_.pieces;
        const auto behind = std::lower_bound(
            pieces.begin(), pieces.end(), cut.end,
            [](const TextPiece& piece, std::size_t at) { return piece.begin < at; });
        for (auto piece = std::make_reverse_iterator(behind); piece != pieces.rend(); ++piece) {
            if (piece->begin + piece->length <= cut.begin) break;
            const std::size_t begin = std::max(cut.begin, piece->begin);
            const std::size_t end = std::min(cut.end, piece->begin + piece->length);
            if (begin < end) take_out(*piece, {begin - piece->begin, end - piece->begin}, cut);
        }
    }

    /// Puts in what replaces the cuts, and drops what holds nothing any more.
    void finish() {
        for (Touched& touched : touched_) {
            xml::Node& text = *touched.text;
            std::reverse(touched.behind.begin(), touched.behind.end());
            insert_all_after(text, std::move(touched.behind));
            if (!text.text.empty()) continue;
            holders_.push_back(text.parent);
            detach(text);
        }
        drop_all_if_empty(markup_, std::move(holders_));
    }

  private:
    struct Range {
        std::size_t begin;
        std::size_t end;
    };
    /// A text and what comes right behind it, the last first.
    struct Touched {
        xml::Node* text;
        std::vector<std::unique_ptr<xml::Node>> behind;
    };

    void take_out(const TextPiece& piece, Range range, Cut& cut) {
        if (piece.node->kind == xml::Node::Kind::Element) {
            holders_.push_back(piece.node->parent);
            detach(*piece.node);  // a tab or a line break between two words of the tag
            return;
        }
        xml::Node& text = *piece.node;
        if (touched_.empty() || touched_.back().text != &text) touched_.push_back({&text, {}});
        auto& behind = touched_.back().behind;
        const bool is_place =
            cut.place >= piece.begin + range.begin && cut.place < piece.begin + range.end;
        if (is_place && cut.replacement) {
            auto rest = xml::make_text(text.text.substr(range.end));
            if (!rest->text.empty()) behind.push_back(std::move(rest));
            behind.push_back(std::move(cut.replacement));
            text.text.resize(range.begin);
        } else {
            text.text.erase(range.begin, range.end - range.begin);
        }
        preserve_blanks(*text.parent);
    }

    const Markup& markup_;
    const LogicalText& logical_;
    std::vector<Touched> touched_;
    std::vector<xml::Node*> holders_;  // of what was taken out whole
};

/// Where the expression begins: after the braces and the blanks, in the paragraph's text.
std::size_t place_of(const TagSpan& span) {
    const std::size_t first = span.inner.text.find_first_not_of(' ');
    if (first == std::string::npos) return span.begin;
    return std::clamp(span.inner.original_offset(first), span.begin, span.end - 1);
}

Cut cut_for(const TagSpan& span, const std::string& text) {
    static constexpr std::string_view kBlanks = " \t\n";
    Cut cut{span.begin, span.end, place_of(span), nullptr};
    if (span.trims_before) {
        const std::size_t last = text.find_last_not_of(kBlanks, span.begin - 1);
        cut.begin = span.begin == 0 || last == std::string::npos ? 0 : last + 1;
    }
    if (span.trims_after)
        cut.end = std::min(text.find_first_not_of(kBlanks, span.end), text.size());
    return cut;
}

bool only_comments(const std::vector<ReadTag>& tags) {
    return !tags.empty() && std::all_of(tags.begin(), tags.end(), [](const ReadTag& tag) {
        return tag.span.kind == TagSpan::Kind::Comment;
    });
}

/// A paragraph that held nothing but comments goes, unless it is the last of its cell.
bool may_go(const PartDraft& draft, const xml::Node& paragraph) {
    const auto& siblings = paragraph.parent->children;
    return is_blank(draft, paragraph) && siblings.back().get() != &paragraph && siblings.size() > 1;
}

void heal_paragraph(PartDraft& draft, xml::Node& paragraph, const LogicalText& logical,
                    std::vector<ReadTag> tags) {
    const bool is_comment = only_comments(tags);
    draft.is_changed = true;
    Surgery surgery(draft.markup, logical);
    std::size_t next_begin = logical.text.size();
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        Cut cut = cut_for(tag->span, logical.text);
        cut.end = std::min(cut.end, next_begin);
        if (tag->tag) cut.replacement = draft.placeholder(std::move(*tag->tag));
        if (tag->span.kind == TagSpan::Kind::Escape) {
            cut.replacement = xml::make_text(tag->span.inner.text);
        }
        next_begin = cut.begin;
        surgery.cut_out(std::move(cut));
    }
    surgery.finish();
    if (is_comment && may_go(draft, paragraph)) detach(paragraph);
}

}  // namespace

void heal_tags(PartDraft& draft, Compilation& compilation) {
    TagReader reader(compilation);
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {
        const LogicalText logical = logical_text(draft.markup, *paragraph.node);
        if (logical.text.find_first_of("{}") == std::string::npos) continue;
        std::vector<ReadTag> tags = reader.read(logical.text, paragraph.where);
        for (ReadTag& tag : tags) {
            // One that stands alone has been followed before (include_parts.hpp).
            if (tag.tag && is_include(*tag.tag)) {
                refuse_include(*tag.tag, compilation.diagnostics);
                tag.tag.reset();
                continue;
            }
            const bool steers = tag.span.kind == TagSpan::Kind::Statement;
            if (steers && !tag.tag) draft.has_unread_statement = true;
        }
        if (!tags.empty()) heal_paragraph(draft, *paragraph.node, logical, std::move(tags));
    }
    reader.finish();
}

}  // namespace paperround::compile
