// SPDX-License-Identifier: MIT
// The template's parts on their way into the finished package: taken from the opened file, changed
// where a document differs from a template, and put into the order of a package.
#pragma once

#include "engine/document/document_format.hpp"
#include "engine/document/package/package_image.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

class PartSet {
  public:
    /// Copies the parts. Entries of folders are left out.
    explicit PartSet(const Package& package);

    /// Borrowed until the set changes; null when there is no such part.
    const std::string* find(std::string_view name) const;
    /// Adds the part or replaces it.
    void put(std::string_view name, std::string bytes);
    void remove(std::string_view name);
    void remove_if(bool (*goes)(std::string_view name));

    /// Those left, with what must come first in front ([Content_Types].xml, mimetype).
    std::vector<PackagePart> in_package_order(DocumentFormat format) const;

    /// SHA-256 over names and contents: the same template however it was zipped.
    std::string fingerprint() const;

  private:
    std::vector<PackagePart> parts_;
};

}  // namespace paperround::compile
