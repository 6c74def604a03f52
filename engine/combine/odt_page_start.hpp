// SPDX-License-Identifier: MIT
// The first page of a document in a combined ODT: the first block gets an automatic style of its
// own with a master page and page number 1 (ODF 1.3 part 3 §19.500, §20.336).
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>

namespace paperround::combine {

class OdtPageStart {
  public:
    /// Borrows the root of content.xml's office:automatic-styles; further styles are put there.
    explicit OdtPageStart(xml::Node& automatic_styles) : styles_(automatic_styles) {}

    /// Lets the first of `blocks` (the children of an office:text) begin on a new page. A block
    /// that cannot is preceded by a line that can.
    void begin_page(xml::Node& blocks, const std::string& suffix);

  private:
    std::string starting_style(const xml::Node& block, const std::string& suffix);
    std::unique_ptr<xml::Node> copy_of_style(const std::string& name, const std::string& family);

    xml::Node& styles_;
    std::map<std::string, std::string> made_;  // by style and master page
};

}  // namespace paperround::combine
