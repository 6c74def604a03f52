// SPDX-License-Identifier: MIT
#include "engine/document/xml/namespaces.hpp"

#include <algorithm>
#include <iterator>

namespace paperround::xml {

namespace {

struct KnownNamespace {
    std::string_view prefix;
    std::string_view uri;
};

// Transitional before strict: namespace_of_prefix takes the first.
constexpr KnownNamespace known[] = {
    {"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    {"w", "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    {"r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
    {"r", "http://purl.oclc.org/ooxml/officeDocument/relationships"},
    {"m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    {"m", "http://purl.oclc.org/ooxml/officeDocument/math"},
    {"wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
    {"wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"},
    {"a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
    {"a", "http://purl.oclc.org/ooxml/drawingml/main"},
    {"pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
    {"pic", "http://purl.oclc.org/ooxml/drawingml/picture"},
    {"c", "http://schemas.openxmlformats.org/drawingml/2006/chart"},
    {"c", "http://purl.oclc.org/ooxml/drawingml/chart"},
    {"dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"},
    {"dgm", "http://purl.oclc.org/ooxml/drawingml/diagram"},
    {"lc", "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"},
    {"lc", "http://purl.oclc.org/ooxml/drawingml/lockedCanvas"},
    {"sl", "http://schemas.openxmlformats.org/schemaLibrary/2006/main"},
    {"sl", "http://purl.oclc.org/ooxml/schemaLibrary/main"},
    {"b", "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"},
    {"b", "http://purl.oclc.org/ooxml/officeDocument/bibliography"},
    {"ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"},
    {"ds", "http://purl.oclc.org/ooxml/officeDocument/customXml"},
    {"vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"},
    {"vt", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"},
    {"", "http://schemas.openxmlformats.org/package/2006/content-types"},
    {"", "http://schemas.openxmlformats.org/package/2006/relationships"},
    {"", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
    {"", "http://purl.oclc.org/ooxml/officeDocument/customProperties"},
    {"", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"},
    {"", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"},
    {"cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"dcmitype", "http://purl.org/dc/dcmitype/"},
    {"xsi", "http://www.w3.org/2001/XMLSchema-instance"},
    {"mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    {"v", "urn:schemas-microsoft-com:vml"},
    {"o", "urn:schemas-microsoft-com:office:office"},
    {"w10", "urn:schemas-microsoft-com:office:word"},
    {"pkg", "http://schemas.microsoft.com/office/2006/xmlPackage"},
    {"wne", "http://schemas.microsoft.com/office/word/2006/wordml"},
    {"w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
    {"w15", "http://schemas.microsoft.com/office/word/2012/wordml"},
    {"w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"},
    {"w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"},
    {"w16", "http://schemas.microsoft.com/office/word/2018/wordml"},
    {"w16cex", "http://schemas.microsoft.com/office/word/2018/wordml/cex"},
    {"w16sdtdh", "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash"},
    {"w16du", "http://schemas.microsoft.com/office/word/2023/wordml/word16du"},
    {"w16sdtfl", "http://schemas.microsoft.com/office/word/2024/wordml/sdtformatlock"},
    {"wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"},
    {"wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"},
    {"wpi", "http://schemas.microsoft.com/office/word/2010/wordprocessingInk"},
    {"wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"},
    {"wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"},
    {"a14", "http://schemas.microsoft.com/office/drawing/2010/main"},
    {"a16", "http://schemas.microsoft.com/office/drawing/2014/main"},
    {"asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"},
    {"adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"},
    {"aink", "http://schemas.microsoft.com/office/drawing/2016/ink"},
    {"am3d", "http://schemas.microsoft.com/office/drawing/2017/model3d"},
    {"oel", "http://schemas.microsoft.com/office/2019/extlst"},
    {"cx", "http://schemas.microsoft.com/office/drawing/2014/chartex"},
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0"},
    {"dr3d", "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"},
    {"form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"},
    {"script", "urn:oasis:names:tc:opendocument:xmlns:script:1.0"},
    {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
    {"manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
    {"presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"},
    {"smil", "urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0"},
    {"anim", "urn:oasis:names:tc:opendocument:xmlns:animation:1.0"},
    {"db", "urn:oasis:names:tc:opendocument:xmlns:database:1.0"},
    {"dsig", "urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0"},
    {"of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
    {"xlink", "http://www.w3.org/1999/xlink"},
    {"math", "http://www.w3.org/1998/Math/MathML"},
    {"dom", "http://www.w3.org/2001/xml-events"},
    {"xforms", "http://www.w3.org/2002/xforms"},
    {"xsd", "http://www.w3.org/2001/XMLSchema"},
    {"xhtml", "http://www.w3.org/1999/xhtml"},
    {"grddl", "http://www.w3.org/2003/g/data-view#"},
    {"css3t", "http://www.w3.org/TR/css3-text/"},
    {"ooo", "http://openoffice.org/2004/office"},
    {"ooow", "http://openoffice.org/2004/writer"},
    {"oooc", "http://openoffice.org/2004/calc"},
    {"rpt", "http://openoffice.org/2005/report"},
    {"officeooo", "http://openoffice.org/2009/office"},
    {"tableooo", "http://openoffice.org/2009/table"},
    {"drawooo", "http://openoffice.org/2010/draw"},
    {"field", "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"},
    {"formx", "urn:openoffice:names:experimental:ooxml-odf-interop:xmlns:form:1.0"},
    {"calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
    {"loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
};

}  // namespace

std::optional<std::string_view> canonical_prefix(std::string_view uri) {
    const auto* found = std::ranges::find(known, uri, &KnownNamespace::uri);
    if (found == std::end(known)) return std::nullopt;
    return found->prefix;
}

bool is_canonical_prefix(std::string_view prefix) {
    return !prefix.empty() &&
           std::ranges::find(known, prefix, &KnownNamespace::prefix) != std::end(known);
}

std::string_view namespace_of_prefix(std::string_view prefix) {
    if (prefix.empty()) return {};
    const auto* found = std::ranges::find(known, prefix, &KnownNamespace::prefix);
    return found == std::end(known) ? std::string_view{} : found->uri;
}

}  // namespace paperround::xml
