// SPDX-License-Identifier: MIT
// Ids that may stand only once in a DOCX, made anew in what is put behind or into another document:
// bookmarks (with what refers to them), drawings, controls, shapes, tracked changes, permissions.
// What would tie the copy to one person's hidden data is taken away.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace paperround {

class FreshIds {
  public:
    /// What stands in the node is taken. A bookmark whose name is free keeps it from here on.
    void keep_clear_of(const xml::Node& node);
    /// Makes the body of document `number` (from 1) fit behind those before it.
    void renew(xml::Node& body, std::size_t number);

  private:
    void visit(xml::Node& node);
    void note(const xml::Node& node);
    void renew_annotation(xml::Node& node);
    void rename_bookmark(xml::Node& node);
    void follow_bookmarks(xml::Node& node) const;

    std::size_t number_ = 1;
    std::uint32_t next_annotation_ = 0;
    std::uint32_t next_drawing_ = 1;
    std::map<std::string, std::string> annotations_;  // of the document at hand: old id, new id
    std::map<std::string, std::string> bookmarks_;    // old name, new name
    /// Not there: every bookmark of a further document gets a new name.
    std::optional<std::set<std::string>> taken_bookmarks_;
};

}  // namespace paperround
