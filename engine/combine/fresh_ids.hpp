// SPDX-License-Identifier: MIT
// Ids that may stand only once in a DOCX, made anew in the second document and those after it:
// bookmarks (with what refers to them), drawings, controls, shapes, tracked changes, permissions.
// What would tie the copy to one person's hidden data is taken away.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace paperround::combine {

class FreshIds {
  public:
    /// Makes the body of document `number` (from 1) fit behind those before it.
    void renew(xml::Node& body, std::size_t number);

  private:
    void visit(xml::Node& node);
    void renew_annotation(xml::Node& node);
    void rename_bookmark(xml::Node& node);
    void follow_bookmarks(xml::Node& node) const;

    std::size_t number_ = 1;
    std::uint32_t next_annotation_ = 0;
    std::uint32_t next_drawing_ = 1;
    std::map<std::string, std::string> annotations_;  // of the document at hand: old id, new id
    std::map<std::string, std::string> bookmarks_;    // old name, new name
};

}  // namespace paperround::combine
