// SPDX-License-Identifier: MIT
// md4c tells block by block and stretch by stretch what it reads. Nothing may be thrown through it:
// a failure is kept until it has returned.
#include "engine/merge/markdown_writer.hpp"

#include "engine/document/xml/tree.hpp"
#include "engine/merge/escape_value.hpp"

#include <md4c.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace paperround {
namespace {

struct OpenList {
    bool is_numbered = false;
    unsigned next_number = 1;
};

class MarkdownWriter {
  public:
    MarkdownWriter(const MarkdownInsert& look, const MarkdownPlace& place)
        : look_(look), place_(place), letters_(&look.letters) {}

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
            close_block();
            const bool numbered = type == MD_BLOCK_OL;
            lists_.push_back(
                {numbered, numbered ? static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start : 1U});
        } else if (type == MD_BLOCK_LI) {
            close_block();
            is_new_item_ = true;
        } else if (type == MD_BLOCK_H) {
            const std::size_t level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
            close_block();
            open(look_.headings[std::min<std::size_t>(level, 6) - 1]);
            letters_ = &look_.heading_letters;
        } else if (type == MD_BLOCK_CODE) {
            looks_ |= MarkdownInsert::kCode;
        }
    }

    void leave_block(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_DOC || type == MD_BLOCK_QUOTE) return;
        close_block();
        letters_ = &look_.letters;
        if (type == MD_BLOCK_CODE) looks_ &= ~MarkdownInsert::kCode;
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
        if (type == MD_BLOCK_LI) is_new_item_ = false;
    }

    void enter_span(MD_SPANTYPE type, void* detail) {
        flush();
        looks_ |= look_of(type);
        if (type != MD_SPAN_A) return;
        ensure_open();
        const MD_ATTRIBUTE& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        place_.begin_link({address.text, address.size});
    }

    void leave_span(MD_SPANTYPE type) {
        flush();
        looks_ &= ~look_of(type);
        if (type == MD_SPAN_A) place_.out += look_.link_end;
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (type == MD_TEXT_BR) {
            flush();
            ensure_open();
            place_.out += look_.line_break;
        } else if (type == MD_TEXT_SOFTBR) {
            pending_ += ' ';
        } else if (type == MD_TEXT_ENTITY) {
            pending_ += character_of(text);
        } else if (type == MD_TEXT_CODE && lists_.empty()) {
            code(text);
        } else {
            pending_ += text;
        }
    }

    void finish() {
        close_block();
        if (!has_written_) place_.out += look_.paragraph.begin + look_.paragraph.end;
    }

  private:
    static std::size_t look_of(MD_SPANTYPE type) {
        switch (type) {
            case MD_SPAN_STRONG:
                return MarkdownInsert::kBold;
            case MD_SPAN_EM:
                return MarkdownInsert::kItalic;
            case MD_SPAN_CODE:
                return MarkdownInsert::kCode;
            case MD_SPAN_A:
                return MarkdownInsert::kLinked;
            default:
                return 0;
        }
    }

    static std::string character_of(std::string_view entity) {
        if (entity == "&amp;") return "&";
        if (entity == "&lt;") return "<";
        if (entity == "&gt;") return ">";
        if (entity == "&quot;") return "\"";
        if (entity == "&nbsp;") return "\u00A0";
        return std::string(entity);
    }

    /// Of a block of code, each line is a paragraph.
    void code(std::string_view lines) {
        for (const char c : lines) {
            if (c != '\n') {
                pending_ += c;
                continue;
            }
            flush();
            close_block();
        }
    }

    /// Requires: none is open.
    void open(const Surround& block) {
        place_.out += block.begin;
        open_ = &block;
        has_written_ = true;
    }

    void ensure_open() {
        if (open_ != nullptr) return;
        if (lists_.empty()) return open(look_.paragraph);
        const std::size_t depth = std::min(lists_.size(), MarkdownInsert::kDepths) - 1;
        if (!std::exchange(is_new_item_, false)) return open(look_.continued[depth]);
        if (!lists_.back().is_numbered) return open(look_.bullets[depth]);
        open(look_.numbers[depth]);
        append(std::to_string(lists_.back().next_number++) + ".\t");
    }

    void close_block() {
        flush();
        if (open_ != nullptr) place_.out += open_->end;
        open_ = nullptr;
    }

    void flush() {
        if (pending_.empty()) return;
        ensure_open();
        append(pending_);
        pending_.clear();
    }

    void append(std::string_view text) {
        const Surround& letters = (*letters_)[looks_];
        place_.out += letters.begin;
        append_escaped(place_.out, text, place_.escaping);
        place_.out += letters.end;
    }

    const MarkdownInsert& look_;
    const MarkdownPlace& place_;
    const MarkdownInsert::Letters* letters_;
    const Surround* open_ = nullptr;
    std::vector<OpenList> lists_;
    std::size_t looks_ = 0;
    std::string pending_;
    bool is_new_item_ = false;
    bool has_written_ = false;
};

/// The writer, and what went wrong in it.
struct Reading {
    MarkdownWriter writer;
    std::exception_ptr failure;

    /// 0, or what makes md4c stop.
    template <typename Step>
    int attempt(const Step& step) {
        try {
            step(writer);
            return 0;
        } catch (...) {
            failure = std::current_exception();
            return 1;
        }
    }
};

Reading& reading(void* user) {
    return *static_cast<Reading*>(user);
}

MD_PARSER parser() {
    MD_PARSER callbacks = {};
    callbacks.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    callbacks.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return reading(user).attempt([&](MarkdownWriter& w) { w.enter_block(type, detail); });
    };
    callbacks.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        return reading(user).attempt([&](MarkdownWriter& w) { w.leave_block(type); });
    };
    callbacks.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        return reading(user).attempt([&](MarkdownWriter& w) { w.enter_span(type, detail); });
    };
    callbacks.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        return reading(user).attempt([&](MarkdownWriter& w) { w.leave_span(type); });
    };
    callbacks.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return reading(user).attempt([&](MarkdownWriter& w) { w.text(type, {text, size}); });
    };
    return callbacks;
}

}  // namespace

void write_markdown(std::string_view text, const MarkdownInsert& look, const MarkdownPlace& place) {
    const MD_PARSER callbacks = parser();
    Reading state{MarkdownWriter(look, place), nullptr};
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &callbacks, &state);
    if (state.failure) std::rethrow_exception(state.failure);
    state.writer.finish();
}

}  // namespace paperround
