// SPDX-License-Identifier: MIT
#include "app/preflight/unused_columns.hpp"

#include "app/preflight/record_path.hpp"

#include <algorithm>

namespace paperround {

namespace {

bool is_at_or_below(const std::string& path, const std::string& of) {
    return path == of || path.starts_with(of + ".");
}

}  // namespace

std::vector<std::string> unused_columns(const Schema& schema, const CompiledTemplate& compiled) {
    std::vector<std::string> used;
    for (const FieldUse& use : compiled.fields) used.push_back(RecordPath(use.path).folded());
    for (const AnswerSlot& slot : compiled.answer_slots) {
        used.push_back(RecordPath(slot.key).folded());
    }
    std::vector<std::string> unused;
    for (const std::string& column : schema.paths()) {
        const std::string path = RecordPath(column).folded();
        const bool is_used = std::any_of(used.begin(), used.end(), [&](const std::string& name) {
            return is_at_or_below(path, name) || is_at_or_below(name, path);
        });
        if (!is_used) unused.push_back(column);
    }
    return unused;
}

}  // namespace paperround
