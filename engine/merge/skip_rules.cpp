// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/skip_rules.hpp"

#include "engine/core/error.hpp"
#include "engine/merge/evaluate.hpp"

namespace paperround {

const SkipRule* rule_that_skips(const std::vector<SkipRule>& rules, const Record& record,
                                const CopyRecords& place, FieldPositions& positions) {
    Scope scope(record, positions);
    scope.follow(place);
    for (const SkipRule& rule : rules) {
        try {
            if (is_true(rule.when, scope)) return &rule;
        } catch (const EvaluationFailure& failure) {
            throw Error({.code = failure.code,
                         .where = rule.where,
                         .message = failure.message,
                         .hint = failure.hint});
        }
    }
    return nullptr;
}

Diagnostic note_of_skip(const SkipRule& rule, const Record& record) {
    const std::string origin = describe(record.origin());
    return {.severity = Severity::Note,
            .code = "E306",
            .where = rule.where,
            .message = "skipped: " + (origin.empty() ? "" : origin + ", ") + "by " + rule.written};
}

}  // namespace paperround
