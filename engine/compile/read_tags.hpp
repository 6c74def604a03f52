// SPDX-License-Identifier: MIT
// From the braces of one paragraph's text to tags with a meaning; what has none is reported.
#pragma once

#include "engine/compile/keyword_names.hpp"
#include "engine/compile/part_draft.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround::compile {

struct ReadTag {
    TagSpan span;
    std::optional<Tag> tag;  // none: a comment, an escape, or a mistake that was reported
};

/// Reads paragraph after paragraph, so that a tag cut in two by the end of one can be named.
class TagReader {
  public:
    /// With the names of the data, where they are known.
    explicit TagReader(Compilation& compilation);
    explicit TagReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
    /// Requires: finish() was called.
    ~TagReader() = default;

    /// In reading order.
    std::vector<ReadTag> read(const std::string& text, const Location& where);

    /// Reports what was still waiting for the next paragraph.
    void finish();

  private:
    struct Waiting {
        TagMistake mistake;
        std::string text;
        Location where;
    };
    std::optional<Tag> understand(const TagSpan& span, const SharedText& text,
                                  const Location& where);
    void note_mistakes(std::vector<TagMistake> mistakes, const std::string& text,
                       const Location& where);
    void report(const TagMistake& mistake, const std::string& text, const Location& where);

    Diagnostics& diagnostics_;
    KeywordNames keyword_names_;
    std::optional<Waiting> waiting_;
};

}  // namespace paperround::compile
