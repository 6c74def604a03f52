// SPDX-License-Identifier: MIT
#include "engine/core/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

std::string_view severity_word(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note: ";
        case Severity::Warning:
            return "warning: ";
        case Severity::Error:
            break;
    }
    return "";
}

}  // namespace

std::string describe(const Diagnostic& diagnostic) {
    std::string text = diagnostic.where.file.empty() ? "" : diagnostic.where.file + "  ";
    text += fmt::format("{}  {}{}", diagnostic.code, severity_word(diagnostic.severity),
                        diagnostic.message);
    const std::string where = describe(diagnostic.where);
    if (!where.empty() && where != diagnostic.where.file) text += "\n  where: " + where;
    if (!diagnostic.excerpt.empty()) {
        text += "\n  text:  " + diagnostic.excerpt;
        if (diagnostic.caret_length > 0) {
            text += fmt::format("\n         {}{}", std::string(diagnostic.caret, ' '),
                                std::string(diagnostic.caret_length, '^'));
        }
    }
    if (!diagnostic.hint.empty()) text += "\n  fix:   " + diagnostic.hint;
    return text;
}

void Diagnostics::report(Diagnostic diagnostic) {
    all_.push_back(std::move(diagnostic));
}

bool Diagnostics::has_errors() const {
    return std::any_of(all_.begin(), all_.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

}  // namespace paperround
