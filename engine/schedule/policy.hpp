// SPDX-License-Identifier: MIT
// A school's policy as plain values: who is in, which cycle they follow, which documents go to whom
// and when. No school's rule is in C++: a policy is read from its policy.toml (policy_file.hpp).
#pragma once

#include "engine/core/person.hpp"
#include "engine/schedule/cycle.hpp"
#include "engine/schedule/when.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Staff who share a cycle. Names are compared by fold_name.
struct StaffGroup {
    std::string name;
    std::vector<std::string> aliases;
    std::string cycle;  // CycleRule::id

    bool operator==(const StaffGroup&) const = default;
};

/// Whom the policy leaves out.
struct PolicyScope {
    enum class Probation { Included, Excluded };

    Probation probation = Probation::Included;
    std::vector<std::string> excluded_groups;
    std::vector<std::string> rules;  // "A1"

    bool operator==(const PolicyScope&) const = default;
};

struct PolicyDocument {
    std::string id;                        // "self-evaluation"
    std::string title;                     // "Review and Self-Evaluation Form"
    std::string file_stem;                 // template's file name without ".docx" or ".odt"
    std::string returned_by;               // "reviewee", "reviewer"; empty: it does not come back
    std::optional<RelativeDay> return_by;  // only for a document that comes back
    std::vector<std::string> rules;

    bool comes_back() const { return !returned_by.empty(); }
    bool operator==(const PolicyDocument&) const = default;
};

/// A document within one sending.
struct StageDocument {
    enum class Filling {
        Fresh,        // with what is known in advance
        WithAnswers,  // with the answers that came back in this cycle, locked; fresh if none did
        LastCycle,    // as it was filed in the last cycle; left out where there is none
    };

    std::string document;  // PolicyDocument::id
    Filling filling = Filling::Fresh;

    bool operator==(const StageDocument&) const = default;
};

/// Something that must be done by a day, without a mail of its own.
struct Milestone {
    std::string id;  // "form-signed"
    std::string title;
    MeetingKind meeting = MeetingKind::Review;
    std::string by_whom;  // "reviewer", "reviewee and reviewer"
    RelativeDay when;
    std::vector<std::string> rules;

    bool operator==(const Milestone&) const = default;
};

/// One kind of sending: to whom, what, and when.
struct Stage {
    enum class Recipient { Reviewee, Reviewer };

    std::string id;  // "review-memo"
    std::string title;
    MeetingKind meeting = MeetingKind::Review;
    Recipient to = Recipient::Reviewee;
    std::vector<StageDocument> documents;  // in the order of the attachments
    std::string mail;                      // stem of the mail's texts: "memo"
    When send;
    std::string due_milestone;  // Milestone::id; empty: the documents' own return_by
    std::vector<std::string> rules;

    bool operator==(const Stage&) const = default;
};

/// An answer of one cycle that is known in advance in the next: what was agreed for the new year is
/// what the new year's forms begin with. `*` stands for the same position on both sides.
struct CarriedAnswer {
    std::string document;  // PolicyDocument::id
    std::string answer;    // "next_objectives[*].objective"
    std::string becomes;   // "objectives[*].objective"
    std::vector<std::string> rules;

    bool operator==(const CarriedAnswer&) const = default;
};

struct Policy {
    std::string id;
    std::string name;
    std::string organisation;
    Record terms;  // the policy's words, as templates see them: reviewee, reviewer, …
    TimeOfDay send_time{8 * 60};
    PolicyScope scope;
    std::vector<CycleRule> cycles;
    std::vector<StaffGroup> groups;
    std::vector<PolicyDocument> documents;
    std::vector<Milestone> milestones;
    std::vector<Stage> stages;
    std::vector<CarriedAnswer> carried;
};

/// Null where the policy has no such thing; borrowed from the policy.
const CycleRule* find_cycle(const Policy& policy, std::string_view id);
const PolicyDocument* find_document(const Policy& policy, std::string_view id);
const Milestone* find_milestone(const Policy& policy, std::string_view id);
const Stage* find_stage(const Policy& policy, std::string_view id);

/// By name or alias: "teaching assistant" finds "Teaching Assistants" where that is an alias.
const StaffGroup* find_group(const Policy& policy, std::string_view name);

/// Is that group left out by name?
bool excludes_group(const PolicyScope& scope, std::string_view name);

}  // namespace paperround
