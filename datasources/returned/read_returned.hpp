// SPDX-License-Identifier: MIT
// The one way in for files that strangers send: converted where needed, then read in a process that
// can do no harm.
#pragma once

#include "datasources/returned/confinement.hpp"
#include "engine/core/document_converter.hpp"
#include "engine/document/text_model.hpp"

#include <filesystem>
#include <string>

namespace paperround {

/// Throws Error E700 when it cannot be read, E706 when it is larger than any form.
std::string bytes_of_returned(const std::filesystem::path& file);

/// See readable_file.hpp for what becomes of which kind.
/// Throws Error E701 to E707 for what is refused, E802 for what could not be read to its end.
/// Requires: the caller has one thread.
TextModel read_returned(std::string bytes, std::string file_name, DocumentConverter& converter,
                        const Confinement& confinement = {});

}  // namespace paperround
