// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/gapped_markup.hpp"

#include <array>
#include <utility>

namespace paperround {
namespace {

constexpr std::string_view kMark = "\u2063paperround-gap:";

struct NamedGap {
    Gap gap;
    std::string_view word;
};

// U+2063 is nothing to see, and nothing that a person types.
constexpr std::array kGaps = {NamedGap{Gap::Number, "\u2063paperround-gap:number;"},
                              NamedGap{Gap::Relation, "\u2063paperround-gap:relation;"},
                              NamedGap{Gap::File, "\u2063paperround-gap:file;"},
                              NamedGap{Gap::Width, "\u2063paperround-gap:width;"},
                              NamedGap{Gap::Height, "\u2063paperround-gap:height;"},
                              NamedGap{Gap::Text, "\u2063paperround-gap:text;"},
                              NamedGap{Gap::Address, "\u2063paperround-gap:address;"},
                              NamedGap{Gap::MediaType, "\u2063paperround-gap:media-type;"}};

const NamedGap* gap_at(std::string_view text) {
    for (const NamedGap& known : kGaps) {
        if (text.starts_with(known.word)) return &known;
    }
    return nullptr;
}

}  // namespace

GappedMarkup::GappedMarkup(std::string_view markup) {
    std::string before;
    while (!markup.empty()) {
        const std::size_t at = markup.find(kMark);
        before += markup.substr(0, at);
        if (at == std::string_view::npos) break;
        markup.remove_prefix(at);
        if (const NamedGap* known = gap_at(markup)) {
            pieces_.push_back({std::exchange(before, {}), known->gap});
            markup.remove_prefix(known->word.size());
        } else {
            before += markup.substr(0, kMark.size());
            markup.remove_prefix(kMark.size());
        }
    }
    if (!before.empty()) pieces_.push_back({std::move(before), Gap::None});
}

std::string_view gap_word(Gap gap) {
    for (const NamedGap& known : kGaps) {
        if (known.gap == gap) return known.word;
    }
    return {};
}

}  // namespace paperround
