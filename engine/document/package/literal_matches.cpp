// SPDX-License-Identifier: MIT
// Hash chains as zlib has them, with one step of laziness.
#include "engine/document/package/literal_matches.hpp"

#include "engine/document/package/deflate_codes.hpp"

#include <algorithm>
#include <cstring>

namespace paperround {

namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;
constexpr std::uint32_t shortest = 4;
constexpr int most_tries = 48;
constexpr std::uint32_t good_enough = 64;  // not worth looking for a longer one

class Search {
  public:
    Search(std::string_view literals, const std::vector<LiteralRange>& ranges)
        : literals_(literals), ranges_(ranges), heads_(std::size_t{1} << hash_bits, nowhere) {
        before_.resize(literals.size(), nowhere);
        range_at_.resize(literals.size(), nowhere);
        for (std::uint32_t i = 0; i < ranges.size(); ++i) {
            std::fill(range_at_.begin() + ranges[i].begin, range_at_.begin() + ranges[i].end, i);
        }
    }

    std::vector<LiteralToken> tokens_of(const LiteralRange& range) {
        std::vector<LiteralToken> tokens;
        std::uint32_t at = range.begin;
        LiteralToken found = longest_at(at);
        while (at < range.end) {
            remember(at);
            if (found.length == 0) {
                tokens.push_back({});
                found = longest_at(++at);
                continue;
            }
            const LiteralToken later =
                found.length < good_enough ? longest_at(at + 1) : LiteralToken{};
            if (later.length > found.length) {
                tokens.push_back({});
                ++at;
                found = later;
                continue;
            }
            tokens.push_back(found);
            for (std::uint32_t i = at + 1; i < at + found.length; ++i) remember(i);
            at += found.length;
            found = longest_at(at);
        }
        return tokens;
    }

  private:
    static constexpr unsigned hash_bits = 14;

    std::uint32_t room_at(std::uint32_t at) const {
        if (at >= range_at_.size() || range_at_[at] == nowhere) return 0;
        return ranges_[range_at_[at]].end - at;
    }

    std::size_t hash_at(std::uint32_t at) const {
        std::uint32_t four = 0;
        std::memcpy(&four, literals_.data() + at, sizeof four);
        return four * 0x9E3779B1U >> (32 - hash_bits);
    }

    void remember(std::uint32_t at) {
        if (room_at(at) < shortest || at + shortest > literals_.size()) return;
        std::uint32_t& head = heads_[hash_at(at)];
        before_[at] = head;
        head = at;
    }

    LiteralToken longest_at(std::uint32_t at) const {
        LiteralToken best;
        if (room_at(at) < shortest) return best;
        std::uint32_t from = heads_[hash_at(at)];
        for (int i = 0; i < most_tries && from != nowhere && at - from <= farthest_match; ++i) {
            const std::uint32_t length = are_apart(at, from) ? 0 : length_of(at, from);
            if (length >= shortest && length > best.length) best = {length, 0, {}};
            if (length >= shortest && length == best.length) add_place(best, at, from);
            if (best.place_count == best.places.size() && length == room_at(at)) break;
            from = before_[from];
        }
        return best;
    }

    /// What repeats inside its own range needs no other place.
    void add_place(LiteralToken& token, std::uint32_t at, std::uint32_t from) const {
        const auto is_in_range_of = [&](std::uint32_t place) {
            return range_at_[place] == range_at_[from];
        };
        const auto begin = token.places.begin();
        const auto end = begin + token.place_count;
        if (end != begin && range_at_[*begin] == range_at_[at]) return;
        if (is_in_range_of(at)) {
            token.places[0] = from;
            token.place_count = 1;
        } else if (end != token.places.end() && std::none_of(begin, end, is_in_range_of)) {
            token.places[token.place_count++] = from;
        }
    }

    bool are_apart(std::uint32_t at, std::uint32_t from) const {
        const LiteralRange& range = ranges_[range_at_[from]];
        return at >= range.apart_begin && at < range.apart_end;
    }

    /// How far the bytes at both places are the same.
    std::uint32_t length_of(std::uint32_t at, std::uint32_t from) const {
        const bool same_range = range_at_[from] == range_at_[at];
        const std::uint32_t room = same_range ? room_at(at) : std::min(room_at(at), room_at(from));
        const std::uint32_t most = std::min<std::uint32_t>(room, longest_match);
        std::uint32_t length = 0;
        while (length < most && literals_[from + length] == literals_[at + length]) ++length;
        return length;
    }

    std::string_view literals_;
    const std::vector<LiteralRange>& ranges_;
    std::vector<std::uint32_t> heads_;     // the last place of each hash
    std::vector<std::uint32_t> before_;    // the place before with the same hash
    std::vector<std::uint32_t> range_at_;  // the range that a place is in
};

}  // namespace

std::vector<std::vector<LiteralToken>> literal_matches(std::string_view literals,
                                                       const std::vector<LiteralRange>& ranges) {
    Search search(literals, ranges);
    std::vector<std::vector<LiteralToken>> tokens;
    tokens.reserve(ranges.size());
    for (const LiteralRange& range : ranges) tokens.push_back(search.tokens_of(range));
    return tokens;
}

}  // namespace paperround
