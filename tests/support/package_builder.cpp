// SPDX-License-Identifier: MIT
#include "tests/support/package_builder.hpp"

#include "engine/document/xml/namespaces.hpp"
#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <utility>

namespace paperround::testing {

namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string office_relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string part_with(std::string_view root, std::string_view content,
                      std::initializer_list<std::string_view> prefixes,
                      std::string_view attributes) {
    std::string out(declaration);
    out += '<';
    out += root;
    for (const std::string_view prefix : prefixes) {
        out += " xmlns:";
        out += prefix;
        out += "=\"";
        out += xml::namespace_of_prefix(prefix);
        out += '"';
    }
    out += attributes;
    out += '>';
    out += content;
    out += "</";
    out += root;
    out += '>';
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    xml::append_escaped_attribute(out, text);
    return out;
}

std::string paragraphs(const std::vector<std::string>& lines, std::string_view before,
                       std::string_view after) {
    std::string out;
    for (const std::string& line : lines) {
        out += before;
        xml::append_escaped_text(out, line);
        out += after;
    }
    return out;
}

/// "header" for word/header1.xml; empty for a part that needs no relationship.
std::string kind_of(std::string_view part_name) {
    for (const char* kind : {"header", "footer", "footnotes", "endnotes"}) {
        if (part_name.starts_with("word/" + std::string(kind)) && part_name.ends_with(".xml"))
            return kind;
    }
    return {};
}

std::string stem_of(std::string_view part_name) {
    part_name.remove_prefix(part_name.rfind('/') + 1);
    return std::string(part_name.substr(0, part_name.find('.')));
}

std::string content_types(const std::vector<PackagePart>& parts) {
    std::string out(declaration);
    out +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    const auto add = [&](std::string_view name, std::string_view type) {
        out += "<Override PartName=\"/" + std::string(name) + "\" ContentType=\"" +
               std::string(type) + "\"/>";
    };
    add("word/document.xml", word_type + "document.main+xml");
    add("word/styles.xml", word_type + "styles+xml");
    for (const PackagePart& part : parts) {
        if (const std::string kind = kind_of(part.name); !kind.empty())
            add(part.name, word_type + kind + "+xml");
        if (part.name == "docProps/custom.xml") {
            add(part.name, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        }
    }
    return out + "</Types>";
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + office_relationships + "/" +
           std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(std::string_view content) {
    return std::string(declaration) +
           "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(content) + "</Relationships>";
}

std::string package_relationships(const std::vector<PackagePart>& parts) {
    std::string out = relationship("document", "officeDocument", "word/document.xml");
    if (std::ranges::find(parts, "docProps/custom.xml", &PackagePart::name) != parts.end()) {
        out += relationship("custom", "custom-properties", "docProps/custom.xml");
    }
    return relationships(out);
}

std::string document_relationships(const std::vector<PackagePart>& parts) {
    std::string out = relationship("styles", "styles", "styles.xml");
    for (const PackagePart& part : parts) {
        const std::string kind = kind_of(part.name);
        if (!kind.empty())
            out += relationship(stem_of(part.name), kind, stem_of(part.name) + ".xml");
    }
    return relationships(out);
}

std::string docx_styles() {
    std::string out =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
        "w:val=\"Normal\"/></w:style>";
    for (const char* level : {"1", "2", "3"}) {
        const std::string number = level;
        out += "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + number +
               "\"><w:name w:val=\"heading " + number +
               "\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"" +
               std::to_string(std::stoi(number) - 1) + "\"/></w:pPr></w:style>";
    }
    return docx_part("w:styles", out);
}

std::string odt_manifest(const std::vector<PackagePart>& parts) {
    std::string out =
        "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
        "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>";
    for (const PackagePart& part : parts) {
        if (part.name == "mimetype" || part.name.starts_with("META-INF/")) continue;
        const bool is_xml = part.name.ends_with(".xml");
        out += "<manifest:file-entry manifest:full-path=\"" + escaped(part.name) +
               "\" manifest:media-type=\"" + (is_xml ? "text/xml" : "") + "\"/>";
    }
    return part_with("manifest:manifest", out, {"manifest"}, " manifest:version=\"1.3\"");
}

void put(std::vector<PackagePart>& parts, const PackagePart& part) {
    const auto same = std::ranges::find(parts, part.name, &PackagePart::name);
    if (same == parts.end()) {
        parts.push_back(part);
    } else {
        *same = part;
    }
}

}  // namespace

std::string docx_part(std::string_view root, std::string_view content) {
    return part_with(root, content, {"w", "r", "w14", "mc", "wp", "wps", "a", "pic", "v", "o"},
                     " mc:Ignorable=\"w14\"");
}

std::string odt_part(std::string_view root, std::string_view content) {
    return part_with(root, content,
                     {"office", "style", "text", "table", "draw", "fo", "xlink", "dc", "meta",
                      "number", "svg", "form", "loext"},
                     " office:version=\"1.3\"");
}

std::string docx_paragraphs(const std::vector<std::string>& lines) {
    return paragraphs(lines, "<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>");
}

std::string odt_paragraphs(const std::vector<std::string>& lines) {
    return paragraphs(lines, "<text:p>", "</text:p>");
}

std::string make_docx(std::string_view body_xml) {
    return make_docx(body_xml, {});
}

std::string make_docx(std::string_view body_xml, const std::vector<PackagePart>& extra_parts) {
    std::string body = "<w:body>" + std::string(body_xml);
    if (!body_xml.ends_with("</w:sectPr>")) {
        body += "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
    }
    std::vector<PackagePart> parts = {
        {"[Content_Types].xml", content_types(extra_parts)},
        {"_rels/.rels", package_relationships(extra_parts)},
        {"word/_rels/document.xml.rels", document_relationships(extra_parts)},
        {"word/styles.xml", docx_styles()},
        {"word/document.xml", docx_part("w:document", body + "</w:body>")}};
    for (const PackagePart& part : extra_parts) put(parts, part);
    return write_package(parts);
}

std::string make_odt(std::string_view office_text_xml) {
    return make_odt(office_text_xml, {});
}

std::string make_odt(std::string_view office_text_xml,
                     const std::vector<PackagePart>& extra_parts) {
    const std::string body = "<office:body><office:text>" + std::string(office_text_xml) +
                             "</office:text></office:body>";
    std::vector<PackagePart> parts = {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", odt_part("office:document-content", body)},
        {"styles.xml", odt_part("office:document-styles", "<office:styles/>")},
        odt_meta({})};
    for (const PackagePart& part : extra_parts) put(parts, part);
    put(parts, {"META-INF/manifest.xml", odt_manifest(parts)});
    for (const PackagePart& part : extra_parts) put(parts, part);
    return write_package(parts);
}

PackagePart docx_custom_properties(
    const std::vector<std::pair<std::string, std::string>>& properties) {
    std::string out(declaration);
    out +=
        "<Properties "
        "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">";
    int id = 2;  // 0 and 1 are reserved
    for (const auto& [name, value] : properties) {
        out += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" +
               std::to_string(id++) + "\" name=\"" + escaped(name) + "\"><vt:lpwstr>" +
               escaped(value) + "</vt:lpwstr></property>";
    }
    return {"docProps/custom.xml", out + "</Properties>"};
}

PackagePart odt_meta(const std::vector<std::pair<std::string, std::string>>& properties) {
    std::string out = "<office:meta>";
    for (const auto& [name, value] : properties) {
        out += "<meta:user-defined meta:name=\"" + escaped(name) + "\">" + escaped(value) +
               "</meta:user-defined>";
    }
    return {"meta.xml", odt_part("office:document-meta", out + "</office:meta>")};
}

}  // namespace paperround::testing
