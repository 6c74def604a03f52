// SPDX-License-Identifier: MIT
// Names that no column can have: where the merge stands, and what the fields SET and ASK defined.
#pragma once

#include "engine/compile/expression.hpp"

#include <string>
#include <string_view>

namespace paperround {

/// Begins the folded name of each; XML cannot hold the character.
inline constexpr char kMergeNameMark = '\x1f';
inline constexpr std::string_view kRecordNumberName = "\x1f#record";      // MERGEREC
inline constexpr std::string_view kSequenceNumberName = "\x1f#sequence";  // MERGESEQ

/// A loop's variable when names inside the loop are first looked for in the item itself; the item
/// is called `item`.
inline constexpr std::string_view kOpenItemName = "\x1fitem";

/// What SET calls `bookmark`; letter case does not count.
std::string merge_name_of(std::string_view bookmark);

/// Reads one of the names above; `written` is for messages.
Expression merge_name_path(std::string_view merge_name, std::string_view written);

}  // namespace paperround
