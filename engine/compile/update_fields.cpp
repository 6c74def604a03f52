// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/update_fields.hpp"

#include "engine/compile/docx_places.hpp"
#include "engine/compile/new_part.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::string_view kType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
constexpr std::string_view kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
constexpr std::string_view kNone =
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

/// What CT_Settings has behind w:updateFields; what other vocabularies add comes last.
constexpr std::array kBehind = {std::string_view("w:hdrShapeDefaults"),
                                std::string_view("w:footnotePr"),
                                std::string_view("w:endnotePr"),
                                std::string_view("w:compat"),
                                std::string_view("w:docVars"),
                                std::string_view("w:rsids"),
                                std::string_view("w:attachedSchema"),
                                std::string_view("w:themeFontLang"),
                                std::string_view("w:clrSchemeMapping"),
                                std::string_view("w:doNotIncludeSubdocsInStats"),
                                std::string_view("w:doNotAutoCompressPictures"),
                                std::string_view("w:forceUpgrade"),
                                std::string_view("w:captions"),
                                std::string_view("w:readModeInkLockDown"),
                                std::string_view("w:smartTagType"),
                                std::string_view("w:shapeDefaults"),
                                std::string_view("w:doNotEmbedSmartTags"),
                                std::string_view("w:decimalSymbol"),
                                std::string_view("w:listSeparator")};

bool stands_behind(const xml::Node& setting) {
    return !setting.name.starts_with("w:") ||
           std::find(kBehind.begin(), kBehind.end(), setting.name) != kBehind.end();
}

}  // namespace

void update_fields_when_opened(PartSet& parts, const Package& package) {
    const DocxPlaces places = docx_places(package);
    const std::string* bytes = parts.find(places.settings);
    xml::XmlTree tree =
        xml::parse(bytes == nullptr ? kNone : std::string_view(*bytes), places.settings);
    xml::Node& settings = *tree.root;
    if (xml::Node* old = settings.child("w:updateFields")) detach(*old);
    const auto& children = settings.children;
    const auto place = std::find_if(children.begin(), children.end(),
                                    [](const auto& child) { return stands_behind(*child); });
    settings.insert(static_cast<std::size_t>(place - children.begin()),
                    xml::make_element("w:updateFields", {{"w:val", "true"}}));
    declare_docx_part(parts, places.main, {places.settings, kType, kRelation});
    parts.put(places.settings, xml::serialize(tree));
}

}  // namespace paperround::compile
