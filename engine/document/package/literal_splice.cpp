// SPDX-License-Identifier: MIT
#include "engine/document/package/literal_splice.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <iterator>
#include <utility>

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
            {range, steps_begin, static_cast<std::uint32_t>(splice_.steps_.size()),
             Crc32Shift(literals_.substr(range.begin, range.end - range.begin))});
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
    Writing(const LiteralSplice& splice, std::string_view values, char* out,
            std::vector<std::uint32_t>& last_places)
        : splice_(splice), values_(values), writer_(out), last_places_(last_places) {
        last_places_.assign(splice.literals_.size(), never);
        value_places_.fill({});
        writer_.put(splice.codes_.header().data(), splice.codes_.header_bits());
    }

    /// The values up to there. The same one often stands in several places.
    void values_to(std::size_t end) {
        if (end == at_) return;
        const std::string_view value = values_.substr(at_, end - at_);
        crc_ = crc32_of(value, crc_);
        const std::size_t known = copy_known(value);
        letters(value.substr(known));
        place_ += static_cast<std::uint32_t>(value.size() - known);
        at_ = end;
    }

    void literal(std::size_t index) {
        const Literal& literal = splice_.literals_[index];
        const std::size_t length = literal.range.end - literal.range.begin;
        const std::size_t distance = place_ - last_places_[index];
        crc_ = literal.crc.after(crc_);
        if (last_places_[index] != never && distance <= farthest_match && length >= 3) {
            copy_all(length, distance);
        } else {
            const Step* end = splice_.steps_.data() + literal.steps_end;
            for (const Step* next = splice_.steps_.data() + literal.steps_begin; next != end;
                 ++next) {
                step(*next, literal);
            }
        }
        last_places_[index] = place_;
        place_ += static_cast<std::uint32_t>(length);
    }

    Written finish() {
        writer_.put(splice_.codes_.end());
        return {writer_.finish(), crc_};
    }

  private:
    /// A value that stood somewhere.
    struct ValuePlace {
        std::uint32_t begin = never;  // in the values
        std::uint32_t end = 0;
        std::uint32_t place = 0;  // in the text
    };

    /// As many bytes of the value as stand at the last one that begins like it; 0: none.
    std::size_t copy_known(std::string_view value) {
        constexpr std::size_t shortest_worth_it = 4;
        if (value.size() < shortest_worth_it) return 0;
        ValuePlace& last = value_places_[hash_of(value)];
        const ValuePlace before =
            std::exchange(last, {static_cast<std::uint32_t>(at_),
                                 static_cast<std::uint32_t>(at_ + value.size()), place_});
        if (before.begin == never) return 0;
        const std::string_view other = values_.substr(before.begin, before.end - before.begin);
        const auto differs =
            std::mismatch(value.begin(), value.end(), other.begin(), other.end()).first;
        const auto length = static_cast<std::size_t>(differs - value.begin());
        const std::size_t distance = place_ - before.place;
        if (length < shortest_worth_it || distance > farthest_match) return 0;
        copy_all(length, distance);
        place_ += static_cast<std::uint32_t>(length);
        return length;
    }

    static std::size_t hash_of(std::string_view value) {
        std::uint32_t four = 0;
        std::memcpy(&four, value.data(), sizeof four);
        return four * 0x9E3779B1U >> (32 - value_hash_bits);
    }

    void letters(std::string_view bytes) {
        const DeflateCodes& codes = splice_.codes_;
        static_assert(4 * longest_letter_code <= 56);
        std::size_t at = 0;
        for (; bytes.size() - at >= 4; at += 4) {
            writer_.put(codes.letter(bytes[at])
                            .then(codes.letter(bytes[at + 1]))
                            .then(codes.letter(bytes[at + 2]))
                            .then(codes.letter(bytes[at + 3])));
        }
        for (; at < bytes.size(); ++at) writer_.put(codes.letter(bytes[at]));
    }

    void step(const Step& step, const Literal& literal) {
        writer_.put(splice_.bits_.data() + step.bits_begin, step.bits_count);
        if (step.length == 0) return;
        const std::uint32_t place = place_ + step.at;
        for (std::uint32_t i = step.sources_begin; i < step.sources_end; ++i) {
            const Source& source = splice_.sources_[i];
            const std::uint32_t last_place = last_places_[source.literal];
            const std::size_t distance = place - last_place - source.offset;
            if (last_place == never || distance > farthest_match) continue;
            return copy(step.length, splice_.codes_.distance(distance));
        }
        letters(std::string_view(splice_.text_).substr(literal.range.begin + step.at, step.length));
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
    std::string_view values_;
    BitWriter writer_;
    std::vector<std::uint32_t>& last_places_;  // where each literal was put last
    std::size_t at_ = 0;                       // in the values
    std::uint32_t place_ = 0;                  // in the text
    std::uint32_t crc_ = 0;

    static constexpr unsigned value_hash_bits = 7;
    std::array<ValuePlace, std::size_t{1} << value_hash_bits> value_places_;
};

LiteralSplice::LiteralSplice(std::string_view literals, const std::vector<LiteralRange>& ranges)
    : LiteralSplice(literals, ranges, literal_matches(literals, ranges)) {}

LiteralSplice::LiteralSplice(std::string_view literals, const std::vector<LiteralRange>& ranges,
                             const Tokens& tokens)
    : text_(literals), codes_(counts_of(literals, ranges, tokens)) {
    Compilation compilation(*this, literals, ranges);
    for (std::size_t i = 0; i < ranges.size(); ++i) compilation.add(ranges[i], tokens[i]);
    bits_.append(8, '\0');  // BitWriter reads a word at a time
}

bool LiteralSplice::pays_for(const PartText& part) {
    return part.literal_bytes > part.values.size();
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
    assert(found != literals_.end() && found->range.begin == placement.begin &&
           found->range.end == placement.end);
    return static_cast<std::size_t>(found - literals_.begin());
}

LiteralSplice::Written LiteralSplice::write(const PartText& part, char* out,
                                            std::vector<std::uint32_t>& last_places) const {
    Writing writing(*this, part.values, out, last_places);
    std::size_t expected = 0;
    for (const LiteralPlacement& placement : part.literals) {
        const std::size_t index = index_of(placement, expected);
        writing.values_to(placement.values_before);
        writing.literal(index);
        expected = index + 1;
    }
    writing.values_to(part.values.size());
    return writing.finish();
}

}  // namespace paperround
