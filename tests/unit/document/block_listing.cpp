// SPDX-License-Identifier: MIT
#include "tests/unit/document/block_listing.hpp"

#include "tests/support/package_builder.hpp"

namespace paperround::testing {

namespace {

std::string kind_name(Anchor::Kind kind) {
    switch (kind) {
        case Anchor::Kind::Bookmark:
            return "bookmark";
        case Anchor::Kind::ControlTag:
            return "tag";
        case Anchor::Kind::ControlAlias:
            return "alias";
        case Anchor::Kind::Section:
            return "section";
        case Anchor::Kind::Field:
            return "field";
    }
    return {};
}

std::string in_brackets(char open, const std::string& inside, char close) {
    return inside.empty() ? std::string{} : open + inside + close + " ";
}

void add_word(std::string& words, const std::string& word) {
    words += (words.empty() ? "" : " ") + word;
}

std::string traits(const TextBlock& block) {
    std::string out;
    if (block.is_heading) add_word(out, "heading");
    if (block.is_list_item) add_word(out, "item");
    if (block.in_text_box) add_word(out, "box");
    if (block.has_tracked_changes) add_word(out, "tracked");
    if (block.is_placeholder) add_word(out, "prompt");
    if (block.is_locked) add_word(out, "locked");
    return out;
}

std::string place(const TextBlock& block) {
    if (!block.cell) return {};
    return std::to_string(block.cell->table) + "," + std::to_string(block.cell->row) + "," +
           std::to_string(block.cell->column);
}

}  // namespace

std::string list_blocks(const TextModel& model) {
    std::string out;
    for (const TextBlock& block : model.blocks) {
        std::string anchors;
        for (const Anchor& one : block.anchors)
            add_word(anchors, kind_name(one.kind) + ":" + one.name);
        if (block.story != "Main text") out += block.story + ": ";
        out += in_brackets('[', place(block), ']') + in_brackets('{', anchors, '}') +
               in_brackets('(', traits(block), ')');
        for (const char letter : block.text) {
            out += letter == '\t' ? "\\t" : letter == '\n' ? "\\n" : std::string(1, letter);
        }
        out += '\n';
    }
    return out;
}

TextModel model_of_docx(std::string_view body_xml) {
    return read_text_model(Package::from_bytes(make_docx(body_xml), "form.docx"));
}

TextModel model_of_odt(std::string_view office_text_xml) {
    return read_text_model(Package::from_bytes(make_odt(office_text_xml), "form.odt"));
}

std::string list_docx(std::string_view body_xml) {
    return list_blocks(model_of_docx(body_xml));
}

std::string list_odt(std::string_view office_text_xml) {
    return list_blocks(model_of_odt(office_text_xml));
}

}  // namespace paperround::testing
