// SPDX-License-Identifier: MIT
// File names that every file system takes and no two documents of a batch share. Owned by the
// batch; one thread at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace paperround {

/// As safe_file_name, and short enough to stay so with a number and a suffix: at most 120 bytes.
std::string safe_file_stem(std::string_view wanted);

class UniqueFileNames {
  public:
    /// `stem` made safe, with " (2)" where it was given before in any letter case, and the suffix.
    std::string next(std::string_view stem, std::string_view suffix);

  private:
    /// How often a stem was asked for, by the hash of its lower-case name: the names themselves
    /// would be most of what a long batch remembers. Two names of one hash cost a needless number.
    std::unordered_map<std::size_t, int> times_given_;
};

}  // namespace paperround
