// SPDX-License-Identifier: MIT
// What of a returned file itself, whatever its answers, a person has to know.
#pragma once

#include "engine/document/text_model.hpp"

#include <string>
#include <vector>

namespace paperround {

/// In words: how it was read, and what in it was not touched. Empty: nothing.
std::vector<std::string> file_reasons(const TextModel& returned);

}  // namespace paperround
