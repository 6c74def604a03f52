// SPDX-License-Identifier: MIT
// All documents of a merge as one, to print or to file: each begins on a new page, with its own
// headers, its pages and lists counted from 1. They come from one template: styles, settings and
// fonts are those of the first. What ties a document to one person (a form's identity, bindings to
// hidden data) does not survive: the result is for reading.
#pragma once

#include "engine/core/rendered_document.hpp"

#include <memory>

namespace paperround {

/// Holds everything in memory until finish(). One thread at a time.
class CombiningSink final : public DocumentSink {
  public:
    CombiningSink();
    ~CombiningSink() override;
    // Owns what has been collected: make another for another document.
    CombiningSink(const CombiningSink&) = delete;
    CombiningSink& operator=(const CombiningSink&) = delete;

    /// Throws Error E7xx when the document cannot be read.
    void accept(const RenderedDocument& document) override;

    std::size_t accepted() const { return accepted_; }

    /// The finished package. Requires: accepted() > 0.
    std::string finish();

  private:
    struct Combiner;
    std::unique_ptr<Combiner> combiner_;
    std::size_t accepted_ = 0;
};

}  // namespace paperround
