// SPDX-License-Identifier: MIT
#include "engine/extract/file_reasons.hpp"

#include <algorithm>

namespace paperround {

std::vector<std::string> file_reasons(const TextModel& returned) {
    std::vector<std::string> reasons = returned.remarks;
    if (std::ranges::any_of(returned.blocks, &TextBlock::has_tracked_changes)) {
        reasons.emplace_back("contains tracked changes: read as if they were accepted");
    }
    if (std::ranges::any_of(returned.blocks, &TextBlock::has_comment)) {
        reasons.emplace_back("carries comments: they are no answers and stay in the document");
    }
    if (returned.has_macros) reasons.emplace_back("contains macros: they were not run");
    if (returned.has_external_links) {
        reasons.emplace_back("points to files elsewhere: they were not opened");
    }
    if (returned.has_embedded_documents) {
        reasons.emplace_back("contains another document: it was not read");
    }
    return reasons;
}

}  // namespace paperround
