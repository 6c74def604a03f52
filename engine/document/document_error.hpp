// SPDX-License-Identifier: MIT
// The errors of reading a document: E700 to E709.
#pragma once

#include "engine/core/error.hpp"

#include <string>

namespace paperround {

/// What a person is told when a document cannot be read: the file, what is wrong, the way out.
Error document_error(std::string code, Location where, std::string message, std::string hint);

}  // namespace paperround
