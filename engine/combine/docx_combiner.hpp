// SPDX-License-Identifier: MIT
// Several DOCX of one template as one. Bodies follow each other as text; what they refer to is
// collected on a shelf.
#pragma once

#include "engine/combine/list_restart.hpp"
#include "engine/combine/note_collection.hpp"
#include "engine/document/docx/fresh_ids.hpp"
#include "engine/document/docx/part_shelf.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace paperround::combine {

class DocxCombiner {
  public:
    explicit DocxCombiner(const Package& first);
    /// The first document is added like the others.
    void add(const Package& document);
    std::string finish();

  private:
    void take_in_relationships(const Package& document, xml::Node& body);
    std::string relationship_to(const Relationship& wanted);
    void break_inheritance(xml::Node& body);
    std::string empty_story(const std::string& element);
    void append_body(xml::Node& body);
    void count_pages_of_each();
    void add_list_numbers();

    std::string main_part_;
    std::string numbering_part_;
    PartShelf shelf_;
    std::vector<Relationship> relationships_;  // of the main part
    FreshIds ids_;
    ListRestart lists_;
    NoteCollection footnotes_;
    NoteCollection endnotes_;
    std::string start_tag_;  // of the main part's root, with all its namespaces
    std::string bodies_;
    std::string last_block_;  // waits: whether another document follows is not known yet
    bool one_section_ = false;
    std::size_t number_ = 0;  // of documents added
};

}  // namespace paperround::combine
