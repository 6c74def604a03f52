// SPDX-License-Identifier: MIT
// Parts are found by relationship (ISO 29500-1 §15.2, §21) or by ODF's fixed names.
#include "engine/compile/further_parts.hpp"

#include "engine/document/document_format.hpp"
#include "engine/document/docx/opc.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

bool has_braces(const PartSet& parts, const std::string& name) {
    const std::string* bytes = parts.find(name);
    return bytes != nullptr && bytes->find('{') != std::string::npos;
}

/// Braces are also in the names of formats and in ids ("{D5CDD505-…}"): only two together are ours.
bool has_tags(const PartSet& parts, const std::string& name) {
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr) return false;
    return bytes->find("{{") != std::string::npos || bytes->find("{%") != std::string::npos;
}

PartDraft draft_of(const PartSet& parts, const std::string& name, std::string story,
                   const Markup& markup) {
    return {name, std::move(story), markup, xml::parse(*parts.find(name), name), {}};
}

bool is_drawn_text(const Relationship& one) {
    static constexpr std::array kinds = {std::string_view("chart"), std::string_view("diagramData"),
                                         std::string_view("diagramDrawing")};
    return !one.external && std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
}

bool is_properties(const Relationship& one) {
    static constexpr std::array kinds = {
        std::string_view("core-properties"), std::string_view("extended-properties"),
        std::string_view("custom-properties"), std::string_view("metadata/core-properties")};
    return !one.external && std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
}

class DocxParts {
  public:
    DocxParts(const Package& package, const PartSet& parts) : package_(package), parts_(parts) {}

    void add_properties() {
        for (const Relationship& one : relationships_of(package_, "")) {
            if (is_properties(one) && has_tags(parts_, one.target)) {
                add(one.target, "Properties", properties_markup(DocumentFormat::Docx));
            }
        }
    }

    void add_drawn(const std::string& story) {
        for (const Relationship& one : relationships_of(package_, story)) {
            if (!is_drawn_text(one) || !has_braces(parts_, one.target)) continue;
            add(one.target, one.kind == "chart" ? "Chart" : "SmartArt", docx_markup());
        }
    }

    std::vector<PartDraft> take() { return std::move(drafts_); }

  private:
    void add(const std::string& name, std::string story, const Markup& markup) {
        const bool is_there =
            std::any_of(drafts_.begin(), drafts_.end(),
                        [&](const PartDraft& other) { return other.name == name; });
        if (!is_there) drafts_.push_back(draft_of(parts_, name, std::move(story), markup));
    }

    const Package& package_;
    const PartSet& parts_;
    std::vector<PartDraft> drafts_;
};

Markup with_paragraphs(Markup markup, const std::vector<std::string_view>& names) {
    markup.roles.clear();
    for (const std::string_view name : names) markup.roles[name] = Role::Paragraph;
    markup.text_in_paragraphs = true;
    markup.text_escaping = Escaping::XmlAttribute;
    return markup;
}

}  // namespace

const Markup& properties_markup(DocumentFormat format) {
    static const Markup docx = with_paragraphs(
        docx_markup(), {"dc:title", "dc:subject", "dc:creator", "dc:description", "dc:language",
                        "cp:keywords", "cp:category", "cp:contentStatus", "cp:version", "Company",
                        "Manager", "HyperlinkBase", "vt:lpwstr", "vt:lpstr"});
    static const Markup odt = with_paragraphs(
        odt_markup(), {"dc:title", "dc:subject", "dc:creator", "dc:description", "dc:language",
                       "meta:keyword", "meta:initial-creator", "meta:user-defined"});
    return format == DocumentFormat::Docx ? docx : odt;
}

std::vector<PartDraft> draft_further_parts(const Package& package, const PartSet& parts,
                                           const std::vector<PartDraft>& stories) {
    if (stories.front().markup.format == DocumentFormat::Odt) {
        std::vector<PartDraft> drafts;
        if (has_tags(parts, "meta.xml")) {
            drafts.push_back(
                draft_of(parts, "meta.xml", "Properties", properties_markup(DocumentFormat::Odt)));
        }
        return drafts;
    }
    DocxParts further(package, parts);
    further.add_properties();
    for (const PartDraft& story : stories) further.add_drawn(story.name);
    return further.take();
}

}  // namespace paperround::compile
