// SPDX-License-Identifier: MIT
// What policies and meeting lists call the three kinds of meeting.
#pragma once

#include "engine/core/person.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// "review" · "mid-year" · "observation".
std::string_view name_of(MeetingKind kind);

/// "the review meeting" · "the mid-year meeting" · "the observation".
std::string_view phrase_for(MeetingKind kind);

std::optional<MeetingKind> parse_meeting_kind(std::string_view name);

std::vector<std::string> meeting_kind_names();

}  // namespace paperround
