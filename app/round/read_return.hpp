// SPDX-License-Identifier: MIT
// One document that came back, read with all that the round knows: whose it is, the exact form that
// was sent, and the answers.
#pragma once

#include "app/round/round.hpp"
#include "engine/core/document_converter.hpp"
#include "engine/core/mail.hpp"
#include "engine/extract/answer_sheet.hpp"
#include "engine/extract/identify.hpp"
#include "engine/ledger/ledger.hpp"

#include <string>
#include <vector>

namespace paperround {

/// All borrowed.
struct ReturnReading {
    const Round& round;
    const Ledger& ledger;
    const std::string& key;
    DocumentConverter& converter;
};

/// Came: with a mail whose sender counts; Found: in a folder, whose owner vouches for it.
enum class ReturnOrigin { Came, Found };

struct ReadReturn {
    AnswerSheet sheet;
    std::string cycle;
    /// Nobody has to look before it is taken as that person's.
    bool is_certainly_theirs = false;
    std::vector<IdentityCandidate> candidates;  // whose else it may be, the likeliest first
};

/// Throws Error E701 to E707, E802 when the file cannot be read or is not safe to read. Requires:
/// the caller has one thread.
ReadReturn read_return(const ReturnReading& with, const ReturnedDocument& document,
                       ReturnOrigin origin);

/// The same where a person has said which document it is.
ReadReturn read_return_as(const ReturnReading& with, const ReturnedDocument& document,
                          const SentDocument& sent);

}  // namespace paperround
