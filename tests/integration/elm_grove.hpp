// SPDX-License-Identifier: MIT
// The round of samples/elm-grove, played day by day in a folder of its own: each morning what is
// due is sent, each evening what came in that day is collected.
#pragma once

#include "app/round/collect.hpp"
#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"
#include "tests/integration/expected_returns.hpp"
#include "tests/support/temp_folder.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace paperround::testing {

/// The whole autumn, from the first memo to after the last return.
class ElmGrove {
  public:
    ElmGrove();

    const Round& round() const { return *round_; }
    const Ledger& ledger() const { return *ledger_; }
    const std::vector<ExpectedReturn>& expected() const { return expected_; }

    /// Everything that could not be sent, prepared or read, in words; empty when all went well.
    const std::vector<std::string>& problems() const { return problems_; }

    /// What was filed from that mail. Requires: the mail was collected.
    const CollectedItem& collected(const std::string& file) const;

    /// The mail's bytes as they lie in its recipient's maildir; empty: it was not sent.
    std::string sent_mail(const std::string& dispatch_id) const;

  private:
    void send(Date day);
    void collect(Date day);

    TempFolder folder_;
    std::vector<ExpectedReturn> expected_;
    std::unique_ptr<Round> round_;
    std::unique_ptr<Ledger> ledger_;
    std::map<std::string, CollectedItem> collected_;
    std::vector<std::string> problems_;
};

}  // namespace paperround::testing
