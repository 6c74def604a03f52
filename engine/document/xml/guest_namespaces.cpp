// SPDX-License-Identifier: MIT
#include "engine/document/xml/guest_namespaces.hpp"

#include "engine/document/xml/namespaces.hpp"

#include <sstream>

namespace paperround::xml {
namespace {

constexpr std::string_view kDeclaration = "xmlns:";
constexpr std::string_view kIgnorable = "mc:Ignorable";

void add_ignorable(Node& host_root, const std::string& prefixes) {
    const std::string* own = host_root.attribute(kIgnorable);
    std::string all = own == nullptr ? "" : *own;
    std::istringstream words(prefixes);
    for (std::string prefix; words >> prefix;) {
        if ((' ' + all + ' ').find(' ' + prefix + ' ') != std::string::npos) continue;
        all += (all.empty() ? "" : " ") + prefix;
    }
    if (!all.empty()) host_root.set_attribute(kIgnorable, std::move(all));
}

}  // namespace

void declare_for_guest(Node& host_root, const Node& guest_root, Node& moved) {
    for (const Attribute& one : guest_root.attributes) {
        if (one.name == kIgnorable) add_ignorable(host_root, one.value);
        if (!one.name.starts_with(kDeclaration)) continue;
        const std::string* own = host_root.attribute(one.name);
        const bool is_known =
            is_canonical_prefix(std::string_view(one.name).substr(kDeclaration.size()));
        if (own == nullptr) {
            host_root.attributes.insert(host_root.attributes.begin(), one);
        } else if (*own != one.value && !is_known && moved.attribute(one.name) == nullptr) {
            moved.set_attribute(one.name, one.value);
        }
    }
}

}  // namespace paperround::xml
