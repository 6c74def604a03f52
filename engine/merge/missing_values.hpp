// SPDX-License-Identifier: MIT
// What happens where a name that a template prints is empty for somebody, and which names that were
// for one record. Owned by a Renderer; one thread.
#pragma once

#include <string_view>
#include <vector>

namespace paperround {

enum class MissingPolicy {
    Empty,       // prints nothing; the report counts it
    Error,       // the record fails
    Mark,        // prints «name»; the template is compiled with MissingMarks::Shown
    SkipRecord,  // there is no document for the record, and that is no failure
};

class MissingValues {
  public:
    explicit MissingValues(MissingPolicy policy) : policy_(policy) {}

    /// Forgets the names of the record before.
    void begin_record() { names_.clear(); }

    /// Throws EvaluationFailure E617 where the policy is Error, E618 where it is SkipRecord.
    /// `name` is borrowed from the template.
    void note(std::string_view name);

    MissingPolicy policy() const { return policy_; }

    /// As written in the template, each once.
    const std::vector<std::string_view>& names() const { return names_; }

  private:
    MissingPolicy policy_;
    std::vector<std::string_view> names_;
};

}  // namespace paperround
