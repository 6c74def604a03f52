// SPDX-License-Identifier: MIT
#include "engine/document/docx/docx_text_reader.hpp"

#include "engine/document/docx/docx_symbols.hpp"
#include "engine/document/docx/run_emphasis.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace paperround {

namespace {

constexpr const char* picture = "\xEF\xBF\xBC";  // U+FFFC
constexpr const char* empty_box = "\xE2\x98\x90";
constexpr const char* crossed_box = "\xE2\x98\x92";
constexpr const char* non_breaking_hyphen = "\xE2\x80\x91";  // U+2011

// Nobody's table is wider; a hostile span must not overflow the count.
constexpr int widest_span = 1000;

bool is_one_of(const xml::Node& node, std::initializer_list<std::string_view> names) {
    return node.kind == xml::Node::Kind::Element &&
           std::ranges::find(names, node.name) != names.end();
}

std::string attribute_or_empty(const xml::Node* node, std::string_view name) {
    const std::string* value = node == nullptr ? nullptr : node->attribute(name);
    return value == nullptr ? std::string{} : *value;
}

bool is_on(const xml::Node* toggle) {
    std::string value = attribute_or_empty(toggle, "w:val");
    if (value.empty()) value = attribute_or_empty(toggle, "w14:val");
    return toggle != nullptr && value != "0" && value != "false" && value != "off";
}

/// The number in properties/name, e.g. w:tcPr/w:gridSpan.
int count_of(const xml::Node& node, std::string_view properties, std::string_view name,
             int otherwise) {
    const xml::Node* group = node.child(properties);
    const xml::Node* found = group == nullptr ? nullptr : group->child(name);
    const std::string digits = attribute_or_empty(found, "w:val");
    int value = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::clamp(value, 0, widest_span);
}

bool contains(const xml::Node& node, const auto& predicate) {
    if (predicate(node)) return true;
    return std::ranges::any_of(node.children,
                               [&](const auto& child) { return contains(*child, predicate); });
}

bool contains_element(const xml::Node& node, std::initializer_list<std::string_view> names) {
    return contains(node, [&](const xml::Node& one) { return is_one_of(one, names); });
}

bool is_readable(const xml::Node& node) {
    return contains_element(node, {"w:t", "m:t", "w:p", "w:tr", "w:tc", "pic:pic", "v:imagedata",
                                   "w:tab", "w:sym", "c:chart"});
}

/// Properties, instructions and what is not there any more.
bool says_nothing(const xml::Node& node) {
    return is_one_of(
        node, {"w:pPr",         "w:rPr",          "w:tblPr",    "w:tblGrid",    "w:trPr",
               "w:tcPr",        "w:sdtPr",        "w:sdtEndPr", "w:sectPr",     "w:instrText",
               "w:delText",     "w:delInstrText", "w:del",      "w:moveFrom",   "w:smartTagPr",
               "w:customXmlPr", "w:rt",           "w:ffData",   "w:softHyphen", "m:oMathParaPr",
               "m:ctrlPr"});
}

bool is_separator_note(const xml::Node& note) {
    const std::string type = attribute_or_empty(&note, "w:type");
    return !type.empty() && type != "normal";
}

/// Whether the end of the paragraph itself was inserted or deleted.
bool has_tracked_mark(const xml::Node& paragraph, std::initializer_list<std::string_view> changes) {
    const xml::Node* properties = paragraph.child("w:pPr");
    const xml::Node* mark = properties == nullptr ? nullptr : properties->child("w:rPr");
    return mark != nullptr && contains_element(*mark, changes);
}

TextBlockWriter::Lock lock_inside(const xml::Node& control_properties,
                                  TextBlockWriter::Lock outer) {
    using Lock = TextBlockWriter::Lock;
    if (outer == Lock::Locked) return outer;
    if (control_properties.child("w:group") != nullptr) return Lock::Grouped;
    const std::string lock = attribute_or_empty(control_properties.child("w:lock"), "w:val");
    return lock == "contentLocked" || lock == "sdtContentLocked" ? Lock::Locked : Lock::Open;
}

/// Field begins less field ends; a file where they differ hides nothing from us.
int open_field_count(const xml::Node& node) {
    int count = 0;
    if (node.is("w:fldChar")) {
        const std::string type = attribute_or_empty(&node, "w:fldCharType");
        count = type == "begin" ? 1 : type == "end" ? -1 : 0;
    }
    for (const auto& child : node.children) count += open_field_count(*child);
    return count;
}

bool is_deleted_row(const xml::Node& row) {
    const xml::Node* properties = row.child("w:trPr");
    return properties != nullptr && properties->child("w:del") != nullptr;
}

/// Continues the cell above and holds nothing of its own.
bool is_merged_away(const xml::Node& cell) {
    const xml::Node* properties = cell.child("w:tcPr");
    const xml::Node* merge = properties == nullptr ? nullptr : properties->child("w:vMerge");
    return merge != nullptr && attribute_or_empty(merge, "w:val") != "restart" &&
           !contains_element(cell, {"w:t", "w:drawing", "w:pict"});
}

}  // namespace

void DocxTextReader::read(const xml::Node& root, std::string story) {
    out_.begin_story(std::move(story));
    fields_.clear();
    fields_are_paired_ = open_field_count(root) == 0;
    visit_children(root);
}

void DocxTextReader::visit_children(const xml::Node& node) {
    for (const auto& child : node.children) visit(*child);
}

void DocxTextReader::visit(const xml::Node& node) {
    if (node.kind != xml::Node::Kind::Element) return;
    if (is_one_of(node, {"w:ins", "w:del", "w:moveTo", "w:moveFrom"})) {
        out_.mark(TextBlockWriter::Trait::TrackedChange);
    }
    if (says_nothing(node) || visit_structure(node) || visit_range(node) || visit_text(node))
        return;
    visit_children(node);
}

bool DocxTextReader::visit_structure(const xml::Node& node) {
    if (node.is("w:p")) {
        read_paragraph(node);
    } else if (node.is("w:r")) {
        read_run(node);
    } else if (node.is("w:tbl")) {
        read_table(node);
    } else if (node.is("w:tr")) {
        read_row(node);
    } else if (node.is("w:tc")) {
        read_cell(node);
    } else if (node.is("w:sdt")) {
        read_control(node);
    } else if (node.is("mc:AlternateContent")) {
        read_alternatives(node);
    } else if (is_one_of(node, {"w:drawing", "w:pict", "w:object"})) {
        read_drawing(node);
    } else if (is_one_of(node, {"w:footnote", "w:endnote"})) {
        if (!is_separator_note(node)) visit_children(node);
    } else if (node.is("w:altChunk")) {
        has_embedded_documents_ = true;
    } else {
        return false;
    }
    return true;
}

bool DocxTextReader::visit_range(const xml::Node& node) {
    const std::string id = attribute_or_empty(&node, "w:id");
    if (node.is("w:bookmarkStart")) {
        out_.open_range("bookmark " + id,
                        {Anchor::Kind::Bookmark, attribute_or_empty(&node, "w:name")});
    } else if (node.is("w:bookmarkEnd")) {
        out_.close_range("bookmark " + id);
    } else if (node.is("w:fldChar")) {
        read_field_character(node);
    } else if (node.is("w:commentReference")) {
        out_.mark(TextBlockWriter::Trait::Comment);
    } else {
        return false;
    }
    return true;
}

bool DocxTextReader::visit_text(const xml::Node& node) {
    if (is_one_of(node, {"w:t", "m:t"})) {
        append(text_content(node));
    } else if (is_one_of(node, {"w:tab", "w:ptab"})) {
        append("\t");
    } else if (node.is("w:cr")) {
        append("\n");
    } else if (node.is("w:br")) {
        const std::string type = attribute_or_empty(&node, "w:type");
        if (type.empty() || type == "textWrapping") append("\n");
    } else if (node.is("w:noBreakHyphen")) {
        append(non_breaking_hyphen);
    } else if (node.is("w:sym")) {
        append(symbol_text(node));
    } else {
        return false;
    }
    return true;
}

void DocxTextReader::append(std::string_view text) {
    const bool in_instruction = std::ranges::find(fields_, false) != fields_.end();
    if (in_instruction && fields_are_paired_) return;
    if (prompts_ > 0) {
        out_.append_prompt(text);
    } else {
        out_.append(text);
    }
}

void DocxTextReader::read_paragraph(const xml::Node& paragraph) {
    if (out_.in_block()) return visit_children(paragraph);  // no honest file nests them directly
    out_.begin_block();
    if (styles_.is_heading(paragraph)) out_.mark(TextBlockWriter::Trait::Heading);
    if (styles_.is_list_item(paragraph)) out_.mark(TextBlockWriter::Trait::ListItem);
    const bool mark_is_deleted = has_tracked_mark(paragraph, {"w:del", "w:moveFrom"});
    if (mark_is_deleted || has_tracked_mark(paragraph, {"w:ins", "w:moveTo"})) {
        out_.mark(TextBlockWriter::Trait::TrackedChange);
    }
    visit_children(paragraph);
    if (mark_is_deleted) {
        out_.drop_empty_block();
    } else {
        out_.end_block();
    }
    read_text_boxes();
}

void DocxTextReader::read_text_boxes() {
    const auto boxes = std::exchange(text_boxes_, {});
    const auto fields = std::exchange(fields_, {});
    for (const xml::Node* box : boxes) {
        out_.begin_text_box();
        visit_children(*box);
        out_.end_text_box();
    }
    fields_ = fields;
}

void DocxTextReader::read_run(const xml::Node& run) {
    const xml::Node* properties = run.child("w:rPr");
    const bool is_hidden = properties != nullptr && is_on(properties->child("w:vanish"));
    const std::size_t begin = out_.length();
    // Field marks count even where they are hidden.
    for (const auto& child : run.children) {
        if (!is_hidden || child->is("w:fldChar")) visit(*child);
    }
    if (properties == nullptr || !out_.in_block()) return;
    for (const Emphasis::Kind kind : run_emphases(*properties)) out_.emphasise(kind, begin);
}

void DocxTextReader::read_table(const xml::Node& table) {
    const Grid outer_grid = std::exchange(grid_, {});
    const auto outer = out_.enter_table();
    note_captions(table);
    visit_children(table);
    out_.leave_table(outer);
    grid_ = outer_grid;
}

void DocxTextReader::note_captions(const xml::Node& table) {
    const xml::Node* properties = table.child("w:tblPr");
    if (properties == nullptr) return;
    const std::string caption = attribute_or_empty(properties->child("w:tblCaption"), "w:val");
    const std::string words = attribute_or_empty(properties->child("w:tblDescription"), "w:val");
    if (!caption.empty()) table_captions_.push_back(caption);
    if (!words.empty()) table_captions_.push_back(words);
    if (!caption.empty() && !words.empty()) table_captions_.push_back(caption + words);
}

void DocxTextReader::read_row(const xml::Node& row) {
    if (is_deleted_row(row)) return;
    ++grid_.row;
    grid_.column = 1 + count_of(row, "w:trPr", "w:gridBefore", 0);
    visit_children(row);
}

void DocxTextReader::read_cell(const xml::Node& cell) {
    out_.set_place(grid_.row, grid_.column);
    if (!is_merged_away(cell)) visit_children(cell);
    grid_.column += std::max(1, count_of(cell, "w:tcPr", "w:gridSpan", 1));
}

void DocxTextReader::read_control(const xml::Node& control) {
    static const xml::Node no_properties;
    const xml::Node* found = control.child("w:sdtPr");
    const xml::Node& properties = found == nullptr ? no_properties : *found;
    std::size_t anchors = 0;
    const auto open = [&](Anchor::Kind kind, std::string_view element) {
        const std::string name = attribute_or_empty(properties.child(element), "w:val");
        if (name.empty()) return;
        out_.open_container({kind, name});
        ++anchors;
    };
    open(Anchor::Kind::ControlTag, "w:tag");
    open(Anchor::Kind::ControlAlias, "w:alias");
    const TextBlockWriter::Lock outer = out_.lock();
    const bool shows_prompt = is_on(properties.child("w:showingPlcHdr"));
    out_.set_lock(lock_inside(properties, outer));
    prompts_ += shows_prompt ? 1 : 0;
    visit_children(control);
    show_lost_box(control, properties);
    prompts_ -= shows_prompt ? 1 : 0;
    out_.set_lock(outer);
    out_.close_containers(anchors);
}

/// LibreOffice 7.4 writes a box that was ticked by a program without its sign.
void DocxTextReader::show_lost_box(const xml::Node& control, const xml::Node& properties) {
    const xml::Node* box = properties.child("w14:checkbox");
    if (box == nullptr || contains_element(control, {"w:p", "w:tc", "w:sym", "w:t"})) return;
    append(is_on(box->child("w14:checked")) ? crossed_box : empty_box);
}

void DocxTextReader::read_alternatives(const xml::Node& alternatives) {
    const auto is_branch = [](const auto& child) {
        return child->is("mc:Choice") && is_readable(*child);
    };
    const auto choice = std::ranges::find_if(alternatives.children, is_branch);
    if (choice != alternatives.children.end()) return visit_children(**choice);
    if (const xml::Node* fallback = alternatives.child("mc:Fallback")) visit_children(*fallback);
}

void DocxTextReader::read_drawing(const xml::Node& drawing) {
    if (is_one_of(drawing, {"w:txbxContent"})) {
        text_boxes_.push_back(&drawing);
        return;
    }
    if (is_one_of(drawing, {"pic:pic", "v:imagedata", "c:chart", "dgm:relIds"}))
        return append(picture);
    if (drawing.is("mc:AlternateContent")) {
        // Inside a drawing the same rule: one branch only.
        for (const auto& branch : drawing.children) {
            if (!is_readable(*branch)) continue;
            return read_drawing(*branch);
        }
        return;
    }
    for (const auto& child : drawing.children) read_drawing(*child);
}

void DocxTextReader::read_field_character(const xml::Node& character) {
    const std::string type = attribute_or_empty(&character, "w:fldCharType");
    if (type == "begin") {
        const xml::Node* form = character.child("w:ffData");
        if (form != nullptr) {
            const std::string name = attribute_or_empty(form->child("w:name"), "w:val");
            if (!name.empty()) out_.add_point({Anchor::Kind::Field, name});
            append(form_field_text(*form));
            if (form_field_shows_first_entry(*form)) out_.show_first_choice(form_field_text(*form));
        }
        fields_.push_back(false);
    } else if (type == "separate" && !fields_.empty()) {
        fields_.back() = true;
    } else if (type == "end" && !fields_.empty()) {
        fields_.pop_back();
    }
}

}  // namespace paperround
