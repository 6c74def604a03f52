// SPDX-License-Identifier: MIT
#include "app/preflight/record_path.hpp"

namespace paperround {

namespace {

/// "objectives[].actions" → "objectives.actions".
std::string without_empty_brackets(std::string_view written) {
    std::string path(written);
    for (std::size_t at = path.find("[]"); at != std::string::npos; at = path.find("[]")) {
        path.erase(at, 2);
    }
    return path;
}

}  // namespace

RecordPath::RecordPath(std::string_view written)
    : is_below_a_list_(written.find("[]") != std::string_view::npos) {
    const std::string path = without_empty_brackets(written);
    auto steps = parse_path(path);
    if (steps) {
        steps_ = std::move(*steps);
    } else {
        steps_.push_back({fold_name(path)});
    }
    for (const PathStep& step : steps_) {
        if (step.position != 0) continue;
        folded_ += (folded_.empty() ? "" : ".") + step.folded_name;
    }
}

void RecordPath::visit(const Record& record, const std::function<void(const Value&)>& seen) const {
    if (const Value* value = record.find_folded(steps_.front().folded_name)) {
        visit_from(*value, 1, seen);
    }
}

void RecordPath::visit_from(const Value& value, std::size_t step,
                            const std::function<void(const Value&)>& seen) const {
    const auto* list = std::get_if<List>(&value.alternatives());
    if (list != nullptr && step < steps_.size() && steps_[step].position != 0) {
        const std::size_t index = steps_[step].position - 1;
        if (index < list->size()) visit_from((*list)[index], step + 1, seen);
        return;
    }
    if (list != nullptr && (step < steps_.size() || is_below_a_list_)) {
        for (const Value& item : *list) visit_from(item, step, seen);
        return;
    }
    if (step == steps_.size()) return seen(value);
    const auto* record = std::get_if<Record>(&value.alternatives());
    const Value* below =
        record == nullptr ? nullptr : record->find_folded(steps_[step].folded_name);
    if (below != nullptr) visit_from(*below, step + 1, seen);
}

}  // namespace paperround
