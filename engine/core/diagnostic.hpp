// SPDX-License-Identifier: MIT
// What is wrong, where a person finds it, and the way out; and their collector.
// Codes are listed in docs/diagnostics.md.
#pragma once

#include "engine/core/location.hpp"

#include <string>
#include <vector>

namespace paperround {

enum class Severity { Note, Warning, Error };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;  // "E105"; stable
    Location where;
    std::string message;
    std::string excerpt;           // the text around the mistake, one line
    std::size_t caret = 0;         // first marked character of the excerpt, counted in code points
    std::size_t caret_length = 0;  // 0: nothing is marked
    std::string hint;
    std::size_t offset = 0;  // of the marked words in the text of their paragraph, in bytes
    Location related;        // the other half of a pair; empty: there is none

    bool operator==(const Diagnostic&) const = default;
};

/// The message as people see it, several lines:
///     review.docx  E105  unknown field "Line_maneger"
///       where: Main text, table 2, row 3, column 2
///       text:  Reviewed by {{ Line maneger | upper }}
///                             ^^^^^^^^^^^^
///       fix:   the staff list has "Line manager". Did you mean that?
std::string describe(const Diagnostic& diagnostic);

/// Collects what is wrong, so that everything is shown and not only the first. Borrowed by those
/// who report to it; not for several threads at once.
class Diagnostics {
  public:
    void report(Diagnostic diagnostic);
    bool has_errors() const;
    bool empty() const { return all_.empty(); }
    const std::vector<Diagnostic>& all() const { return all_; }

  private:
    std::vector<Diagnostic> all_;
};

}  // namespace paperround
