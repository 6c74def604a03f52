// SPDX-License-Identifier: MIT
// What word processors do to the text inside a tag (curly quotes, no-break spaces, long dashes,
// zero-width marks), undone, with the way back to the place in the paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct NormalisedText {
    std::string text;
    /// Where each byte of `text` stands in the original; one more at the back for the end.
    std::vector<std::size_t> offsets;

    std::size_t original_offset(std::size_t offset) const { return offsets[offset]; }
    bool operator==(const NormalisedText&) const = default;
};

/// Straight quotes, plain blanks and hyphens; what has no width is dropped. What stands between
/// quotes is somebody's text and stays as it is. `starts_at` is added to every offset.
NormalisedText normalise_tag_text(std::string_view raw, std::size_t starts_at = 0);

}  // namespace paperround
