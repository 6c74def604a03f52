// SPDX-License-Identifier: MIT
#include "engine/schedule/meeting_kind.hpp"

#include <array>

namespace paperround {

namespace {

struct Names {
    MeetingKind kind;
    std::string_view name;
    std::string_view phrase;
};

constexpr std::array<Names, 3> all_names{{
    {MeetingKind::Review, "review", "the review meeting"},
    {MeetingKind::MidYear, "mid-year", "the mid-year meeting"},
    {MeetingKind::Observation, "observation", "the observation"},
}};

const Names& names_of(MeetingKind kind) {
    return all_names.at(static_cast<std::size_t>(kind));
}

}  // namespace

std::string_view name_of(MeetingKind kind) {
    return names_of(kind).name;
}

std::string_view phrase_for(MeetingKind kind) {
    return names_of(kind).phrase;
}

std::optional<MeetingKind> parse_meeting_kind(std::string_view name) {
    for (const Names& names : all_names) {
        if (names.name == name) return names.kind;
    }
    return std::nullopt;
}

std::vector<std::string> meeting_kind_names() {
    std::vector<std::string> list;
    for (const Names& names : all_names) list.emplace_back(names.name);
    return list;
}

}  // namespace paperround
