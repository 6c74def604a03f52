// SPDX-License-Identifier: MIT
// Text as it is compared, never as it is kept: typographic variants that Word, LibreOffice and
// converters put in of their own accord are one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Unicode NFKC with case folded; straight quotes, plain hyphens, one blank for any run of white
/// space (line breaks and tabs too); without soft hyphens, zero-width and control characters.
std::string normalise_text(std::string_view text);

/// The words of a normalised text: runs of letters and digits.
std::vector<std::string_view> words_of(std::string_view normalised);

/// Takes `normalised_prefix` off the beginning of `text`, whatever its spelling there.
/// Returns the number of bytes of `text` it took, or npos when `text` begins otherwise.
std::size_t skip_normalised(std::string_view text, std::string_view normalised_prefix);

/// An answer as it is kept: without blanks round it and what cannot be seen (zero-width
/// characters, pictures), paragraphs that are blank left out.
std::string tidy_answer(std::string_view text);

/// What a person calls characters.
std::size_t count_characters(std::string_view text);

}  // namespace paperround
