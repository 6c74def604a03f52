// SPDX-License-Identifier: MIT
#include "output/files/safe_document_name.hpp"

#include "engine/core/error.hpp"
#include "engine/core/safe_file_name.hpp"

namespace paperround {

void require_safe_name(const std::filesystem::path& place, const std::string& name) {
    const std::string safe = safe_file_name(name);
    if (safe == name) return;
    Diagnostic diagnostic;
    diagnostic.code = "O004";
    diagnostic.where.file = place.string();
    diagnostic.message = "a document cannot be called \"" + name + "\" in every file system";
    diagnostic.hint = "call it \"" + safe + "\"";
    throw Error(std::move(diagnostic));
}

}  // namespace paperround
