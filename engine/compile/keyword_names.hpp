// SPDX-License-Identifier: MIT
// Names of the data with a word in them that means something to expressions: "Time in lieu". Where
// one of them stands, it is the name that was meant.
#pragma once

#include "engine/core/schema.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace paperround {

class KeywordNames {
  public:
    /// None.
    KeywordNames() = default;
    explicit KeywordNames(const Schema& schema);

    bool has(std::string_view name) const;
    /// Of the longest name, in words.
    std::size_t most_words() const { return most_words_; }

  private:
    std::set<std::string> folded_names_;
    std::size_t most_words_ = 0;
};

}  // namespace paperround
