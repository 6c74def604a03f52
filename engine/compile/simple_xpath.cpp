// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/simple_xpath.hpp"

#include "engine/document/xml/namespaces.hpp"

#include <charconv>
#include <map>

namespace paperround::compile {
namespace {

using Mappings = std::map<std::string, std::string, std::less<>>;

Mappings read_mappings(std::string_view text) {
    static constexpr std::string_view kDeclaration = "xmlns:";
    Mappings mappings;
    for (auto at = text.find(kDeclaration); at != std::string_view::npos;
         at = text.find(kDeclaration, at)) {
        at += kDeclaration.size();
        const auto equals = text.find('=', at);
        if (equals == std::string_view::npos || equals + 1 >= text.size()) break;
        const auto end = text.find(text[equals + 1], equals + 2);
        if (end == std::string_view::npos) break;
        mappings.emplace(text.substr(at, equals - at), text.substr(equals + 2, end - equals - 2));
        at = end;
    }
    return mappings;
}

/// "ns0:person[2]"
std::optional<XPathStep> read_step(std::string_view text, const Mappings& mappings) {
    XPathStep step;
    if (const auto bracket = text.find('['); bracket != std::string_view::npos) {
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + bracket + 1, end, step.position);
        if (read.ec != std::errc{} || read.ptr + 1 != end || *read.ptr != ']') return std::nullopt;
        text = text.substr(0, bracket);
    }
    if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        const auto uri = mappings.find(text.substr(0, colon));
        if (uri == mappings.end()) return std::nullopt;
        step.namespace_uri = uri->second;
        text = text.substr(colon + 1);
    }
    const bool is_name = !text.empty() && text.find_first_of("*()=@ ") == std::string_view::npos;
    if (!is_name || step.position == 0) return std::nullopt;
    step.local_name = text;
    return step;
}

std::string_view prefix_of(const xml::Node& element) {
    const auto colon = element.name.find(':');
    return colon == std::string::npos ? std::string_view()
                                      : std::string_view(element.name).substr(0, colon);
}

std::string_view namespace_of(const xml::Node& element) {
    const std::string_view prefix = prefix_of(element);
    const std::string declaration =
        prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
    for (const xml::Node* at = &element; at != nullptr; at = at->parent) {
        if (const std::string* uri = at->attribute(declaration)) return *uri;
    }
    return xml::namespace_of_prefix(prefix);
}

bool is_named(const xml::Node& element, const XPathStep& step) {
    if (element.kind != xml::Node::Kind::Element) return false;
    const std::string_view prefix = prefix_of(element);
    const auto local =
        std::string_view(element.name).substr(prefix.empty() ? 0 : prefix.size() + 1);
    return local == step.local_name && namespace_of(element) == step.namespace_uri;
}

xml::Node* child_at(xml::Node& parent, const XPathStep& step) {
    std::size_t position = 0;
    for (const auto& child : parent.children) {
        if (is_named(*child, step) && ++position == step.position) return child.get();
    }
    return nullptr;
}

}  // namespace

std::optional<SimpleXPath> parse_simple_xpath(std::string_view xpath,
                                              std::string_view prefix_mappings) {
    const Mappings mappings = read_mappings(prefix_mappings);
    SimpleXPath path;
    if (!xpath.starts_with('/')) return std::nullopt;
    while (!xpath.empty()) {
        xpath.remove_prefix(1);
        const std::string_view text = xpath.substr(0, xpath.find('/'));
        xpath.remove_prefix(text.size());
        if (xpath.empty() && text == "text()") break;
        if (xpath.empty() && text.starts_with('@')) {
            path.attribute = text.substr(1);
            break;
        }
        auto step = read_step(text, mappings);
        if (!step) return std::nullopt;
        path.steps.push_back(std::move(*step));
    }
    if (path.steps.empty()) return std::nullopt;
    return path;
}

xml::Node* find_element(xml::Node& root, const SimpleXPath& path) {
    if (!is_named(root, path.steps.front()) || path.steps.front().position != 1) return nullptr;
    xml::Node* at = &root;
    for (std::size_t i = 1; i < path.steps.size() && at != nullptr; ++i) {
        at = child_at(*at, path.steps[i]);
    }
    return at;
}

}  // namespace paperround::compile
