// SPDX-License-Identifier: MIT
// What a DOCX paragraph is by its style: a heading, a list item, neither.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <string>

namespace paperround {

class ParagraphStyles {
  public:
    /// No styles at all.
    ParagraphStyles() = default;
    /// Of the root of word/styles.xml.
    explicit ParagraphStyles(const xml::Node& styles);

    /// By its own properties, else its style, else what that is based on (ISO/IEC 29500-1
    /// §17.7.2).
    bool is_heading(const xml::Node& paragraph) const;
    bool is_list_item(const xml::Node& paragraph) const;

  private:
    struct Style {
        std::string based_on;
        std::string outline_level;  // empty: not said
        std::string numbering;
    };
    std::string inherited(const xml::Node& paragraph, std::string Style::*property) const;

    std::map<std::string, Style> styles_;
};

}  // namespace paperround
