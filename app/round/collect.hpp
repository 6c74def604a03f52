// SPDX-License-Identifier: MIT
// Takes in what came back: every item of the mailbox is stored raw first, then read, then filed
// with its verdict, and only then moved out of the way. Nothing is dropped.
#pragma once

#include "app/round/round.hpp"
#include "engine/core/mail.hpp"
#include "engine/extract/answer_sheet.hpp"
#include "engine/ledger/ledger.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace paperround {

/// A maildir where the folder has new/ or cur/, else a plain folder of messages and forms.
/// Throws Error R001 when it is not there.
std::unique_ptr<Mailbox> open_mailbox(const std::filesystem::path& folder);

struct CollectedItem {
    ReturnedItem item;
    std::optional<AnswerSheet> sheet;  // nullopt: nothing that could be read as a form
};

struct CollectReport {
    std::vector<CollectedItem> items;
    std::size_t already_filed = 0;
    std::vector<Diagnostic> problems;  // items that could not be read from the mailbox
};

struct CollectTask {
    const Round& round;
    Ledger& ledger;
    Mailbox& mailbox;
    DateTime now;
};

/// Requires: the caller holds the SenderLock.
CollectReport collect_returns(const CollectTask& task);

}  // namespace paperround
