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
    if (!report.skipped.empty())
        text += ", " + counted(report.skipped.size(), "record") + " left out";
    if (report.stopped) text += "; stopped there";
    for (const FailedRecord& failure : report.failures) text += "\n" + describe(failure.problem);
    for (const FailedRecord& skipped : report.skipped) text += "\n" + describe(skipped.problem);
    for (const EmptyField& field : report.empty_fields) text += "\n" + describe(field);
    return text;
}

std::string describe(const EmptyField& field) {
    const char* who = field.records == 1 ? " person has no " : " people have no ";
    return std::to_string(field.records) + who + field.name;
}

}  // namespace paperround
