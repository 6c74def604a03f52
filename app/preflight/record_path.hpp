// SPDX-License-Identifier: MIT
// Where a template's name leads in the data: "objectives[].actions" is the actions of every
// objective.
#pragma once

#include "engine/core/field_name.hpp"
#include "engine/core/value.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

class RecordPath {
  public:
    explicit RecordPath(std::string_view written);

    /// Its names joined by dots, positions left out: the same for every way of writing it.
    const std::string& folded() const { return folded_; }

    /// Does it lead through a list? Then a record may have several values there, or none.
    bool is_below_a_list() const { return is_below_a_list_; }

    /// Every value that the record has there.
    void visit(const Record& record, const std::function<void(const Value&)>& seen) const;

  private:
    void visit_from(const Value& value, std::size_t step,
                    const std::function<void(const Value&)>& seen) const;

    std::vector<PathStep> steps_;
    std::string folded_;
    bool is_below_a_list_ = false;
};

}  // namespace paperround
