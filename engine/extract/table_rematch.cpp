// SPDX-License-Identifier: MIT
// Matches the lines of a moved table inside that table.
#include "engine/extract/table_rematch.hpp"

#include "engine/extract/similarity.hpp"

#include <map>
#include <set>

namespace paperround {
namespace {

int printed_table(const AlignedDocuments& documents, std::size_t line) {
    const auto& cell = documents.form.model.blocks[documents.outline.lines[line].block].cell;
    return cell ? cell->table : 0;
}

int returned_table(const AlignedDocuments& documents, std::size_t block) {
    const auto& cell = documents.returned.blocks[block].cell;
    return cell ? cell->table : 0;
}

/// Printed table → returned table, where a unique and unedited line stands in both.
std::map<int, int> tables_fixed_by_landmarks(const Alignment& alignment,
                                             const AlignedDocuments& documents) {
    std::map<int, int> fixed;
    std::set<int> contradicted;
    for (std::size_t line = 0; line < alignment.lines.size(); ++line) {
        const auto& match = alignment.lines[line];
        const auto table = printed_table(documents, line);
        if (!match || table == 0 || !documents.outline.lines[line].is_unique) continue;
        if (match->similarity < unedited_similarity) continue;
        const auto found = returned_table(documents, match->block);
        if (found == 0) continue;
        if (!fixed.emplace(table, found).second && fixed[table] != found) {
            contradicted.insert(table);
        }
    }
    for (const auto table : contradicted) fixed.erase(table);
    return fixed;
}

/// Lines that stand in a table which a landmark gave to another.
std::set<std::size_t> lines_in_the_wrong_table(const Alignment& alignment,
                                               const AlignedDocuments& documents,
                                               const std::map<int, int>& fixed) {
    std::map<int, int> back;
    for (const auto& [printed, found] : fixed) back.emplace(found, printed);
    std::set<std::size_t> wrong;
    for (std::size_t line = 0; line < alignment.lines.size(); ++line) {
        const auto& match = alignment.lines[line];
        if (!match || documents.outline.lines[line].is_unique) continue;
        const auto printed = printed_table(documents, line);
        const auto found = returned_table(documents, match->block);
        const auto expected = fixed.find(printed);
        const auto owner = back.find(found);
        const bool leaves_its_own = expected != fixed.end() && expected->second != found;
        const bool is_in_anothers = owner != back.end() && owner->second != printed;
        if (leaves_its_own || is_in_anothers) wrong.insert(line);
    }
    return wrong;
}

}  // namespace

void rematch_tables(Alignment& alignment, const std::vector<CandidatePair>& pairs,
                    const AlignedDocuments& documents) {
    const auto fixed = tables_fixed_by_landmarks(alignment, documents);
    for (const auto line : lines_in_the_wrong_table(alignment, documents, fixed)) {
        alignment.line_of_block[alignment.lines[line]->block].reset();
        alignment.lines[line].reset();
    }
    for (const auto& pair : pairs) {
        if (alignment.lines[pair.line] || alignment.line_of_block[pair.block]) continue;
        const auto expected = fixed.find(printed_table(documents, pair.line));
        if (expected == fixed.end()) continue;
        if (returned_table(documents, pair.block) != expected->second) continue;
        if (pair.similarity < unedited_similarity) continue;
        alignment.lines[pair.line] =
            MatchedLine{pair.block, pair.similarity, pair.is_prefix, true, false};
        alignment.line_of_block[pair.block] = pair.line;
    }
}

}  // namespace paperround
