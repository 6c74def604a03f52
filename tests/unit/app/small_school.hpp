// SPDX-License-Identifier: MIT
// A workspace of three people in a temporary folder, for tests of the round, and a mailer that does
// as it is told.
#pragma once

#include "app/round/round.hpp"
#include "engine/core/mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <string>
#include <vector>

namespace paperround::testing {

/// Ana's review is on Friday 6 November 2026: her letter leaves on Friday 30 October, the form is
/// due on Wednesday 4 November, and David gets the pack on Thursday the 5th.
class SmallSchool {
  public:
    SmallSchool();
    const std::filesystem::path& folder() const { return folder_.path(); }
    Round round() const;
    void write(std::string_view name, std::string_view text) const { folder_.write(name, text); }

  private:
    TempFolder folder_;
};

class ObedientMailer final : public Mailer {
  public:
    explicit ObedientMailer(Delivery answer) : answer_(std::move(answer)) {}
    Delivery send(const ComposedMail& mail, BeforeCommit& before_commit) override;

    std::vector<ComposedMail> sent;

  private:
    Delivery answer_;
};

}  // namespace paperround::testing
