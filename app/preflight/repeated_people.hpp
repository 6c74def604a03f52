// SPDX-License-Identifier: MIT
// The same person twice in a list: the same e-mail address, or the same number of staff.
#pragma once

#include "app/preflight/row_list.hpp"
#include "engine/core/diagnostic.hpp"
#include "engine/core/schema.hpp"
#include "engine/core/value.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround {

class RepeatedPeople {
  public:
    explicit RepeatedPeople(const Schema& schema);
    void look_at(const Record& record);
    /// D025, a warning for each column, which names rows and never what stands in them.
    void report(const std::string& file, Diagnostics& diagnostics) const;

  private:
    struct Column {
        std::string heading;
        std::string folded_name;
        std::map<std::string, int> first_rows;  // by value, folded
        std::vector<std::string> pairs;         // "4 and 9"
        std::size_t repeated = 0;
    };
    std::vector<Column> columns_;
};

}  // namespace paperround
