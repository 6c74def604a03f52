// SPDX-License-Identifier: MIT
// Runs one program for one record. Owned by a Renderer; one thread.
#pragma once

#include "engine/compile/program.hpp"
#include "engine/document/package/part_text.hpp"
#include "engine/merge/document_content.hpp"
#include "engine/merge/missing_values.hpp"
#include "engine/merge/scope.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace paperround {

/// A loop in a loop in a loop must not fill the disk: as much as a returned part may have.
inline constexpr std::size_t kLargestPart = 64'000'000;
/// Nor may it run for hours and print nothing. A table of a million rows stays below.
inline constexpr std::size_t kMostSteps = 20'000'000;

/// How often a loop was at a counter, and the number it gave.
struct CopyCount {
    std::uint32_t taken = 0;
    std::uint32_t number = 0;
};

/// What a run needs and the next one uses again.
struct RunBuffers {
    std::string value;
    std::string said;  // by the content's own expression
    std::vector<PartText::Mark> marks;
    std::vector<CopyCount> counters;
};

class ProgramRunner {
  public:
    /// Borrows `content` for its own lifetime: what the programs bring along besides their text
    /// (pictures) is added there.
    explicit ProgramRunner(DocumentContent& content) : content_(content) {}

    /// Appends what the program prints. Throws Error E605 when that is more than kLargestPart, E606
    /// when it takes more than kMostSteps, and E6xx for a value that cannot be used, with the place
    /// in the template and the record.
    /// What is missing is noted in `missing`, which may throw E617 and E618.
    void run(const Program& program, Scope& scope, MissingValues& missing, PartText& out);

  private:
    DocumentContent& content_;
    RunBuffers buffers_;
};

}  // namespace paperround
