// SPDX-License-Identifier: MIT
// The peer: how a mail merge is usually written. For every document the XML is parsed into a tree,
// braces in its texts are replaced, the tree is written out, and all parts are compressed anew
// (libxml2, libzip, zlib level 6). It knows plain `{{ name }}` only and makes no anchors.
#pragma once

#include "engine/core/value.hpp"
#include "engine/document/package/package.hpp"

#include <string>

namespace paperround::bench {

class NaiveEngine {
  public:
    /// Borrows the package for its own lifetime.
    explicit NaiveEngine(const Package& package) : package_(package) {}

    /// The finished document. Throws std::runtime_error when a library fails.
    std::string render(const Record& record) const;

  private:
    const Package& package_;
};

}  // namespace paperround::bench
