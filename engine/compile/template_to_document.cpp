// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/template_to_document.hpp"

#include "engine/compile/odt_leftovers.hpp"
#include "engine/document/xml/tree.hpp"

#include <array>

namespace paperround::compile {
namespace {

constexpr std::array kTemplateMain = {
    std::string_view(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
    std::string_view("application/vnd.ms-word.document.macroEnabled.main+xml"),
    std::string_view("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")};
constexpr std::string_view kDocumentMain =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::string_view kOdtTemplate = "application/vnd.oasis.opendocument.text-template";
constexpr std::string_view kOdtDocument = "application/vnd.oasis.opendocument.text";

void replace_value(PartSet& parts, std::string_view part, std::string_view attribute_name,
                   std::string_view from, std::string_view to) {
    const std::string* bytes = parts.find(part);
    if (bytes == nullptr || bytes->find(from) == std::string::npos) return;
    xml::XmlTree tree = xml::parse(*bytes, std::string(part));
    for (const auto& child : tree.root->children) {
        const std::string* value = child->attribute(attribute_name);
        if (value != nullptr && *value == from) {
            child->set_attribute(attribute_name, std::string(to));
        }
    }
    parts.put(part, xml::serialize(tree));
}

}  // namespace

void make_a_document(PartSet& parts, DocumentFormat format) {
    if (format == DocumentFormat::Odt) {
        const std::string* type = parts.find("mimetype");
        if (type == nullptr || *type != kOdtDocument) {
            parts.put("mimetype", std::string(kOdtDocument));
        }
        replace_value(parts, "META-INF/manifest.xml", "manifest:media-type", kOdtTemplate,
                      kOdtDocument);
        strip_odt_leftovers(parts);
        return;
    }
    for (const std::string_view type : kTemplateMain) {
        replace_value(parts, "[Content_Types].xml", "ContentType", type, kDocumentMain);
    }
}

}  // namespace paperround::compile
