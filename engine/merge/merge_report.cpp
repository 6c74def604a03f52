// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/merge_report.hpp"

namespace paperround {
namespace {

std::string counted(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

}  // namespace

std::string describe(const MergeReport& report) {
    std::string text = counted(report.documents, "document");
    if (!report.failures.empty()) {
        text += ", " + counted(report.failures.size(), "record") + " failed";
    }
    if (report.stopped) text += "; stopped there";
    for (const FailedRecord& failure : report.failures) text += "\n" + describe(failure.problem);
    return text;
}

}  // namespace paperround
