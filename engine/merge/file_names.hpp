// SPDX-License-Identifier: MIT
// File names that every file system takes and no two documents of a batch share. Owned by the
// batch; one thread at a time.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace paperround {

/// Without folders, control characters, the characters and names that Windows keeps for itself, and
/// blanks or dots at the ends; at most 120 bytes; "document" when nothing is left.
std::string safe_file_name(std::string_view wanted);

class UniqueFileNames {
  public:
    /// `stem` made safe, with " (2)" where it was given before in any letter case, and the suffix.
    std::string next(std::string_view stem, std::string_view suffix);

  private:
    std::set<std::string> given_;              // lower-case
    std::map<std::string, int> last_numbers_;  // by lower-case stem
};

}  // namespace paperround
