// SPDX-License-Identifier: MIT
// What a name in an ODF field means: a column of the data, or something of LibreOffice's own.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <set>
#include <string>

namespace paperround::compile {

class OdtNames {
  public:
    /// Reads what the part declares. Borrows the schema, which may be null.
    OdtNames(const xml::Node& root, const Schema* schema);

    /// "First Name" for "staff.Sheet1.First Name"; the name itself where it is no longer.
    std::string column_of(const std::string& name) const;

    /// Does the data have it? Never, where nobody said what the data has.
    bool is_column(const std::string& name) const;

    /// Page numbers, the author's address, a variable that the document sets.
    bool is_libreoffices_own(const std::string& name) const;

  private:
    const Schema* schema_;
    std::set<std::string> declared_;  // folded
};

}  // namespace paperround::compile
