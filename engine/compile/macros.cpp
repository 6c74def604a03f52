// SPDX-License-Identifier: MIT
// [MS-OFFMACRO2] §2.2 (the parts of a document with macros); ODF 1.3 part 3 §3.12 (office:scripts).
#include "engine/compile/macros.hpp"

#include "engine/document/docx/opc.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <set>

namespace paperround::compile {
namespace {

using PartNames = std::set<std::string, std::less<>>;

bool is_of_macros(const std::string& kind) {
    return kind == "vbaProject" || kind == "wordVbaData" || kind == "vbaProjectSignature" ||
           kind == "vbaProjectSignatureAgile" || kind == "vbaProjectSignatureV3" ||
           kind == "attachedToolbars";
}

/// Takes those children of the part's root out for which `goes`.
template <typename Predicate>
void erase_children(PartSet& parts, const std::string& part, Predicate goes) {
    const std::string* bytes = parts.find(part);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, part);
    const auto erased =
        std::erase_if(tree.root->children, [&](const auto& child) { return goes(*child); });
    if (erased > 0) parts.put(part, xml::serialize(tree));
}

/// The macros that a part refers to; the reference goes with them.
void collect_from(PartSet& parts, const Package& package, const std::string& part,
                  PartNames& macros) {
    PartNames here;
    for (const Relationship& one : relationships_of(package, part)) {
        if (!one.external && is_of_macros(one.kind)) here.insert(one.target);
    }
    if (here.empty()) return;
    erase_children(parts, relationships_part(part), [](const xml::Node& child) {
        const std::string* type = child.attribute("Type");
        return type != nullptr && is_of_macros(type->substr(type->rfind('/') + 1));
    });
    for (const std::string& name : here) {
        if (macros.insert(name).second) collect_from(parts, package, name, macros);
    }
}

void leave_docx_macros(PartSet& parts, const Package& package) {
    PartNames macros;
    for (const Relationship& one : relationships_of(package, "")) {
        if (one.kind == "officeDocument") collect_from(parts, package, one.target, macros);
    }
    if (macros.empty()) return;
    for (const std::string& name : macros) {
        parts.remove(name);
        parts.remove(relationships_part(name));
    }
    erase_children(parts, "[Content_Types].xml", [&](const xml::Node& child) {
        const std::string* name = child.attribute("PartName");
        return name != nullptr && name->starts_with('/') && macros.contains(name->substr(1));
    });
}

bool is_odt_macro(std::string_view name) {
    return name.starts_with("Basic/") || name.starts_with("Scripts/");
}

void leave_odt_macros(PartSet& parts, const Package& package) {
    for (const std::string& name : package.part_names()) {
        if (is_odt_macro(name)) parts.remove(name);
    }
    if (parts.find("META-INF/manifest.xml") == nullptr) return;
    const bool had = std::any_of(package.part_names().begin(), package.part_names().end(),
                                 [](const std::string& name) { return is_odt_macro(name); });
    if (!had) return;
    erase_children(parts, "META-INF/manifest.xml", [](const xml::Node& entry) {
        const std::string* path = entry.attribute("manifest:full-path");
        return path != nullptr && is_odt_macro(*path);
    });
}

}  // namespace

void leave_macros_behind(PartSet& parts, const Package& package, DocumentFormat format) {
    if (format == DocumentFormat::Docx) {
        leave_docx_macros(parts, package);
    } else {
        leave_odt_macros(parts, package);
    }
}

}  // namespace paperround::compile
