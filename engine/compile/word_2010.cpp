// SPDX-License-Identifier: MIT
// ISO 29500-3 §10.1: a prefix in mc:Ignorable has to be declared.
#include "engine/compile/word_2010.hpp"

#include "engine/document/xml/namespaces.hpp"

namespace paperround::compile {
namespace {

void declare(xml::Node& root, std::string_view prefix) {
    const std::string name = "xmlns:" + std::string(prefix);
    if (root.attribute(name) == nullptr) {
        root.set_attribute(name, std::string(xml::namespace_of_prefix(prefix)));
    }
}

bool lists(std::string_view prefixes, std::string_view wanted) {
    const std::string all = " " + std::string(prefixes) + " ";
    return all.find(" " + std::string(wanted) + " ") != std::string::npos;
}

}  // namespace

void declare_word_2010(xml::Node& root) {
    declare(root, "mc");
    declare(root, "w14");
    const std::string* ignorable = root.attribute("mc:Ignorable");
    const std::string prefixes = ignorable == nullptr ? "" : *ignorable;
    if (lists(prefixes, "w14")) return;
    root.set_attribute("mc:Ignorable", prefixes.empty() ? "w14" : prefixes + " w14");
}

}  // namespace paperround::compile
