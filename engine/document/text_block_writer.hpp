// SPDX-License-Identifier: MIT
// Gathers the text blocks of one document while a format's reader walks through its markup: where
// we are, which anchors are open, what the paragraph at hand says so far. Knows neither format.
#pragma once

#include "engine/document/text_model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// One document; not for several threads.
class TextBlockWriter {
  public:
    enum class Trait { Heading, ListItem, TrackedChange, Comment };

    /// Tables and anchors begin anew with each story.
    void begin_story(std::string story);

    void begin_block();
    void end_block();
    /// Ends a block that is only kept if it says something; its anchors go to the next one.
    void drop_empty_block();
    bool in_block() const { return in_block_; }

    /// Goes nowhere outside of a block.
    void append(std::string_view text);
    /// The same, for text that a control shows until somebody answers.
    void append_prompt(std::string_view text);
    void mark(Trait trait);

    /// Bytes of the block at hand.
    std::size_t length() const { return block_.text.size(); }
    /// The text since `begin` looks like that.
    void emphasise(Emphasis::Kind kind, std::size_t begin);
    /// A list shows `entry`, which is its first.
    void show_first_choice(std::string entry) { block_.first_choice = std::move(entry); }

    /// Takes a space off the end of the block at hand, if it ends in one.
    void trim_last_space();

    /// An anchor that ends where the markup's own nesting ends.
    void open_container(Anchor anchor);
    void close_containers(std::size_t count);

    /// An anchor between two points, told apart by `key`; the second may be missing.
    void open_range(std::string key, Anchor anchor);
    void close_range(std::string_view key);
    /// A range that ends where it begins.
    void add_point(Anchor anchor);

    /// Grouped: locked, but for the controls inside (ISO/IEC 29500-1 §17.5.2.15).
    enum class Lock { Open, Grouped, Locked };
    Lock lock() const { return lock_; }
    void set_lock(Lock lock) { lock_ = lock; }

    void begin_text_box() { ++text_boxes_; }
    void end_text_box() { --text_boxes_; }

    /// Numbers the table; its rows and cells follow by `set_place`. Returns what surrounded it, for
    /// `leave_table`.
    std::optional<CellPlace> enter_table();
    void set_place(int row, int column);
    void leave_table(std::optional<CellPlace> outer) { cell_ = outer; }

    std::vector<TextBlock> take_blocks();

  private:
    struct OpenAnchor {
        Anchor anchor;
        std::string key;  // empty: a container
        bool seen = false;
        bool inherited = false;                 // was open before the block at hand began
        std::optional<std::size_t> begin = {};  // in the block at hand, where it began there
    };

    void open(OpenAnchor anchor);
    void note_span(const OpenAnchor& closed);
    void give_pending_to_last_block();

    std::vector<TextBlock> blocks_;
    std::string story_;
    TextBlock block_;
    bool in_block_ = false;
    bool answered_ = false;  // the block has text that is no prompt
    bool prompted_ = false;
    std::vector<OpenAnchor> open_;
    std::vector<Anchor> pending_;  // closed before any block saw them
    std::optional<CellPlace> cell_;
    int tables_ = 0;
    Lock lock_ = Lock::Open;
    int text_boxes_ = 0;
};

}  // namespace paperround
