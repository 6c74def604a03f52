// SPDX-License-Identifier: MIT
#include "engine/document/docx/opc.hpp"

#include "engine/document/package/part_tree.hpp"

#include <algorithm>
#include <charconv>

namespace paperround {

namespace {

std::string folded(std::string_view name) {
    std::string out(name);
    std::ranges::transform(out, out.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return out;
}

std::string value_or_empty(const xml::Node& node, std::string_view attribute) {
    const std::string* value = node.attribute(attribute);
    return value == nullptr ? std::string{} : *value;
}

std::string folder_of(std::string_view part_name) {
    const std::size_t slash = part_name.rfind('/');
    return slash == part_name.npos ? std::string{} : std::string(part_name.substr(0, slash + 1));
}

/// A relative reference against the folder of the part that holds it (RFC 3986 §5.2.4); empty when
/// it climbs out of the package.
std::string resolve(const std::string& folder, std::string_view target) {
    const std::string path =
        target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string> segments;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string segment = path.substr(at, end - at);
        at = end + 1;
        if (segment == ".." && segments.empty()) return {};
        if (segment == "..") {
            segments.pop_back();
        } else if (segment != ".") {
            segments.push_back(segment);
        }
    }
    std::string out;
    for (const std::string& segment : segments) out += (out.empty() ? "" : "/") + segment;
    return out;
}

/// "Main%201" is "Main 1"; what is no escape stays.
std::string without_escapes(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size(); ++at) {
        unsigned value = 0;
        const std::string_view digits = name.substr(at, 3);
        const bool is_escape =
            digits.size() == 3 && digits.front() == '%' &&
            std::from_chars(digits.data() + 1, digits.data() + 3, value, 16).ptr ==
                digits.data() + 3;
        out += is_escape ? static_cast<char>(value) : name[at];
        if (is_escape) at += 2;
    }
    return out;
}

/// The name as the package has it, which may differ in case; some programs escape it in the
/// relationship alone.
std::string name_in(const Package& package, const std::string& name) {
    if (package.part(name) != nullptr) return name;
    const std::string plain = without_escapes(name);
    if (package.part(plain) != nullptr) return plain;
    const auto same = [&](const std::string& other) { return folded(other) == folded(name); };
    const auto found = std::ranges::find_if(package.part_names(), same);
    return found == package.part_names().end() ? name : *found;
}

}  // namespace

std::string relationships_part(std::string_view part_name) {
    const std::string folder = folder_of(part_name);
    return folder + "_rels/" + std::string(part_name.substr(folder.size())) + ".rels";
}

ContentTypes::ContentTypes(const Package& package) {
    const auto tree = parse_optional_part(package, "[Content_Types].xml");
    if (!tree) return;
    for (const auto& entry : tree->root->children) {
        const std::string type = value_or_empty(*entry, "ContentType");
        std::string name = folded(value_or_empty(*entry, "PartName"));
        if (name.starts_with('/')) name.erase(0, 1);
        if (entry->is("Override")) by_part_[name] = type;
        if (entry->is("Default")) by_extension_[folded(value_or_empty(*entry, "Extension"))] = type;
    }
}

std::string ContentTypes::of(std::string_view part_name) const {
    const std::string name = folded(part_name);
    if (const auto found = by_part_.find(name); found != by_part_.end()) return found->second;
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos) return {};
    const auto found = by_extension_.find(name.substr(dot + 1));
    return found == by_extension_.end() ? std::string{} : found->second;
}

std::vector<Relationship> relationships_of(const Package& package, std::string_view part_name) {
    const auto tree = parse_optional_part(package, relationships_part(part_name));
    std::vector<Relationship> out;
    if (!tree) return out;
    const std::string folder = folder_of(part_name);
    for (const auto& entry : tree->root->children) {
        if (!entry->is("Relationship")) continue;
        Relationship one;
        one.id = value_or_empty(*entry, "Id");
        one.type = value_or_empty(*entry, "Type");
        one.kind = one.type.substr(one.type.rfind('/') + 1);
        one.target = value_or_empty(*entry, "Target");
        one.external = value_or_empty(*entry, "TargetMode") == "External";
        if (!one.external) one.target = name_in(package, resolve(folder, one.target));
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace paperround
