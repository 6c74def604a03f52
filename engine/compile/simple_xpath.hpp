// SPDX-License-Identifier: MIT
// The XPath that Word writes to bind a control to one node of a custom XML part: steps by name and
// position, "/ns0:form[1]/ns0:person[1]/@name". Nothing else is understood.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

struct XPathStep {
    std::string namespace_uri;
    std::string local_name;
    std::size_t position = 1;
};

struct SimpleXPath {
    std::vector<XPathStep> steps;  // from the root element
    std::string attribute;         // as written, without prefix resolved; empty: the element's text
};

/// `prefix_mappings` as in "xmlns:ns0='urn:form' xmlns:ns1='urn:other'".
std::optional<SimpleXPath> parse_simple_xpath(std::string_view xpath,
                                              std::string_view prefix_mappings);

/// The element the steps lead to, or null. The attribute is not looked at.
xml::Node* find_element(xml::Node& root, const SimpleXPath& path);

}  // namespace paperround::compile
