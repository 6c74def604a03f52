// SPDX-License-Identifier: MIT
// Several ODT of one template as one. A header that differs from the first document's gets master
// pages of its own. What ODF cannot say for a part of a document stays: footnotes are numbered
// through, and a count of pages counts them all.
#pragma once

#include "engine/combine/odt_page_start.hpp"
#include "engine/document/package/package.hpp"
#include "engine/document/package/package_image.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround::combine {

class OdtCombiner {
  public:
    explicit OdtCombiner(const Package& first);
    /// The first document is added like the others.
    void add(const Package& document);
    std::string finish();

  private:
    std::string bring_master_pages(const Package& document);
    void bring_pictures(const Package& document, xml::Node& node);
    void follow_master_pages(xml::Node& text, const std::string& suffix);
    void bring_forms(xml::Node& text);

    std::vector<PackagePart> parts_;
    std::map<std::string, std::string> pictures_;  // bytes, name
    std::vector<std::string> new_pictures_;
    xml::XmlTree content_;
    xml::XmlTree styles_;
    std::string first_master_pages_;
    OdtPageStart page_start_;
    std::string bodies_;
    std::size_t number_ = 0;
};

}  // namespace paperround::combine
