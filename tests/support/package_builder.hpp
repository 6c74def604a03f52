// SPDX-License-Identifier: MIT
// A small DOCX or ODT from a few lines of its body, for tests. The result is what Word and
// LibreOffice open: styles, relationships and metadata are there.
#pragma once

#include "engine/document/package/package_image.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround::testing {

/// `body_xml` is what stands in w:body, prefixes w, r, w14, mc, wp, wps, a and v declared; a
/// w:sectPr is added where it has none.
std::string make_docx(std::string_view body_xml);

/// With further parts (or others in place of ours). Relationships and content types for
/// word/header*.xml, word/footer*.xml, word/footnotes.xml, word/endnotes.xml and
/// docProps/custom.xml are added: the relationship's id is the part's name without folder and
/// suffix, as in `r:id="header1"`.
std::string make_docx(std::string_view body_xml, const std::vector<PackagePart>& extra_parts);

/// `office_text_xml` is what stands in office:text; all ODF prefixes declared.
std::string make_odt(std::string_view office_text_xml);
std::string make_odt(std::string_view office_text_xml, const std::vector<PackagePart>& extra_parts);

/// <w:p> or <text:p> for each line, escaped.
std::string docx_paragraphs(const std::vector<std::string>& lines);
std::string odt_paragraphs(const std::vector<std::string>& lines);

/// A whole part: the root element with its namespaces declared around the content given.
/// `root` as in "w:hdr", "w:footnotes", "office:document-styles".
std::string docx_part(std::string_view root, std::string_view content);
std::string odt_part(std::string_view root, std::string_view content);

/// docProps/custom.xml and, for ODT, what goes into <office:meta>.
PackagePart docx_custom_properties(
    const std::vector<std::pair<std::string, std::string>>& properties);
PackagePart odt_meta(const std::vector<std::pair<std::string, std::string>>& properties);

}  // namespace paperround::testing
