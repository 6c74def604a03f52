// SPDX-License-Identifier: MIT
// Pictures (ISO 29500-1 §20.4.2.8, wp:inline) and hyperlinks (§17.16.22) in the middle of a run.
#include "engine/compile/content_markup.hpp"
#include "engine/compile/picture_frame.hpp"
#include "engine/compile/run_look.hpp"

#include <fmt/format.h>

namespace paperround::compile {
namespace {

/// What the declarations of a part say that they are for.
enum class Conformance { Transitional, Strict };

Conformance conformance_of(const xml::Node& node) {
    const xml::Node* root = &node;
    while (root->parent != nullptr) root = root->parent;
    const std::string* word = root->attribute("xmlns:w");
    const bool strict = word != nullptr && word->find("purl.oclc.org") != std::string::npos;
    return strict ? Conformance::Strict : Conformance::Transitional;
}

std::string drawing_namespace(Conformance conformance, std::string_view last) {
    return conformance == Conformance::Strict
               ? fmt::format("http://purl.oclc.org/ooxml/drawingml/{}", last)
               : fmt::format("http://schemas.openxmlformats.org/drawingml/2006/{}", last);
}

std::string relationships_namespace(Conformance conformance) {
    return conformance == Conformance::Strict
               ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

std::string picture_relation(const ContentSetting& setting) {
    return setting.relation_prefix + "Image" + std::string(gap_word(Gap::Relation));
}

std::string inline_picture(Conformance conformance, const ContentSetting& setting) {
    const std::string picture = drawing_namespace(conformance, "picture");
    const std::string_view width = gap_word(Gap::Width);
    const std::string_view height = gap_word(Gap::Height);
    const std::string_view number = gap_word(Gap::Number);
    return fmt::format(
               "<w:drawing><wp:inline xmlns:wp=\"{}\" distT=\"0\" distB=\"0\" distL=\"0\" "
               "distR=\"0\">"
               "<wp:extent cx=\"{}\" cy=\"{}\"/><wp:docPr id=\"{}\" name=\"Picture {}\" "
               "descr=\"{}\"/>"
               "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"{}\" noChangeAspect=\"1\"/>"
               "</wp:cNvGraphicFramePr><a:graphic xmlns:a=\"{}\"><a:graphicData uri=\"{}\">",
               drawing_namespace(conformance, "wordprocessingDrawing"), width, height, number,
               number, gap_word(Gap::Text), drawing_namespace(conformance, "main"),
               drawing_namespace(conformance, "main"), picture) +
           fmt::format(
               "<pic:pic xmlns:pic=\"{}\"><pic:nvPicPr><pic:cNvPr id=\"0\" "
               "name=\"{}\"/><pic:cNvPicPr/>"
               "</pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"{}\" r:embed=\"{}\"/><a:stretch>"
               "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
               "<a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm><a:prstGeom "
               "prst=\"rect\"><a:avLst/></a:prstGeom>"
               "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>",
               picture, gap_word(Gap::File), relationships_namespace(conformance),
               picture_relation(setting), width, height);
}

/// The run that the placeholder's text is in.
const xml::Node& run_of(const xml::Node& placeholder) {
    const xml::Node* at = &placeholder;
    while (!at->is("w:r")) at = at->parent;
    return *at;
}

std::string link_look(const xml::Node* look, const std::string& style) {
    auto copy = copy_of_look(look);
    show_as_link(*copy, style);
    std::string markup;
    xml::append_markup(markup, *copy);
    return markup;
}

GappedMarkup hyperlink(const xml::Node& placeholder, const ContentSetting& setting) {
    const xml::Node* look = run_of(placeholder).child("w:rPr");
    std::string same_look;
    if (look != nullptr) xml::append_markup(same_look, *look);
    return GappedMarkup(fmt::format(
        "</w:t></w:r><w:hyperlink xmlns:r=\"{}\" r:id=\"{}Link{}\" w:history=\"1\"><w:r>{}"
        "<w:t xml:space=\"preserve\">{}</w:t></w:r></w:hyperlink><w:r>{}"
        "<w:t xml:space=\"preserve\">",
        relationships_namespace(conformance_of(placeholder)), setting.relation_prefix,
        gap_word(Gap::Relation), link_look(look, setting.link_style), gap_word(Gap::Text),
        same_look));
}

}  // namespace

ContentInsert docx_content(const xml::Node& placeholder, const FilterExpression& content,
                           const ContentSetting& setting) {
    if (content.filter == Filter::Link) {
        const ExpressionPtr text = content.arguments.empty() ? nullptr : content.arguments.front();
        return LinkInsert{text, hyperlink(placeholder, setting)};
    }
    PictureInsert picture = picture_asked_for(content, setting);
    if (!placeholder.children.empty()) {
        return in_docx_frame(std::move(picture), *placeholder.children.front(), setting);
    }
    picture.markup = GappedMarkup("</w:t>" + inline_picture(conformance_of(placeholder), setting) +
                                  "<w:t xml:space=\"preserve\">");
    return picture;
}

}  // namespace paperround::compile
