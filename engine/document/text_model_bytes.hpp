// SPDX-License-Identifier: MIT
// A text model on its way from the process that read a stranger's file to the one that asked.
#pragma once

#include "engine/document/text_model.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace paperround {

std::string to_bytes(const TextModel& model);

/// nullopt for anything that `to_bytes` never writes: the process that wrote it may have been taken
/// over by what it read.
std::optional<TextModel> text_model_from_bytes(std::string_view bytes);

}  // namespace paperround
