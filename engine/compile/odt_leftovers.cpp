// SPDX-License-Identifier: MIT
// See the header. ODF 1.3 part 2 §3.7 (thumbnails), §3.10 (signatures), part 3 §3.10 (settings).
#include "engine/compile/odt_leftovers.hpp"

#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::string_view kManifest = "META-INF/manifest.xml";

bool is_left_behind(std::string_view part) {
    return part.starts_with("Thumbnails/") || part == "META-INF/documentsignatures.xml";
}

bool is_about_the_desk(const xml::Node& setting) {
    static constexpr std::array names = {std::string_view("PrinterName"),
                                         std::string_view("PrinterSetup"),
                                         std::string_view("PrintFaxName"),
                                         std::string_view("CurrentDatabaseDataSource"),
                                         std::string_view("CurrentDatabaseCommand"),
                                         std::string_view("CurrentDatabaseCommandType"),
                                         std::string_view("EmbeddedDatabaseName")};
    const std::string* name = setting.attribute("config:name");
    return setting.is("config:config-item") && name != nullptr &&
           std::find(names.begin(), names.end(), *name) != names.end();
}

bool is_template_path(const xml::Node& node) {
    return node.is("meta:template");
}

bool is_entry_of_the_left_behind(const xml::Node& entry) {
    const std::string* path = entry.attribute("manifest:full-path");
    return path != nullptr && is_left_behind(*path);
}

std::size_t erase_below(xml::Node& node, bool (*goes)(const xml::Node&)) {
    std::size_t erased =
        std::erase_if(node.children, [&](const auto& child) { return goes(*child); });
    for (const auto& child : node.children) erased += erase_below(*child, goes);
    return erased;
}

void erase_from(PartSet& parts, std::string_view part, bool (*goes)(const xml::Node&)) {
    const std::string* bytes = parts.find(part);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, std::string(part));
    if (erase_below(*tree.root, goes) > 0) parts.put(part, xml::serialize(tree));
}

}  // namespace

void strip_odt_leftovers(PartSet& parts) {
    parts.remove_if(is_left_behind);
    erase_from(parts, kManifest, is_entry_of_the_left_behind);
    erase_from(parts, "settings.xml", is_about_the_desk);
    erase_from(parts, "meta.xml", is_template_path);
}

}  // namespace paperround::compile
