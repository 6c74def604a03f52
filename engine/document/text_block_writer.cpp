// SPDX-License-Identifier: MIT
#include "engine/document/text_block_writer.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace paperround {

void TextBlockWriter::begin_story(std::string story) {
    if (!blocks_.empty()) give_pending_to_last_block();
    story_ = std::move(story);
    open_.clear();
    tables_ = 0;
    cell_.reset();
}

void TextBlockWriter::begin_block() {
    assert(!in_block_);
    in_block_ = true;
    answered_ = false;
    prompted_ = false;
    block_ = TextBlock{};
    block_.story = story_;
    block_.cell = cell_;
    block_.is_locked = lock_ != Lock::Open;
    block_.in_text_box = text_boxes_ > 0;
    block_.anchors = std::exchange(pending_, {});
    for (OpenAnchor& one : open_) {
        one.inherited = one.seen;
        one.seen = true;
        block_.anchors.push_back(one.anchor);
    }
}

void TextBlockWriter::end_block() {
    assert(in_block_);
    in_block_ = false;
    block_.is_placeholder = prompted_ && !answered_;
    for (OpenAnchor& one : open_) {
        one.inherited = true;
        one.begin.reset();
    }
    blocks_.push_back(std::move(block_));
}

void TextBlockWriter::drop_empty_block() {
    assert(in_block_);
    if (!block_.text.empty()) return end_block();
    in_block_ = false;
    std::ranges::move(block_.anchors, std::back_inserter(pending_));
    for (OpenAnchor& one : open_) {
        if (!one.inherited) std::erase(pending_, one.anchor);
        one.seen = one.inherited;
        one.begin.reset();
    }
}

void TextBlockWriter::append(std::string_view text) {
    if (!in_block_) return;
    block_.text += text;
    answered_ = answered_ || text.find_first_not_of(" \t\n") != text.npos;
}

void TextBlockWriter::append_prompt(std::string_view text) {
    if (!in_block_) return;
    auto& prompts = block_.prompts;
    const bool goes_on = !prompts.empty() && block_.text.ends_with(prompts.back());
    if (!goes_on) prompts.emplace_back();
    prompts.back() += text;
    block_.text += text;
    prompted_ = prompted_ || !text.empty();
}

void TextBlockWriter::mark(Trait trait) {
    switch (trait) {
        case Trait::Heading:
            block_.is_heading = true;
            return;
        case Trait::ListItem:
            block_.is_list_item = true;
            return;
        case Trait::TrackedChange:
            block_.has_tracked_changes = true;
            return;
        case Trait::Comment:
            block_.has_comment = true;
            return;
    }
}

void TextBlockWriter::emphasise(Emphasis::Kind kind, std::size_t begin) {
    if (!in_block_ || begin >= length()) return;
    auto& all = block_.emphases;
    const bool goes_on = !all.empty() && all.back().kind == kind && all.back().end == begin;
    if (goes_on) {
        all.back().end = length();
    } else {
        all.push_back({kind, begin, length()});
    }
}

void TextBlockWriter::trim_last_space() {
    if (!in_block_ || !block_.text.ends_with(' ')) return;
    block_.text.pop_back();
    for (AnchorSpan& span : block_.spans) {  // an empty answer at the end began behind the blank
        span.begin = std::min(span.begin, block_.text.size());
        span.end = std::min(span.end, block_.text.size());
    }
    for (Emphasis& one : block_.emphases) one.end = std::min(one.end, block_.text.size());
}

void TextBlockWriter::open(OpenAnchor anchor) {
    if (in_block_) {
        block_.anchors.push_back(anchor.anchor);
        anchor.seen = true;
        anchor.begin = block_.text.size();
    }
    open_.push_back(std::move(anchor));
}

void TextBlockWriter::open_container(Anchor anchor) {
    open({std::move(anchor), {}});
}

// Ranges that began inside a container may go on after it: only containers are closed.
void TextBlockWriter::close_containers(std::size_t count) {
    for (; count > 0; --count) {
        const auto last = std::find_if(open_.rbegin(), open_.rend(),
                                       [](const OpenAnchor& one) { return one.key.empty(); });
        if (last == open_.rend()) return;
        if (!last->seen) pending_.push_back(last->anchor);
        note_span(*last);
        open_.erase(std::next(last).base());
    }
}

void TextBlockWriter::open_range(std::string key, Anchor anchor) {
    open({std::move(anchor), std::move(key)});
}

void TextBlockWriter::close_range(std::string_view key) {
    const auto found = std::ranges::find(open_, key, &OpenAnchor::key);
    if (found == open_.end() || key.empty()) return;
    if (!found->seen) pending_.push_back(found->anchor);
    note_span(*found);
    // A range over whole paragraphs ends before the first letter of the one after them.
    if (in_block_ && found->inherited && block_.text.empty()) {
        const auto here = std::ranges::find(block_.anchors, found->anchor);
        if (here != block_.anchors.end()) block_.anchors.erase(here);
    }
    open_.erase(found);
}

void TextBlockWriter::add_point(Anchor anchor) {
    if (in_block_) {
        block_.anchors.push_back(std::move(anchor));
    } else {
        pending_.push_back(std::move(anchor));
    }
}

void TextBlockWriter::note_span(const OpenAnchor& closed) {
    if (!in_block_ || !closed.begin) return;
    block_.spans.push_back({closed.anchor, *closed.begin, block_.text.size()});
}

void TextBlockWriter::give_pending_to_last_block() {
    auto& anchors = blocks_.back().anchors;
    std::ranges::move(pending_, std::back_inserter(anchors));
    pending_.clear();
}

std::optional<CellPlace> TextBlockWriter::enter_table() {
    const auto outer = cell_;
    cell_ = CellPlace{++tables_, 0, 0};
    return outer;
}

void TextBlockWriter::set_place(int row, int column) {
    if (cell_) cell_ = CellPlace{cell_->table, row, column};
}

std::vector<TextBlock> TextBlockWriter::take_blocks() {
    if (!blocks_.empty()) give_pending_to_last_block();
    return std::move(blocks_);
}

}  // namespace paperround
