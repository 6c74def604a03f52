// SPDX-License-Identifier: MIT
// A paragraph's text torn into runs as word processors do it: another look in the middle of a word,
// spelling marks, bookmarks, comments, page breaks that were there when it was printed last. The
// same seed tears the same way.
#pragma once

#include "engine/document/document_format.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace paperround::testing {

class TornText {
  public:
    /// Marks have other names with every seed.
    TornText(DocumentFormat format, std::uint32_t seed)
        : format_(format), random_(seed), marks_(1000 * seed) {}

    /// What stands in the paragraph: runs and what is between them.
    std::string runs_of(std::string_view text);

    /// 0 … count - 1.
    std::size_t pick(std::size_t count) { return random_() % count; }

  private:
    std::string docx_run(std::string_view text);
    std::string odt_run(std::string_view text);
    std::string noise();
    std::string docx_noise();
    std::string odt_noise();

    DocumentFormat format_;
    std::mt19937 random_;
    std::uint32_t marks_ = 0;
};

}  // namespace paperround::testing
