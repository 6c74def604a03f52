// SPDX-License-Identifier: MIT
// Alignment over candidate pairs: the heaviest chain, found as a longest increasing subsequence is.
#include "engine/extract/align.hpp"

#include "engine/extract/candidate_pairs.hpp"
#include "engine/extract/normalise_text.hpp"
#include "engine/extract/similarity.hpp"
#include "engine/extract/table_rematch.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace paperround {
namespace {

constexpr double least_similarity_when_moved = 0.85;
constexpr std::size_t no_pair = static_cast<std::size_t>(-1);

/// The best chain that ends in one of the first n paragraphs, for any n, in log n steps.
class BestChainBefore {
  public:
    explicit BestChainBefore(std::size_t blocks) : best_(blocks + 1, {0.0, no_pair}) {}

    std::pair<double, std::size_t> before(std::size_t block) const {
        std::pair<double, std::size_t> best{0.0, no_pair};
        for (std::size_t at = block; at > 0; at -= at & (~at + 1)) {
            if (best_[at].first >= best.first) best = best_[at];
        }
        return best;
    }

    /// Of equal chains the one that ends earlier in the document is kept, if given last.
    void add(std::size_t block, double weight, std::size_t pair) {
        for (std::size_t at = block + 1; at < best_.size(); at += at & (~at + 1)) {
            if (weight >= best_[at].first) best_[at] = {weight, pair};
        }
    }

  private:
    std::vector<std::pair<double, std::size_t>> best_;
};

/// Long lines tell more than short ones; the same cell of the same grid tells a little.
double weight_of(const CandidatePair& pair, const SentForm& form, const FormOutline& outline,
                 const TextModel& returned) {
    const auto& line = outline.lines[pair.line];
    const auto length = std::clamp(static_cast<double>(line.text.size()), 4.0, 80.0);
    double likeness = (pair.similarity - 0.5) * 2;
    const auto& printed = form.model.blocks[line.block].cell;
    const auto& found = returned.blocks[pair.block].cell;
    if (printed.has_value() == found.has_value()) likeness += 0.02;
    if (printed && found && printed->column == found->column) likeness += 0.05;
    if (printed && found && printed->row == found->row) likeness += 0.02;
    if (form.model.blocks[line.block].story != returned.blocks[pair.block].story) likeness -= 0.2;
    return length * likeness;
}

std::vector<std::size_t> heaviest_chain(const std::vector<CandidatePair>& pairs,
                                        const std::vector<double>& weights, std::size_t blocks) {
    BestChainBefore chains(blocks);
    std::vector<std::size_t> previous(pairs.size(), no_pair);
    std::vector<double> total(pairs.size());
    for (std::size_t begin = 0; begin < pairs.size();) {
        auto end = begin;
        while (end < pairs.size() && pairs[end].line == pairs[begin].line) ++end;
        for (auto i = begin; i < end; ++i) {
            const auto [weight, pair] = chains.before(pairs[i].block);
            total[i] = weight + weights[i];
            previous[i] = pair;
        }
        // From the back: of equally good places the first one wins.
        for (auto i = end; i-- > begin;) chains.add(pairs[i].block, total[i], i);
        begin = end;
    }
    std::vector<std::size_t> chain;
    for (auto i = chains.before(blocks).second; i != no_pair; i = previous[i]) chain.push_back(i);
    return chain;
}

void claim(Alignment& alignment, const CandidatePair& pair, bool was_moved) {
    alignment.lines[pair.line] =
        MatchedLine{pair.block, pair.similarity, pair.is_prefix, was_moved, false};
    alignment.line_of_block[pair.block] = pair.line;
}

/// What the chain had to leave out because it stands elsewhere; the best likeness first.
void find_moved_lines(Alignment& alignment, const std::vector<CandidatePair>& pairs,
                      const FormOutline& outline) {
    std::vector<CandidatePair> left;
    for (const auto& pair : pairs) {
        const bool is_free = !alignment.lines[pair.line] && !alignment.line_of_block[pair.block];
        const bool tells = outline.lines[pair.line].is_unique;
        if (is_free && tells && pair.similarity >= least_similarity_when_moved) {
            left.push_back(pair);
        }
    }
    std::stable_sort(left.begin(), left.end(),
                     [](const auto& a, const auto& b) { return a.similarity > b.similarity; });
    for (const auto& pair : left) {
        if (alignment.lines[pair.line] || alignment.line_of_block[pair.block]) continue;
        claim(alignment, pair, true);
    }
}

/// The last line before `line` that no other line reads like.
std::optional<std::size_t> landmark_before_line(const FormOutline& outline, std::size_t line) {
    while (line-- > 0) {
        if (outline.lines[line].is_unique) return line;
    }
    return std::nullopt;
}

/// A copy of a landmark counts as well, though the line itself was found elsewhere.
std::optional<std::size_t> landmark_before_block(
    const std::vector<std::optional<std::size_t>>& landmarks, std::size_t block) {
    while (block-- > 0) {
        if (landmarks[block]) return landmarks[block];
    }
    return std::nullopt;
}

/// For each returned block the line that only it can be, if it reads like one.
std::vector<std::optional<std::size_t>> landmarks_in(const Alignment& alignment,
                                                     const FormOutline& outline,
                                                     const std::vector<std::string>& normalised) {
    std::unordered_map<std::string_view, std::size_t> unique_lines;
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        if (outline.lines[line].is_unique) unique_lines.emplace(outline.lines[line].text, line);
    }
    std::vector<std::optional<std::size_t>> landmarks(normalised.size());
    for (std::size_t block = 0; block < normalised.size(); ++block) {
        const auto line = alignment.line_of_block[block];
        const auto copy = unique_lines.find(normalised[block]);
        if (line && outline.lines[*line].is_unique) landmarks[block] = line;
        if (!line && copy != unique_lines.end()) landmarks[block] = copy->second;
    }
    return landmarks;
}

/// How many more copies of each line were printed than came back: below zero, some were added.
std::unordered_map<std::string_view, long> missing_copies(
    const FormOutline& outline, const std::vector<std::string>& normalised) {
    std::unordered_map<std::string_view, long> missing;
    for (const auto& line : outline.lines) ++missing[line.text];
    for (const auto& text : normalised) {
        const auto found = missing.find(text);
        if (found != missing.end()) --found->second;
    }
    return missing;
}

/// A line printed several times is certain where the landmark before it is its own, and while the
/// landmarks of all its copies are there.
void doubt_repeated_lines(Alignment& alignment, const FormOutline& outline,
                          const std::vector<std::string>& normalised) {
    const auto landmarks = landmarks_in(alignment, outline, normalised);
    std::unordered_set<std::string_view> without_landmark;
    const auto is_gone = [&](std::optional<std::size_t> landmark) {
        return landmark && !alignment.lines[*landmark];
    };
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        if (outline.lines[line].is_unique) continue;
        if (is_gone(landmark_before_line(outline, line))) {
            without_landmark.insert(outline.lines[line].text);
        }
    }
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        auto& match = alignment.lines[line];
        if (!match || outline.lines[line].is_unique) continue;
        const auto expected = landmark_before_line(outline, line);
        const auto found = landmark_before_block(landmarks, match->block);
        match->is_uncertain =
            expected != found || without_landmark.contains(outline.lines[line].text);
    }
}

/// Where lines of a table stand once more than they were printed, the table was copied, and which
/// of the two is the first cannot be told.
void doubt_copied_tables(Alignment& alignment, const SentForm& form, const FormOutline& outline,
                         const std::unordered_map<std::string_view, long>& missing) {
    const auto table_of = [&](const PrintedLine& line) {
        const auto& cell = form.model.blocks[line.block].cell;
        return cell ? cell->table : 0;
    };
    std::unordered_map<int, int> copied_lines;
    for (const auto& line : outline.lines) {
        if (missing.at(line.text) < 0) ++copied_lines[table_of(line)];
    }
    for (std::size_t i = 0; i < outline.lines.size(); ++i) {
        const auto& line = outline.lines[i];
        if (!alignment.lines[i]) continue;
        const bool is_copied = missing.at(line.text) < 0 && words_of(line.text).size() >= 2;
        const bool is_in_copied_table = table_of(line) != 0 && copied_lines[table_of(line)] >= 2;
        if (is_copied || is_in_copied_table) alignment.lines[i]->is_uncertain = true;
    }
}

double share_of_text_found(const Alignment& alignment, const FormOutline& outline) {
    double all = 0;
    double found = 0;
    for (std::size_t line = 0; line < outline.lines.size(); ++line) {
        const auto length = static_cast<double>(outline.lines[line].text.size());
        all += length;
        if (alignment.lines[line]) found += length;
    }
    return all > 0 ? found / all : 1;
}

}  // namespace

Alignment align(const SentForm& form, const FormOutline& outline, const TextModel& returned,
                const std::vector<std::string>& normalised) {
    const auto candidates = find_candidate_pairs(outline, normalised);
    std::vector<double> weights;
    weights.reserve(candidates.pairs.size());
    for (const auto& pair : candidates.pairs) {
        weights.push_back(weight_of(pair, form, outline, returned));
    }
    Alignment alignment;
    alignment.lines.resize(outline.lines.size());
    alignment.line_of_block.resize(returned.blocks.size());
    alignment.was_capped = candidates.was_capped;
    for (const auto i : heaviest_chain(candidates.pairs, weights, returned.blocks.size())) {
        claim(alignment, candidates.pairs[i], false);
    }
    find_moved_lines(alignment, candidates.pairs, outline);
    rematch_tables(alignment, candidates.pairs, {form, outline, returned});
    const auto missing = missing_copies(outline, normalised);
    doubt_repeated_lines(alignment, outline, normalised);
    doubt_copied_tables(alignment, form, outline, missing);
    alignment.share_found = share_of_text_found(alignment, outline);
    return alignment;
}

}  // namespace paperround
