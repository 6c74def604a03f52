// SPDX-License-Identifier: MIT
#include "engine/document/odt/flat_odt.hpp"

#include "engine/document/odt/base64.hpp"
#include "engine/document/xml/namespaces.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <initializer_list>

namespace paperround {

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";

// Where the root element begins, behind a declaration and remarks.
constexpr std::size_t looked_at = 4096;

std::string_view extension_of_picture(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG"sv)) return ".png";
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return ".jpg";
    if (bytes.starts_with("GIF8"sv)) return ".gif";
    if (bytes.find("<svg") != bytes.npos) return ".svg";
    return ".bin";
}

std::string media_type_of_picture(std::string_view name) {
    if (name.ends_with(".png")) return "image/png";
    if (name.ends_with(".jpg")) return "image/jpeg";
    if (name.ends_with(".gif")) return "image/gif";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "";
}

/// Pictures inside the XML become parts, and links to them.
void take_out_pictures(xml::Node& node, Parts& pictures) {
    const xml::Node* inline_bytes = node.child("office:binary-data");
    if (inline_bytes != nullptr) {
        std::string bytes = bytes_of_base64(xml::text_content(*inline_bytes));
        std::string name = "Pictures/" + std::to_string(pictures.size() + 1);
        name += extension_of_picture(bytes);
        node.set_attribute("xlink:href", name);
        node.set_attribute("xlink:type", "simple");
        node.set_attribute("xlink:show", "embed");
        node.set_attribute("xlink:actuate", "onLoad");
        std::erase_if(node.children,
                      [](const auto& child) { return child->is("office:binary-data"); });
        pictures.emplace_back(std::move(name), std::move(bytes));
    }
    for (const auto& child : node.children) take_out_pictures(*child, pictures);
}

/// What is added to a document later must find its namespace declared.
void declare_usual_namespaces(xml::Node& root) {
    for (const std::string_view prefix : {"office", "style", "text", "table", "draw", "fo", "svg",
                                          "xlink", "meta", "number", "form", "loext"}) {
        const std::string name = "xmlns:" + std::string(prefix);
        if (root.attribute(name) == nullptr) {
            root.set_attribute(name, std::string(xml::namespace_of_prefix(prefix)));
        }
    }
}

/// A part with the flat file's own declarations around those of its children that belong there.
std::string part_of(const xml::Node& flat, std::string_view root,
                    std::initializer_list<std::string_view> children) {
    xml::XmlTree tree;
    tree.root = xml::make_element(root, flat.attributes);
    tree.root->remove_attribute("office:mimetype");
    for (const std::string_view name : children) {
        if (const xml::Node* child = flat.child(name)) tree.root->append(xml::clone(*child));
    }
    return xml::serialize(tree);
}

std::string manifest_of(const Parts& parts, std::string_view type) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
        "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.3\">";
    const auto add = [&](std::string_view name, std::string_view media_type) {
        xml += "<manifest:file-entry manifest:full-path=\"";
        xml += name;
        xml += "\" manifest:media-type=\"";
        xml += media_type;
        xml += "\"/>";
    };
    add("/", type);
    for (const auto& [name, bytes] : parts) {
        if (name != "mimetype")
            add(name, name.ends_with(".xml") ? "text/xml" : media_type_of_picture(name));
    }
    return xml + "</manifest:manifest>";
}

}  // namespace

bool is_flat_odt(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, looked_at);
    const std::size_t first = start.find('<');
    return first < 8 && start.find("opendocument:xmlns:office:") != start.npos &&
           start.find("document") != start.npos;
}

std::vector<std::pair<std::string, std::string>> split_flat_odt(std::string_view bytes,
                                                                const std::string& file_name) {
    xml::XmlTree flat = xml::parse(bytes, file_name);
    xml::Node& root = *flat.root;
    Parts pictures;
    take_out_pictures(root, pictures);
    declare_usual_namespaces(root);
    const std::string* written = root.attribute("office:mimetype");
    const std::string type = written == nullptr ? std::string(odt_type) : *written;
    Parts parts{{"mimetype", type},
                {"content.xml",
                 part_of(root, "office:document-content",
                         {"office:font-face-decls", "office:automatic-styles", "office:body"})},
                {"styles.xml", part_of(root, "office:document-styles",
                                       {"office:font-face-decls", "office:styles",
                                        "office:automatic-styles", "office:master-styles"})},
                {"meta.xml", part_of(root, "office:document-meta", {"office:meta"})},
                {"settings.xml", part_of(root, "office:document-settings", {"office:settings"})}};
    std::ranges::move(pictures, std::back_inserter(parts));
    parts.emplace_back("META-INF/manifest.xml", manifest_of(parts, type));
    return parts;
}

}  // namespace paperround
