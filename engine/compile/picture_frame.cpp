// SPDX-License-Identifier: MIT
// DrawingML: ISO 29500-1 §20.4.2 (extent, docPr), §20.2 (pic), §20.1.8.13 (blip).
// ODF 1.3 part 3: §10.4.
#include "engine/compile/picture_frame.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

xml::Node* find_below(xml::Node& node, std::string_view name) {
    for (const auto& child : node.children) {
        if (child->is(name)) return child.get();
        if (xml::Node* found = find_below(*child, name)) return found;
    }
    return nullptr;
}

void drop_children(xml::Node& node, std::string_view name) {
    std::erase_if(node.children, [&](const auto& child) { return child->is(name); });
}

std::string word(Gap gap) {
    return std::string(gap_word(gap));
}

std::optional<Length> emu_in(const xml::Node& extent, std::string_view attribute) {
    const std::string* text = extent.attribute(attribute);
    Length length;
    if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), length.emu);
    return length.emu > 0 ? std::optional(length) : std::nullopt;
}

std::optional<Length> length_in(const xml::Node& frame, std::string_view attribute) {
    const std::string* text = frame.attribute(attribute);
    return text == nullptr ? std::nullopt : parse_length(*text);
}

void take_size_of_frame(PictureInsert& picture, std::optional<Length> width,
                        std::optional<Length> height) {
    if (picture.width || picture.height) return;
    picture.width = width;
    picture.height = height;
    picture.sizing = PictureInsert::Sizing::InsideFrame;
}

void gap_extent(xml::Node& extent) {
    extent.set_attribute("cx", word(Gap::Width));
    extent.set_attribute("cy", word(Gap::Height));
}

/// What was cut off the picture before, and its drawing in another format, are not the new one's.
void exchange_blip(xml::Node& drawing, const ContentSetting& setting) {
    xml::Node* fill = find_below(drawing, "pic:blipFill");
    if (fill == nullptr) return;
    drop_children(*fill, "a:srcRect");
    xml::Node* blip = fill->child("a:blip");
    if (blip == nullptr) blip = fill->insert(0, xml::make_element("a:blip"));
    drop_children(*blip, "a:extLst");
    blip->remove_attribute("r:link");
    blip->set_attribute("r:embed", setting.relation_prefix + "Image" + word(Gap::Relation));
}

}  // namespace

PictureInsert in_docx_frame(PictureInsert asked, const xml::Node& frame,
                            const ContentSetting& setting) {
    auto drawing = xml::clone(frame);
    if (xml::Node* extent = find_below(*drawing, "wp:extent")) {
        take_size_of_frame(asked, emu_in(*extent, "cx"), emu_in(*extent, "cy"));
        gap_extent(*extent);
    }
    if (xml::Node* shape = find_below(*drawing, "a:xfrm")) {
        if (xml::Node* extent = shape->child("a:ext")) gap_extent(*extent);
    }
    if (xml::Node* properties = find_below(*drawing, "wp:docPr")) {
        properties->set_attribute("id", word(Gap::Number));
        properties->set_attribute("descr", word(Gap::Text));
        properties->remove_attribute("title");
    }
    if (xml::Node* properties = find_below(*drawing, "pic:cNvPr")) {
        properties->remove_attribute("descr");
        properties->remove_attribute("title");
    }
    exchange_blip(*drawing, setting);
    std::string markup;
    xml::append_markup(markup, *drawing);
    asked.markup = GappedMarkup(markup);
    return asked;
}

PictureInsert in_odt_frame(PictureInsert asked, const xml::Node& frame,
                           const ContentSetting& setting) {
    auto copy = xml::clone(frame);
    take_size_of_frame(asked, length_in(frame, "svg:width"), length_in(frame, "svg:height"));
    for (const char* attribute : {"style:rel-width", "style:rel-height", "xml:id"}) {
        copy->remove_attribute(attribute);
    }
    copy->set_attribute("svg:width", word(Gap::Width));
    copy->set_attribute("svg:height", word(Gap::Height));
    copy->set_attribute("draw:name", "prPicture" + word(Gap::Number));
    xml::Node& image = *copy->child("draw:image");
    // The same picture in other formats stands behind the first.
    std::erase_if(copy->children, [&](const auto& child) {
        return child->is("svg:title") || child->is("svg:desc") ||
               (child->is("draw:image") && child.get() != &image);
    });
    drop_children(image, "office:binary-data");
    image.remove_attribute("xml:id");
    image.set_attribute(
        "xlink:href",
        setting.picture_stem.substr(0, setting.picture_stem.find('/') + 1) + word(Gap::File));
    image.set_attribute("xlink:type", "simple");
    if (image.attribute("draw:mime-type") != nullptr) {
        image.set_attribute("draw:mime-type", word(Gap::MediaType));
    }
    copy->insert(image.index_in_parent() + 1, xml::make_element("svg:desc"))
        ->append(xml::make_text(word(Gap::Text)));
    std::string markup;
    xml::append_markup(markup, *copy);
    asked.markup = GappedMarkup(markup);
    return asked;
}

}  // namespace paperround::compile
