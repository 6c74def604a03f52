// SPDX-License-Identifier: MIT
// An invented school as small or large as a test needs it: one reviewer, and reviewees who all have
// their review on Friday 6 November 2026. Mail goes into maildirs below the school's folder.
#pragma once

#include "engine/ledger/ledger_records.hpp"
#include "tests/integration/cli_program.hpp"
#include "tests/support/temp_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace paperround::testing {

class School {
  public:
    explicit School(int reviewees);

    /// The morning on which everybody's letter and form are due.
    static constexpr const char* letter_day = "2026-10-30T08:00";

    const TempFolder& folder() const { return folder_; }
    const std::vector<std::string>& addresses() const { return addresses_; }

    /// The arguments of a command in this school on `letter_day`.
    std::vector<std::string> arguments(const std::vector<std::string>& command) const;
    ProgramRun run(const std::vector<std::string>& command) const;

    /// The mails that have arrived, read or not.
    std::vector<std::filesystem::path> inbox(const std::string& address) const;
    std::size_t delivered() const;

    /// What the ledger knows; empty while there is none.
    std::vector<OutboxMail> outbox() const;

  private:
    TempFolder folder_;
    std::vector<std::string> addresses_;
};

}  // namespace paperround::testing
