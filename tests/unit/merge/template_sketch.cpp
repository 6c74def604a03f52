// SPDX-License-Identifier: MIT
#include "tests/unit/merge/template_sketch.hpp"

#include "engine/core/error.hpp"
#include "engine/document/text_model.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/package_builder.hpp"

namespace paperround::testing {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

struct Writer {
    DocumentFormat format;
    bool docx() const { return format == DocumentFormat::Docx; }

    std::string operator()(const std::string& paragraphs) const {
        return docx() ? docx_paragraphs(lines_of(paragraphs))
                      : odt_paragraphs(lines_of(paragraphs));
    }

    std::string operator()(const SketchTable& table) const {
        std::string xml =
            docx() ? "<w:tbl><w:tblPr/><w:tblGrid/>" : "<table:table><table:table-column/>";
        for (const auto& row : table) {
            xml += docx() ? "<w:tr>" : "<table:table-row>";
            for (const std::string& cell : row) {
                xml += docx() ? "<w:tc>" : "<table:table-cell>";
                xml += (*this)(cell);
                xml += docx() ? "</w:tc>" : "</table:table-cell>";
            }
            xml += docx() ? "</w:tr>" : "</table:table-row>";
        }
        return xml + (docx() ? "</w:tbl>" : "</table:table>");
    }
};

}  // namespace

std::string package_of(DocumentFormat format, const Sketch& sketch) {
    std::string body;
    for (const SketchBlock& block : sketch) body += std::visit(Writer{format}, block);
    return format == DocumentFormat::Docx ? make_docx(body) : make_odt(body);
}

CompiledTemplate compiled(const std::string& package_bytes, const Schema* schema) {
    Diagnostics diagnostics;
    auto result =
        compile_template(Package::from_bytes(package_bytes, "review.docx"), {schema}, diagnostics);
    if (!result) throw Error(diagnostics.all().front());
    return std::move(*result);
}

std::string mistakes_in(const std::string& package_bytes, const Schema* schema) {
    Diagnostics diagnostics;
    compile_template(Package::from_bytes(package_bytes, "review.docx"), {schema}, diagnostics);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        text += (text.empty() ? "" : "\n\n") + describe(diagnostic);
    }
    return text;
}

std::string text_of(std::string_view document) {
    return plain_text(read_text_model(Package::from_bytes(std::string(document), "out")));
}

std::string filled(DocumentFormat format, const Sketch& sketch, const Record& record) {
    const CompiledTemplate ready = compiled(package_of(format, sketch));
    Renderer renderer(ready);
    return text_of(renderer.render(record));
}

std::string body_of(std::string_view document) {
    const Package package = Package::from_bytes(std::string(document), "out");
    const std::string* docx = package.part("word/document.xml");
    const std::string& xml = docx != nullptr ? *docx : *package.part("content.xml");
    const std::string_view opening = docx != nullptr ? "<w:body>" : "<office:text>";
    const std::string_view closing = docx != nullptr ? "<w:sectPr" : "</office:text>";
    const std::size_t begin = xml.find(opening) + opening.size();
    return xml.substr(begin, xml.find(closing, begin) - begin);
}

}  // namespace paperround::testing
