// SPDX-License-Identifier: MIT
// ISO 29500-1 §17.15.1.29 (w:documentProtection); LibreOffice's setting ProtectForm.
#include "engine/compile/forms_protection.hpp"

#include "engine/compile/docx_places.hpp"
#include "engine/compile/new_part.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/document/document_format.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::string_view kDocxSettingsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
constexpr std::string_view kDocxSettingsRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
constexpr std::string_view kEmptyDocxSettings =
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
constexpr std::string_view kEmptyOdtSettings =
    "<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" office:version=\"1.3\"/>";

/// What CT_Settings has before w:documentProtection.
constexpr std::array kBefore = {std::string_view("w:writeProtection"),
                                std::string_view("w:view"),
                                std::string_view("w:zoom"),
                                std::string_view("w:removePersonalInformation"),
                                std::string_view("w:removeDateAndTime"),
                                std::string_view("w:doNotDisplayPageBoundaries"),
                                std::string_view("w:displayBackgroundShape"),
                                std::string_view("w:printPostScriptOverText"),
                                std::string_view("w:printFractionalCharacterWidth"),
                                std::string_view("w:printFormsData"),
                                std::string_view("w:embedTrueTypeFonts"),
                                std::string_view("w:embedSystemFonts"),
                                std::string_view("w:saveSubsetFonts"),
                                std::string_view("w:saveFormsData"),
                                std::string_view("w:mirrorMargins"),
                                std::string_view("w:alignBordersAndEdges"),
                                std::string_view("w:bordersDoNotSurroundHeader"),
                                std::string_view("w:bordersDoNotSurroundFooter"),
                                std::string_view("w:gutterAtTop"),
                                std::string_view("w:hideSpellingErrors"),
                                std::string_view("w:hideGrammaticalErrors"),
                                std::string_view("w:activeWritingStyle"),
                                std::string_view("w:proofState"),
                                std::string_view("w:formsDesign"),
                                std::string_view("w:attachedTemplate"),
                                std::string_view("w:linkStyles"),
                                std::string_view("w:stylePaneFormatFilter"),
                                std::string_view("w:stylePaneSortMethod"),
                                std::string_view("w:documentType"),
                                std::string_view("w:mailMerge"),
                                std::string_view("w:revisionView"),
                                std::string_view("w:trackRevisions"),
                                std::string_view("w:doNotTrackMoves"),
                                std::string_view("w:doNotTrackFormatting")};

std::size_t place_in_settings(const xml::Node& settings) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < settings.children.size(); ++i) {
        const std::string& name = settings.children[i]->name;
        if (std::find(kBefore.begin(), kBefore.end(), name) != kBefore.end()) place = i + 1;
    }
    return place;
}

void protect_docx(xml::Node& settings) {
    if (xml::Node* old = settings.child("w:documentProtection")) detach(*old);
    settings.insert(
        place_in_settings(settings),
        xml::make_element("w:documentProtection", {{"w:edit", "forms"}, {"w:enforcement", "1"}}));
}

bool is_named(const xml::Node& node, std::string_view element, std::string_view config_name) {
    const std::string* name = node.is(element) ? node.attribute("config:name") : nullptr;
    return name != nullptr && *name == config_name;
}

/// The child of that element and name; made where it is not there.
xml::Node& entry(xml::Node& parent, std::string_view element, std::string_view name) {
    for (const auto& child : parent.children) {
        if (is_named(*child, element, name)) return *child;
    }
    return *parent.append(xml::make_element(element, {{"config:name", std::string(name)}}));
}

void protect_odt(xml::Node& root) {
    xml::Node* settings = root.child("office:settings");
    if (settings == nullptr) settings = root.append(xml::make_element("office:settings"));
    xml::Node& set = entry(*settings, "config:config-item-set", "ooo:configuration-settings");
    xml::Node& item = entry(set, "config:config-item", "ProtectForm");
    item.set_attribute("config:type", "boolean");
    item.children.clear();
    item.append(xml::make_text("true"));
}

}  // namespace

void protect_forms(PartSet& parts, const Package& package) {
    const bool is_docx = format_of(package) == DocumentFormat::Docx;
    const DocxPlaces places = is_docx ? docx_places(package) : DocxPlaces{};
    const std::string name = is_docx ? places.settings : "settings.xml";
    const std::string* bytes = parts.find(name);
    const std::string_view none = is_docx ? kEmptyDocxSettings : kEmptyOdtSettings;
    xml::XmlTree tree = xml::parse(bytes == nullptr ? none : std::string_view(*bytes), name);
    if (is_docx) {
        protect_docx(*tree.root);
        declare_docx_part(parts, places.main, {name, kDocxSettingsType, kDocxSettingsRelation});
    } else {
        protect_odt(*tree.root);
        declare_odt_part(parts, name);
    }
    parts.put(name, xml::serialize(tree));
}

}  // namespace paperround::compile
