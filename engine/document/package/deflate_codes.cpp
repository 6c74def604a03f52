// SPDX-License-Identifier: MIT
#include "engine/document/package/deflate_codes.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <queue>

namespace paperround {

namespace {

using Lengths = std::vector<std::uint8_t>;  // of the codes, by symbol; 0: no code
using Counts = std::vector<std::uint32_t>;

/// Which symbol says a number, and how many bits follow it: RFC 1951 §3.2.5. Both tables double
/// their steps every `steps` symbols.
struct Symbol {
    std::size_t number = 0;
    std::uint64_t extra = 0;
    unsigned extra_bits = 0;
};

Symbol length_symbol(std::size_t length) {
    if (length == longest_match) return {285, 0, 0};
    const std::size_t from_zero = length - 3;
    if (from_zero < 8) return {257 + from_zero, 0, 0};
    const auto extra_bits = static_cast<unsigned>(std::bit_width(from_zero)) - 3;
    const std::size_t step = from_zero >> extra_bits;  // 4 … 7
    return {257 + 4 * extra_bits + step, from_zero & ((1U << extra_bits) - 1), extra_bits};
}

Symbol distance_symbol(std::size_t distance) {
    const std::size_t from_zero = distance - 1;
    if (from_zero < 4) return {from_zero, 0, 0};
    const auto extra_bits = static_cast<unsigned>(std::bit_width(from_zero)) - 2;
    const std::size_t step = from_zero >> extra_bits;  // 2, 3
    return {2 * extra_bits + step, from_zero & ((1U << extra_bits) - 1), extra_bits};
}

/// Huffman's code lengths, without a limit. Equal counts are taken in the order of the symbols.
Lengths unlimited_lengths(const Counts& counts) {
    using Node = std::pair<std::uint64_t, std::size_t>;  // count, number
    std::priority_queue<Node, std::vector<Node>, std::greater<>> open;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) open.emplace(counts[i], i);
    }
    std::vector<std::size_t> parents(2 * counts.size());
    std::size_t next = counts.size();
    while (open.size() > 1) {
        const Node left = open.top();
        open.pop();
        const Node right = open.top();
        open.pop();
        parents[left.second] = parents[right.second] = next;
        open.emplace(left.first + right.first, next++);
    }
    const std::size_t root = open.empty() ? 0 : open.top().second;
    Lengths lengths(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        for (std::size_t at = i; at != root; at = parents[at]) ++lengths[i];
    }
    return lengths;
}

/// No code longer than `longest`: counts are brought nearer to each other until it is so.
Lengths code_lengths(Counts counts, std::uint8_t longest) {
    while (true) {
        Lengths lengths = unlimited_lengths(counts);
        if (*std::max_element(lengths.begin(), lengths.end()) <= longest) return lengths;
        for (std::uint32_t& count : counts) count = count == 0 ? 0 : count / 2 + 1;
    }
}

std::uint64_t reversed(std::uint64_t code, unsigned length) {
    std::uint64_t out = 0;
    for (unsigned i = 0; i < length; ++i) out |= (code >> i & 1) << (length - 1 - i);
    return out;
}

/// RFC 1951 §3.2.2: the codes follow from their lengths.
std::vector<Bits> codes_of(const Lengths& lengths) {
    std::array<std::uint64_t, 17> next{};
    std::array<std::uint64_t, 17> count{};
    for (const std::uint8_t length : lengths) ++count[length];
    count[0] = 0;
    for (std::size_t i = 1; i < next.size(); ++i) next[i] = (next[i - 1] + count[i - 1]) << 1;
    std::vector<Bits> codes(lengths.size());
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] > 0) codes[i] = {reversed(next[lengths[i]]++, lengths[i]), lengths[i]};
    }
    return codes;
}

/// RFC 1951 §3.2.6. Symbols 286 and 287 stand for nothing but have their share of the codes.
Lengths agreed_letter_lengths() {
    Lengths lengths(288, 8);
    std::fill(lengths.begin() + 144, lengths.begin() + 256, std::uint8_t{9});
    std::fill(lengths.begin() + 256, lengths.begin() + 280, std::uint8_t{7});
    return lengths;
}

struct Header {
    std::string bytes;
    std::size_t bits = 0;

    void put(Bits next) {
        for (unsigned i = 0; i < next.count; ++i, ++bits) {
            if (bits / 8 == bytes.size()) bytes += '\0';
            const auto bit = static_cast<unsigned char>((next.bits >> i & 1) << bits % 8);
            bytes[bits / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bits / 8]) | bit);
        }
    }
};

/// The last block, with codes of its own (RFC 1951 §3.2.7): their lengths, coded in turn.
Header header_with(const Lengths& letters, const Lengths& distances) {
    constexpr std::array<std::size_t, 19> order = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                   11, 4,  12, 3, 13, 2, 14, 1, 15};
    Lengths all = letters;
    all.insert(all.end(), distances.begin(), distances.end());
    Counts counts(order.size());
    for (const std::uint8_t length : all) ++counts[length];
    const Lengths length_lengths = code_lengths(counts, 7);
    Header header;
    header.put({0b101, 3});  // the last; codes of its own
    header.put({letters.size() - 257, 5});
    header.put({distances.size() - 1, 5});
    header.put({order.size() - 4, 4});
    for (const std::size_t symbol : order) header.put({length_lengths[symbol], 3});
    const std::vector<Bits> codes = codes_of(length_lengths);
    for (const std::uint8_t length : all) header.put(codes[length]);
    return header;
}

template <std::size_t size>
std::uint64_t bits_for(const std::array<std::uint32_t, size>& counts, const Lengths& lengths) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) bits += std::uint64_t{counts[i]} * lengths[i];
    return bits;
}

}  // namespace

void SymbolCounts::match(std::size_t length, std::size_t distance) {
    ++letters[length_symbol(length).number];
    ++distances[distance_symbol(distance).number];
}

DeflateCodes::DeflateCodes(SymbolCounts counts) {
    for (std::uint32_t& count : counts.letters) ++count;
    for (std::uint32_t& count : counts.distances) ++count;
    constexpr std::uint8_t longest_code = 15;
    const Lengths letters =
        code_lengths({counts.letters.begin(), counts.letters.end()}, longest_letter_code);
    const Lengths distances =
        code_lengths({counts.distances.begin(), counts.distances.end()}, longest_code);
    Header header = header_with(letters, distances);
    const Lengths agreed_letters = agreed_letter_lengths();
    const Lengths agreed_distances(distance_symbols, 5);
    const std::uint64_t own =
        header.bits + bits_for(counts.letters, letters) + bits_for(counts.distances, distances);
    const std::uint64_t agreed =
        bits_for(counts.letters, agreed_letters) + bits_for(counts.distances, agreed_distances);
    if (own < agreed) {
        choose(letters, distances);
    } else {
        choose(agreed_letters, agreed_distances);
        header = {};
        header.put({0b011, 3});  // the last; the agreed codes
    }
    header_bits_ = header.bits;
    header_ = std::move(header.bytes) + std::string(8, '\0');
}

void DeflateCodes::choose(const Lengths& letter_lengths, const Lengths& distance_lengths) {
    const std::vector<Bits> letters = codes_of(letter_lengths);
    std::copy_n(letters.begin(), letter_symbols, letters_.begin());
    for (std::size_t i = 0; i < packed_letters_.size(); ++i) {
        packed_letters_[i] = {static_cast<std::uint16_t>(letters_[i].bits),
                              static_cast<std::uint8_t>(letters_[i].count)};
    }
    const std::vector<Bits> distances = codes_of(distance_lengths);
    std::copy_n(distances.begin(), distance_symbols, distances_.begin());
    for (std::size_t length = 3; length <= longest_match; ++length) {
        const Symbol symbol = length_symbol(length);
        lengths_[length] = letters_[symbol.number].then({symbol.extra, symbol.extra_bits});
    }
}

Bits DeflateCodes::distance(std::size_t distance) const {
    const Symbol symbol = distance_symbol(distance);
    return distances_[symbol.number].then({symbol.extra, symbol.extra_bits});
}

}  // namespace paperround
