// SPDX-License-Identifier: MIT
#include "engine/document/package/literal_splice.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

namespace paperround {

namespace {

using Tokens = std::vector<std::vector<LiteralToken>>;

constexpr std::uint32_t never = 0xFFFFFFFF;

/// What values are likely to be made of, for the codes of their letters.
constexpr std::string_view ordinary_value =
    "Ana Lopes of 12 Elm Grove, Westbury, e-mail ana.lopes@example.org; on 6 November 2026 at "
    "14:30 "
    "she has written that it is the best year so far: 1,250.00 in all, and nothing to be done.";

SymbolCounts counts_of(std::string_view literals, const std::vector<LiteralRange>& ranges,
                       const Tokens& tokens) {
    SymbolCounts counts;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        std::uint32_t at = ranges[i].begin;
        for (const LiteralToken& token : tokens[i]) {
            if (token.length == 0) {
                counts.letter(literals[at++]);
            } else {
                counts.match(token.length, at - token.places[0]);
                at += token.length;
            }
        }
    }
    const std::size_t values = std::min<std::size_t>(ranges.size(), 8);
    for (std::size_t i = 0; i < values; ++i) {
        for (const char letter : ordinary_value) counts.letter(letter);
    }
    return counts;
}

}  // namespace

/// Turns tokens into steps.
class LiteralSplice::Compilation {
  public:
    Compilation(LiteralSplice& splice, std::string_view literals,
                const std::vector<LiteralRange>& ranges)
        : splice_(splice), literals_(literals), ranges_(ranges) {}

    void add(const LiteralRange& range, const std::vector<LiteralToken>& tokens) {
        const auto steps_begin = static_cast<std::uint32_t>(splice_.steps_.size());
        room_.resize(std::max<std::size_t>(room_.size(), 2 * (range.end - range.begin) + 64));
        begin_step();
        std::uint32_t at = range.begin;
        for (const LiteralToken& token : tokens) {
            if (token.length == 0) {
                put(splice_.codes_.letter(literals_[at]));
            } else if (token.places[0] >= range.begin) {
                put(splice_.codes_.length(token.length));
                put(splice_.codes_.distance(at - token.places[0]));
            } else {
                end_step(copy_of(token, at - range.begin));
                begin_step();
            }
            at += std::max(token.length, 1U);
        }
        if (count_ > 0) end_step({});
        splice_.literals_.push_back(
            {range, steps_begin, static_cast<std::uint32_t>(splice_.steps_.size())});
    }

  private:
    void begin_step() {
        writer_ = BitWriter(room_.data());
        count_ = 0;
    }

    void put(Bits bits) {
        writer_.put(bits);
        count_ += bits.count;
    }

    void end_step(Step step) {
        step.bits_begin = static_cast<std::uint32_t>(splice_.bits_.size());
        step.bits_count = count_;
        splice_.bits_.append(room_.data(), writer_.finish());
        splice_.steps_.push_back(step);
    }

    Step copy_of(const LiteralToken& token, std::uint32_t at) {
        Step step;
        step.sources_begin = static_cast<std::uint32_t>(splice_.sources_.size());
        for (std::uint32_t i = 0; i < token.place_count; ++i) {
            splice_.sources_.push_back(source_at(token.places[i]));
        }
        step.sources_end = static_cast<std::uint32_t>(splice_.sources_.size());
        step.at = at;
        step.length = token.length;
        return step;
    }

    Source source_at(std::uint32_t place) const {
        const auto after = std::upper_bound(
            ranges_.begin(), ranges_.end(), place,
            [](std::uint32_t at, const LiteralRange& range) { return at < range.begin; });
        const auto range = std::prev(after);
        return {static_cast<std::uint32_t>(range - ranges_.begin()), place - range->begin};
    }

    LiteralSplice& splice_;
    std::string_view literals_;
    const std::vector<LiteralRange>& ranges_;
    std::string room_;
    BitWriter writer_{nullptr};
    std::uint32_t count_ = 0;
};

/// One record's part on its way out.
class LiteralSplice::Writing {
  public:
    Writing(const LiteralSplice& splice, std::string_view text, char* out,
            std::vector<std::uint32_t>& last_places)
        : splice_(splice), text_(text), writer_(out), last_places_(last_places) {
        last_places_.assign(splice.literals_.size(), never);
        value_places_.fill(never);
        writer_.put(splice.codes_.header().data(), splice.codes_.header_bits());
    }

    /// What the record says. The same value often stands in several places.
    void value(std::size_t begin, std::size_t end) {
        constexpr std::size_t shortest_worth_it = 4;
        if (end - begin >= shortest_worth_it) {
            std::uint32_t& last_place = value_places_[hash_at(begin)];
            const std::size_t length = last_place == never ? 0 : same_bytes(last_place, begin, end);
            const std::size_t distance = begin - last_place;
            last_place = static_cast<std::uint32_t>(begin);
            if (length >= shortest_worth_it && distance <= farthest_match) {
                copy_all(length, distance);
                begin += length;
            }
        }
        letters(begin, end);
    }

    void literal(std::size_t index, std::uint32_t place) {
        const Literal& literal = splice_.literals_[index];
        const std::size_t length = literal.range.end - literal.range.begin;
        const std::size_t distance = place - last_places_[index];
        if (last_places_[index] != never && distance <= farthest_match && length >= 3) {
            copy_all(length, distance);
        } else {
            for (std::uint32_t i = literal.steps_begin; i < literal.steps_end; ++i) {
                step(splice_.steps_[i], place);
            }
        }
        last_places_[index] = place;
    }

    char* finish() {
        writer_.put(splice_.codes_.end());
        return writer_.finish();
    }

  private:
    std::size_t hash_at(std::size_t place) const {
        std::uint32_t four = 0;
        std::memcpy(&four, text_.data() + place, sizeof four);
        return four * 0x9E3779B1U >> (32 - value_hash_bits);
    }

    std::size_t same_bytes(std::size_t before, std::size_t begin, std::size_t end) const {
        const auto at = text_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto differs = std::mismatch(at, text_.begin() + static_cast<std::ptrdiff_t>(end),
                                           text_.begin() + static_cast<std::ptrdiff_t>(before));
        return static_cast<std::size_t>(differs.first - at);
    }

    void letters(std::size_t begin, std::size_t end) {
        const DeflateCodes& codes = splice_.codes_;
        for (; end - begin >= 3; begin += 3) {  // three codes of 15 bits go into one word
            writer_.put(codes.letter(text_[begin])
                            .then(codes.letter(text_[begin + 1]))
                            .then(codes.letter(text_[begin + 2])));
        }
        for (; begin < end; ++begin) writer_.put(codes.letter(text_[begin]));
    }

    void step(const Step& step, std::uint32_t place) {
        writer_.put(splice_.bits_.data() + step.bits_begin, step.bits_count);
        if (step.length == 0) return;
        const std::uint32_t at = place + step.at;
        for (std::uint32_t i = step.sources_begin; i < step.sources_end; ++i) {
            const Source& source = splice_.sources_[i];
            const std::uint32_t last_place = last_places_[source.literal];
            const std::size_t distance = at - last_place - source.offset;
            if (last_place == never || distance > farthest_match) continue;
            return copy(step.length, splice_.codes_.distance(distance));
        }
        letters(at, at + step.length);
    }

    void copy(std::size_t length, Bits distance) {
        writer_.put(splice_.codes_.length(length).then(distance));
    }

    /// In copies of at most longest_match bytes and at least 3.
    void copy_all(std::size_t length, std::size_t distance) {
        const Bits bits = splice_.codes_.distance(distance);
        while (length > longest_match) {
            const std::size_t next = std::min(longest_match, length - 3);
            copy(next, bits);
            length -= next;
        }
        copy(length, bits);
    }

    const LiteralSplice& splice_;
    std::string_view text_;
    BitWriter writer_;
    std::vector<std::uint32_t>& last_places_;  // where each literal was put last

    static constexpr unsigned value_hash_bits = 7;
    std::array<std::uint32_t, std::size_t{1} << value_hash_bits> value_places_;  // likewise
};

LiteralSplice::LiteralSplice(std::string_view literals, const std::vector<LiteralRange>& ranges)
    : LiteralSplice(literals, ranges, literal_matches(literals, ranges)) {}

LiteralSplice::LiteralSplice(std::string_view literals, const std::vector<LiteralRange>& ranges,
                             const Tokens& tokens)
    : codes_(counts_of(literals, ranges, tokens)) {
    Compilation compilation(*this, literals, ranges);
    for (std::size_t i = 0; i < ranges.size(); ++i) compilation.add(ranges[i], tokens[i]);
    bits_.append(8, '\0');  // BitWriter reads a word at a time
}

bool LiteralSplice::pays_for(const PartText& part) {
    std::size_t literals = 0;
    for (const LiteralPlacement& placement : part.literals) {
        literals += placement.end - placement.begin;
    }
    return 2 * literals > part.text.size();
}

// Most follow the one before.
std::size_t LiteralSplice::index_of(const LiteralPlacement& placement, std::size_t expected) const {
    const bool is_next = expected < literals_.size() &&
                         literals_[expected].range.begin == placement.begin &&
                         literals_[expected].range.end == placement.end;
    if (is_next) return expected;
    const auto found = std::lower_bound(
        literals_.begin(), literals_.end(), placement.begin,
        [](const Literal& literal, std::uint32_t begin) { return literal.range.begin < begin; });
    const bool is_ours = found != literals_.end() && found->range.begin == placement.begin &&
                         found->range.end == placement.end;
    if (!is_ours) return literals_.size();
    return static_cast<std::size_t>(found - literals_.begin());
}

char* LiteralSplice::write(const PartText& part, char* out,
                           std::vector<std::uint32_t>& last_places) const {
    Writing writing(*this, part.text, out, last_places);
    std::size_t written = 0;
    std::size_t expected = 0;
    for (const LiteralPlacement& placement : part.literals) {
        const std::size_t index = index_of(placement, expected);
        if (index == literals_.size()) continue;
        writing.value(written, placement.offset);
        writing.literal(index, placement.offset);
        written = placement.offset + (placement.end - placement.begin);
        expected = index + 1;
    }
    writing.value(written, part.text.size());
    return writing.finish();
}

}  // namespace paperround
