// SPDX-License-Identifier: MIT
// A part is dropped with every relationship and content type that names it (ISO 29500-2 §6).
#include "engine/compile/docx_traces.hpp"

#include "engine/compile/docx_places.hpp"
#include "engine/document/docx/opc.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace paperround::compile {
namespace {

using Names = std::vector<std::string_view>;

/// Last words of the relationships' types.
const Names kAlways = {"comments",           "commentsExtended", "commentsIds",
                       "commentsExtensible", "mailMergeSource",  "mailMergeHeaderSource",
                       "recipientData",      "attachedTemplate", "thumbnail"};

bool is_in(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Parses the part, and puts it back when `change` says that it did something.
template <typename Change>
void change_part(PartSet& parts, const std::string& name, Change change) {
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, name);
    if (change(*tree.root)) parts.put(name, xml::serialize(tree));
}

template <typename Predicate>
bool erase_children(xml::Node& parent, Predicate goes) {
    return std::erase_if(parent.children, [&](const auto& child) { return goes(*child); }) > 0;
}

std::string last_word(const std::string* type) {
    return type == nullptr ? "" : type->substr(type->rfind('/') + 1);
}

/// The part's relationships of those kinds, and the parts they lead to.
void drop_related(PartSet& parts, const Package& package, const std::string& part,
                  const Names& kinds) {
    std::vector<std::string> dropped;
    for (const Relationship& one : relationships_of(package, part)) {
        if (is_in(kinds, one.kind) && !one.external) dropped.push_back(one.target);
    }
    change_part(parts, relationships_part(part), [&](xml::Node& root) {
        return erase_children(root, [&](const xml::Node& child) {
            return is_in(kinds, last_word(child.attribute("Type")));
        });
    });
    if (dropped.empty()) return;
    for (const std::string& name : dropped) {
        parts.remove(name);
        parts.remove(relationships_part(name));
    }
    change_part(parts, "[Content_Types].xml", [&](xml::Node& root) {
        return erase_children(root, [&](const xml::Node& child) {
            const std::string* name = child.attribute("PartName");
            return name != nullptr && std::any_of(dropped.begin(), dropped.end(),
                                                  [&](const auto& d) { return *name == "/" + d; });
        });
    });
}

void strip_settings(PartSet& parts, const std::string& settings, const StripOptions& options) {
    Names goes = {"w:mailMerge", "w:attachedTemplate", "w:proofState"};
    if (options.authors == StripOptions::Authors::Remove) goes.push_back("w:rsids");
    if (options.changes == StripOptions::Changes::Accept) goes.push_back("w:trackRevisions");
    const std::string* bytes = parts.find(settings);
    if (bytes == nullptr) return;
    change_part(parts, settings, [&](xml::Node& root) {
        return erase_children(root,
                              [&](const xml::Node& child) { return is_in(goes, child.name); });
    });
}

/// What the data fill in there is for the reader.
bool has_tag(const xml::Node& property) {
    return xml::text_content(property).find("{{") != std::string::npos;
}

void strip_properties(PartSet& parts, const std::string& part, const StripOptions& options) {
    Names goes = {"Template"};
    if (options.authors == StripOptions::Authors::Remove) {
        goes.insert(goes.end(), {"dc:creator", "cp:lastModifiedBy", "Company", "Manager"});
    }
    change_part(parts, part, [&](xml::Node& root) {
        return erase_children(root, [&](const xml::Node& child) {
            return is_in(goes, child.name) && !has_tag(child);
        });
    });
}

}  // namespace

void strip_docx_traces(PartSet& parts, const Package& package, const StripOptions& options) {
    const DocxPlaces places = docx_places(package);
    Names kinds = kAlways;
    if (options.authors == StripOptions::Authors::Remove) kinds.push_back("people");
    for (const std::string& part : {std::string(), places.main, places.settings}) {
        drop_related(parts, package, part, kinds);
    }
    strip_settings(parts, places.settings, options);
    for (const std::string& part : places.properties) strip_properties(parts, part, options);
}

}  // namespace paperround::compile
