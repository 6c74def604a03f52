// SPDX-License-Identifier: MIT
// The parts of the combined DOCX: those of the first document, and of the others what differs: a
// header that names another person, a picture of somebody else. Equal parts are kept once.
#pragma once

#include "engine/document/docx/opc.hpp"
#include "engine/document/package/package_image.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround {

class PartShelf {
  public:
    /// Begins with all parts of the first document.
    explicit PartShelf(const Package& first);

    /// The name under which the part stands here, with all that it refers to. `number` is the
    /// document's, from 1: it makes new names.
    std::string bring(const Package& from, const std::string& part_name, std::size_t number);

    void put(const std::string& name, std::string bytes);
    /// A part that the first document did not have.
    void put_new(const std::string& name, std::string bytes, const std::string& content_type);
    const std::string* find(const std::string& name) const;

    /// Replaces the part's relationships.
    void relate(const std::string& part_name, const std::vector<Relationship>& relationships);

    /// In the order of a package.
    std::vector<PackagePart> finish();

  private:
    std::string content_of(const Package& from, const std::string& part_name, std::size_t number);
    std::string fresh_name(const std::string& name, std::size_t number) const;

    std::vector<std::string> order_;
    std::map<std::string, std::string> parts_;
    std::map<std::string, std::string> by_content_;  // digest of a part and all it refers to
    std::map<std::string, std::string> new_types_;   // content types of further parts
};

}  // namespace paperround
