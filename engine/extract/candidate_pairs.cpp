// SPDX-License-Identifier: MIT
// Exact matches by a map, edited ones by the words they share.
#include "engine/extract/candidate_pairs.hpp"

#include "engine/extract/normalise_text.hpp"
#include "engine/extract/similarity.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace paperround {
namespace {

constexpr std::size_t most_places_of_a_line = 256;
constexpr std::size_t lines_a_telling_word_is_in = 64;
constexpr std::size_t words_looked_at = 60;

using WordIndex = std::unordered_map<std::string_view, std::vector<std::size_t>>;

std::vector<std::string_view> distinct_words(std::string_view text, std::size_t most) {
    auto words = words_of(text);
    if (words.size() > most) words.resize(most);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

WordIndex index_of(const FormOutline& outline) {
    WordIndex index;
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        for (const auto word : distinct_words(outline.lines[line].text, words_looked_at)) {
            index[word].push_back(line);
        }
    }
    return index;
}

/// Lines that share at least half of their words with the paragraph.
std::vector<std::size_t> lines_sharing_words(const FormOutline& outline, const WordIndex& index,
                                             std::string_view paragraph) {
    std::map<std::size_t, std::size_t> shared;
    for (const auto word : distinct_words(paragraph, words_looked_at)) {
        const auto found = index.find(word);
        if (found == index.end()) continue;
        if (found->second.size() > lines_a_telling_word_is_in) continue;
        for (const auto line : found->second) ++shared[line];
    }
    std::vector<std::size_t> lines;
    for (const auto& [line, count] : shared) {
        const auto words = words_of(outline.lines[line].text).size();
        if (2 * count >= std::min(words, words_looked_at)) lines.push_back(line);
    }
    return lines;
}

/// Every printed piece, one after the other, with answers between.
bool holds_all_pieces(const PrintedLine& line, std::string_view paragraph) {
    std::size_t at = 0;
    for (const auto& piece : line.pieces) {
        const auto found = paragraph.find(piece, at);
        if (found == std::string_view::npos) return false;
        if (&piece == &line.pieces.front() && found != 0) return false;
        at = found + piece.size();
    }
    return line.pieces.back().empty() || at == paragraph.size();
}

LineMatch compare(const PrintedLine& line, std::string_view paragraph) {
    if (line.slots.empty()) return compare_line(line.text, paragraph);
    if (holds_all_pieces(line, paragraph)) return {1.0, true};
    auto match = compare_line(line.text, paragraph);
    match.is_prefix = match.similarity > 0;
    return match;
}

}  // namespace

CandidatePairs find_candidate_pairs(const FormOutline& outline,
                                    const std::vector<std::string>& returned) {
    const auto index = index_of(outline);
    std::unordered_multimap<std::string_view, std::size_t> exact;
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        exact.emplace(outline.lines[line].text, line);
    }
    std::vector<std::size_t> places(outline.lines.size());
    CandidatePairs found;
    const auto add = [&](std::size_t line, std::size_t block, const LineMatch& match) {
        if (match.similarity < least_similarity) return;
        if (++places[line] > most_places_of_a_line) {
            found.was_capped = true;
            return;
        }
        found.pairs.push_back({line, block, match.similarity, match.is_prefix});
    };
    for (std::size_t block = 0; block < returned.size(); ++block) {
        if (returned[block].empty()) continue;
        const auto [from, to] = exact.equal_range(returned[block]);
        for (auto same = from; same != to; ++same) add(same->second, block, {1.0, false});
        if (from != to) continue;  // what is one line word for word is not another one edited
        for (const auto line : lines_sharing_words(outline, index, returned[block])) {
            add(line, block, compare(outline.lines[line], returned[block]));
        }
    }
    std::sort(found.pairs.begin(), found.pairs.end(), [](const auto& a, const auto& b) {
        return a.line != b.line ? a.line < b.line : a.block < b.block;
    });
    return found;
}

}  // namespace paperround
