// SPDX-License-Identifier: MIT
// What is known of one form after everybody it has been to: its accepted returns laid over each
// other key by key, with every version and who said it when. An empty answer erases nothing; what
// stands as it was sent is nobody's new word; what a person corrected counts in place of what was
// read.
#pragma once

#include "engine/ledger/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// By a person at the desk.
struct AnswerCorrection {
    std::string who;
    UtcSeconds at = 0;
    std::string before;
};

struct AnswerVersion {
    std::string value;
    UtcSeconds at = 0;  // when the return came
    std::string return_id;
    std::string sender;       // whose mail it was; empty: a file from the folder
    bool is_as_sent = false;  // filled in before it went out
    std::optional<AnswerCorrection> correction;
};

struct KnownAnswer {
    std::string key;
    std::string owner;
    std::vector<AnswerVersion> versions;  // oldest first; none: never answered

    /// The newest version's.
    const std::string& value() const;
};

/// In the order in which the keys stand in the form.
/// `passes`: accepted returns of one form, oldest first.
std::vector<KnownAnswer> known_answers(const Ledger& ledger,
                                       const std::vector<ReturnedItem>& passes);

}  // namespace paperround
