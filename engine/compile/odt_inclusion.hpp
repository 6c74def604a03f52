// SPDX-License-Identifier: MIT
// Puts ODT into an ODT: texts where they are included, and with them their styles, pictures,
// controls and declared names. Page styles, headers and footers stay behind.
#pragma once

#include "engine/compile/guest_document.hpp"
#include "engine/compile/part_set.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace paperround::compile {

class OdtInclusion {
  public:
    /// `stories` are borrowed: content.xml and styles.xml.
    OdtInclusion(const Package& package, std::vector<PartDraft>& stories);

    /// Nothing has happened when there is a mistake: E646 what cannot come along, E647 what cannot
    /// stand at that place.
    std::optional<IncludeMistake> take_in(GuestDocument& guest, const GuestPlace& place);

    /// All parts, those of the stories aside.
    PartSet finish();

  private:
    void bring_pictures(const Package& guest, xml::Node& node);
    std::string picture_in_host(const Package& guest, const std::string& name);
    void bring_declarations(xml::Node& text);
    void rename(xml::Node& node, std::map<std::string, std::string>& fresh);
    std::string free_name(const std::string& name);

    std::vector<PartDraft>& stories_;
    PartSet parts_;
    std::set<std::string> names_;                      // that may stand only once
    std::map<std::string, std::string> new_pictures_;  // name, media type
    std::size_t number_ = 0;
};

}  // namespace paperround::compile
