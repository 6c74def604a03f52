// SPDX-License-Identifier: MIT
#include "engine/schedule/policy.hpp"

#include "engine/core/field_name.hpp"

#include <algorithm>

namespace paperround {

namespace {

template <typename Thing>
const Thing* find_by_id(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(),
                                    [id](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

bool names_contain(const std::vector<std::string>& names, const std::string& folded) {
    return std::any_of(names.begin(), names.end(),
                       [&folded](const std::string& name) { return fold_name(name) == folded; });
}

}  // namespace

const CycleRule* find_cycle(const Policy& policy, std::string_view id) {
    return find_by_id(policy.cycles, id);
}

const PolicyDocument* find_document(const Policy& policy, std::string_view id) {
    return find_by_id(policy.documents, id);
}

const Milestone* find_milestone(const Policy& policy, std::string_view id) {
    return find_by_id(policy.milestones, id);
}

const Stage* find_stage(const Policy& policy, std::string_view id) {
    return find_by_id(policy.stages, id);
}

const StaffGroup* find_group(const Policy& policy, std::string_view name) {
    const std::string folded = fold_name(name);
    const auto found = std::find_if(
        policy.groups.begin(), policy.groups.end(), [&folded](const StaffGroup& group) {
            return fold_name(group.name) == folded || names_contain(group.aliases, folded);
        });
    return found == policy.groups.end() ? nullptr : &*found;
}

bool excludes_group(const PolicyScope& scope, std::string_view name) {
    return names_contain(scope.excluded_groups, fold_name(name));
}

}  // namespace paperround
