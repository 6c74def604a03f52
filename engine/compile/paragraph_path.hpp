// SPDX-License-Identifier: MIT
// Where a place that a person can find stands for a program: the path of its paragraph's element,
// and the name that Word gave the paragraph.
#pragma once

#include "engine/core/location.hpp"
#include "engine/document/package/package.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct ParagraphPath {
    std::string xpath;    // "/w:document/w:body/w:tbl[2]/w:tr[3]/w:tc[2]/w:p"
    std::string para_id;  // w14:paraId, xml:id; empty: it has none
};

/// Reads each part once, when it is first asked about. One thread.
class ParagraphPaths {
  public:
    /// Borrows the package.
    explicit ParagraphPaths(const Package& package) : package_(package) {}

    /// nullopt for a place that is in no part.
    std::optional<ParagraphPath> of(const Location& where);

  private:
    const Package& package_;
    std::map<std::string, std::vector<ParagraphPath>> parts_;
};

}  // namespace paperround
