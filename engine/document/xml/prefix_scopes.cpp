// SPDX-License-Identifier: MIT
#include "engine/document/xml/prefix_scopes.hpp"

#include "engine/document/xml/namespaces.hpp"

#include <algorithm>

namespace paperround::xml {

namespace {

constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";

std::string qualified(std::string_view prefix, std::string_view local) {
    std::string name(prefix);
    if (!name.empty()) name += ':';
    name += local;
    return name;
}

std::string declaration_name(std::string_view prefix) {
    return prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
}

// Attributes whose value speaks in prefixes (ISO/IEC 29500-3 §7; XML Schema part 1 §2.6.1).
bool holds_prefixes(std::string_view element, std::string_view attribute) {
    return attribute == "mc:Ignorable" || attribute == "mc:MustUnderstand" ||
           attribute == "mc:ProcessContent" || attribute == "xsi:type" ||
           (attribute == "Requires" && element == "mc:Choice");
}

const auto* find_uri(const auto& bindings, std::string_view prefix) {
    const auto same = [&](const auto& binding) { return binding.prefix == prefix; };
    const auto found = std::find_if(bindings.rbegin(), bindings.rend(), same);
    return found == bindings.rend() ? nullptr : &found->uri;
}

}  // namespace

const std::string* PrefixScopes::bound_uri(std::string_view written_prefix) const {
    return find_uri(written_, written_prefix);
}

std::string PrefixScopes::written_prefix(std::string_view uri, std::string_view prefix, Use use) {
    const std::optional<std::string>& canonical = canonical_of(uri);
    // The default namespace does not reach attributes.
    const bool usable = canonical && (use == Use::ElementName || !canonical->empty());
    if (usable) return *canonical;
    return is_canonical_prefix(prefix) ? rename_foreign(uri, prefix) : std::string(prefix);
}

const std::optional<std::string>& PrefixScopes::canonical_of(std::string_view uri) {
    if (last_ != nullptr && last_->first == uri) return last_->second;
    auto known = canonical_.find(uri);
    if (known == canonical_.end()) {
        const auto canonical = uri == xml_uri ? "xml" : canonical_prefix(uri);
        known = canonical_.emplace(std::string(uri), canonical).first;
    }
    last_ = &*known;
    return known->second;
}

// A stranger that calls itself "w" must not be taken for Word's namespace.
std::string PrefixScopes::rename_foreign(std::string_view uri, std::string_view prefix) {
    const auto found = renamed_.find(uri);
    if (found != renamed_.end()) return found->second;
    std::string name = std::string(prefix) + "_" + std::to_string(renamed_.size() + 1);
    return renamed_.emplace(std::string(uri), std::move(name)).first->second;
}

std::string PrefixScopes::map_one_prefix(std::string_view token) {
    const std::size_t colon = token.find(':');
    const std::string_view prefix = token.substr(0, colon);
    const std::string* uri = find_uri(source_, prefix);
    std::string mapped(prefix);
    if (uri != nullptr) mapped = written_prefix(*uri, prefix, Use::AttributeName);
    if (colon != std::string_view::npos) mapped += token.substr(colon);
    return mapped;
}

std::string PrefixScopes::map_prefix_list(std::string_view list) {
    constexpr std::string_view spaces = " \t\r\n";
    std::string out;
    std::size_t at = 0;
    while ((at = list.find_first_not_of(spaces, at)) != std::string_view::npos) {
        const std::size_t end = std::min(list.find_first_of(spaces, at), list.size());
        if (!out.empty()) out += ' ';
        out += map_one_prefix(list.substr(at, end - at));
        at = end;
    }
    return out;
}

void PrefixScopes::declare(Node& node, const SourceElement& element,
                           const std::vector<Needed>& needed) {
    const auto begin = static_cast<std::ptrdiff_t>(written_.size());
    const auto add = [&](std::string prefix, std::string_view uri) {
        node.attributes.push_back({declaration_name(prefix), std::string(uri)});
        written_.push_back({std::move(prefix), std::string(uri)});
    };
    const auto declared_here = [&](const std::string& prefix) {
        return std::any_of(written_.begin() + begin, written_.end(),
                           [&](const Binding& one) { return one.prefix == prefix; });
    };
    for (const SourceDeclaration& one : element.declarations) {
        std::string prefix = written_prefix(one.uri, one.prefix, Use::ElementName);
        const std::string_view* wanted = find_uri(needed, prefix);
        if (declared_here(prefix) || (wanted != nullptr && *wanted != one.uri)) continue;
        add(std::move(prefix), one.uri);
    }
    for (const Needed& one : needed) {
        const std::string* bound = bound_uri(one.prefix);
        if (bound == nullptr ? !one.uri.empty() : *bound != one.uri) add(one.prefix, one.uri);
    }
}

std::unique_ptr<Node> PrefixScopes::open(SourceElement& element) {
    marks_.push_back({source_.size(), written_.size()});
    for (const SourceDeclaration& one : element.declarations) {
        source_.push_back({std::string(one.prefix), std::string(one.uri)});
    }
    std::vector<Needed>& needed = needed_;
    needed.clear();
    const auto name_of = [&](const SourceName& name, Use use) {
        std::string prefix = written_prefix(name.uri, name.prefix, use);
        const bool in_no_namespace = use == Use::AttributeName && prefix.empty();
        if (prefix != "xml" && !in_no_namespace && find_uri(needed, prefix) == nullptr) {
            needed.push_back({prefix, name.uri});
        }
        return qualified(prefix, name.local);
    };
    auto node = make_element(name_of(element.name, Use::ElementName));
    std::vector<Attribute> attributes;
    attributes.reserve(element.attributes.size());
    for (SourceAttribute& one : element.attributes) {
        std::string name = name_of(one.name, Use::AttributeName);
        if (std::ranges::find(attributes, name, &Attribute::name) != attributes.end())
            return nullptr;
        if (holds_prefixes(node->name, name)) one.value = map_prefix_list(one.value);
        attributes.push_back({std::move(name), std::move(one.value)});
    }
    declare(*node, element, needed);
    std::ranges::move(attributes, std::back_inserter(node->attributes));
    return node;
}

void PrefixScopes::close() {
    source_.resize(marks_.back().source);
    written_.resize(marks_.back().written);
    marks_.pop_back();
}

}  // namespace paperround::xml
