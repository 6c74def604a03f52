// SPDX-License-Identifier: MIT
// Numbered lists count from their beginning again in every document (ISO 29500-1 §17.9): each gets
// a w:num of its own over the same w:abstractNum, with start overrides.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace paperround::combine {

class ListRestart {
  public:
    /// Of the roots of word/numbering.xml and word/styles.xml; null where there is none.
    ListRestart(const xml::Node* numbering, const xml::Node* styles);

    /// Gives the lists of a second or later document numbers of their own.
    void restart(xml::Node& body);

    /// The w:num elements that restart() has made, to be put behind the others.
    const std::string& further_numbers() const { return further_; }

  private:
    struct Number {
        std::string abstract_id;
        bool has_overrides = false;
        std::string overrides;  // its w:lvlOverride elements as they stand
    };
    struct StyleNumber {
        std::string number;
        std::string level;
    };

    void read_numbers(const xml::Node& numbering);
    void read_styles(const xml::Node& styles);
    void visit(xml::Node& node);
    void restart_paragraph(xml::Node& paragraph);
    std::optional<StyleNumber> number_of_style(const xml::Node& paragraph) const;
    std::string renewed(const std::string& number);

    std::map<std::string, Number> numbers_;
    std::map<std::string, std::string> starts_;  // abstract id: a w:lvlOverride for every level
    std::map<std::string, StyleNumber> styles_;
    unsigned next_ = 1;
    std::string further_;
    std::map<std::string, std::string> renewed_;  // in the document at hand
    std::set<std::string> restarted_;             // abstract ids, in the document at hand
};

}  // namespace paperround::combine
