// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/merge_report.hpp"

#include <algorithm>

namespace paperround {
namespace {

std::string counted(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

}  // namespace

std::size_t MergeReport::succeeded() const {
    return static_cast<std::size_t>(std::count_if(
        outcomes.begin(), outcomes.end(), [](const auto& outcome) { return outcome.succeeded(); }));
}

std::string describe(const MergeReport& report) {
    std::string text = counted(report.succeeded(), "document");
    if (report.failed() > 0) text += ", " + counted(report.failed(), "record") + " failed";
    if (report.stopped) text += "; stopped there";
    for (const RecordOutcome& outcome : report.outcomes) {
        if (!outcome.succeeded()) text += "\n" + describe(*outcome.problem);
    }
    return text;
}

}  // namespace paperround
