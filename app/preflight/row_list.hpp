// SPDX-License-Identifier: MIT
// The rows of a list that something is to be said about: the first few by number, the others
// counted, so that a long list takes no memory.
#pragma once

#include "engine/core/location.hpp"

#include <string>
#include <vector>

namespace paperround {

class RowList {
  public:
    void add(const Location& origin);
    std::size_t count() const { return count_; }

    /// "row 4" · "rows 4, 9, 17" · "rows 4, 9, 17, 18, 20 and 12 more".
    std::string words() const;

  private:
    std::size_t count_ = 0;
    std::vector<int> first_;
};

}  // namespace paperround
