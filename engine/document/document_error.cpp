// SPDX-License-Identifier: MIT
#include "engine/document/document_error.hpp"

namespace paperround {

Error document_error(std::string code, Location where, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.where = std::move(where);
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return Error(std::move(diagnostic));
}

}  // namespace paperround
