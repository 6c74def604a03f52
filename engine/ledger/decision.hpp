// SPDX-License-Identifier: MIT
// What was read from a return beside its answers, and what people decided about it, as plain
// values. A decision is never changed: another one follows it.
#pragma once

#include "engine/ledger/ledger_records.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paperround {

/// As many of an id as people see and type.
inline constexpr std::size_t shown_id_digits = 8;

/// A document that the return may be, and what speaks for it.
struct StoredCandidate {
    std::string reference;
    double confidence = 0;
    std::string evidence;  // "custom property, printed on the form"

    bool operator==(const StoredCandidate&) const = default;
};

/// All that was read from one return.
struct StoredReading {
    std::vector<StoredAnswer> answers;
    std::vector<std::string> unassigned;      // text that belongs to no question
    std::vector<StoredCandidate> candidates;  // the likeliest first
};

/// Asked: its sender was asked for another one; the return goes on waiting.
enum class DecisionKind { Accepted, Discarded, Asked };
std::string_view name_of(DecisionKind kind);

struct Correction {
    std::string key;
    std::string before;  // as it was read, or corrected before
    std::string after;

    bool operator==(const Correction&) const = default;
};

struct Decision {
    std::int64_t number = 0;  // ascending
    std::string return_id;
    UtcSeconds at = 0;
    std::string who;
    DecisionKind kind = DecisionKind::Accepted;
    std::string because;  // in the person's words; may be empty
    ReturnVerdict verdict_before = ReturnVerdict::Review;
    std::string reference_before;
    std::vector<Correction> corrections;

    bool operator==(const Decision&) const = default;
};

/// Whose a return is, as a person says.
struct Assignment {
    std::string reference;
    std::string person_id;
    std::string form;
    std::string cycle;
    StoredReading reading;  // by that form; takes the place of what was read before
};

/// What a person wants to be done with a return.
struct ReturnDecision {
    /// First: somebody else's decision stands. Again: it may be decided anew.
    enum class Turn { First, Again };

    std::string return_id;
    DecisionKind kind = DecisionKind::Accepted;
    std::string who;
    std::string because = {};
    Turn turn = Turn::First;
    std::optional<Assignment> assigned = {};                            // nullopt: as filed
    std::vector<std::pair<std::string, std::string>> corrections = {};  // key, value
    std::optional<OutboxMail> mail = {};  // that asks again; goes into the outbox with it
};

}  // namespace paperround
