// SPDX-License-Identifier: MIT
// Small questions to a reading.
#include "engine/extract/reading.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>

namespace paperround {

std::string text_of(const Reading& reading) {
    std::string text;
    for (const auto& fragment : reading.fragments) {
        const auto paragraph = tidy_answer(fragment.text);
        if (!paragraph.empty()) text += (text.empty() ? "" : "\n") + paragraph;
    }
    return text;
}

bool is_blank(const Reading& reading) {
    return std::all_of(reading.fragments.begin(), reading.fragments.end(),
                       [](const auto& fragment) { return tidy_answer(fragment.text).empty(); });
}

void flag(Reading& reading, std::string words) {
    auto& flags = reading.flags;
    if (std::find(flags.begin(), flags.end(), words) == flags.end()) {
        flags.push_back(std::move(words));
    }
}

bool is_blank_row(const std::vector<std::string>& row) {
    return std::all_of(row.begin(), row.end(), [](const auto& cell) { return cell.empty(); });
}

void doubt(GridReading& reading, double confidence, std::string words) {
    reading.confidence = std::min(reading.confidence, confidence);
    auto& flags = reading.flags;
    if (words.empty() || std::find(flags.begin(), flags.end(), words) != flags.end()) return;
    flags.push_back(std::move(words));
}

}  // namespace paperround
