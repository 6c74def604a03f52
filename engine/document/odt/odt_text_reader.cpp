// SPDX-License-Identifier: MIT
#include "engine/document/odt/odt_text_reader.hpp"

#include "engine/document/odt/odt_form_field.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace paperround {

namespace {

constexpr const char* picture = "\xEF\xBF\xBC";  // U+FFFC
constexpr const char* empty_box = "\xE2\x98\x90";
constexpr const char* crossed_box = "\xE2\x98\x92";

// Far more than a page holds; a hostile count must not fill the memory.
constexpr int most_spaces = 1000;
constexpr int most_columns = 20'000;

bool is_one_of(const xml::Node& node, std::initializer_list<std::string_view> names) {
    return node.kind == xml::Node::Kind::Element &&
           std::ranges::find(names, node.name) != names.end();
}

std::string attribute_or_empty(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? std::string{} : *value;
}

int count_of(const xml::Node& node, std::string_view attribute, int most) {
    const std::string digits = attribute_or_empty(node, attribute);
    int value = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::clamp(value, 1, most);
}

bool contains_element(const xml::Node& node, std::initializer_list<std::string_view> names) {
    return is_one_of(node, names) || std::ranges::any_of(node.children, [&](const auto& child) {
               return contains_element(*child, names);
           });
}

std::size_t node_count(const xml::Node& node) {
    std::size_t count = 1;
    for (const auto& child : node.children) count += node_count(*child);
    return count;
}

bool is_hidden_section(const xml::Node& section) {
    return attribute_or_empty(section, "text:display") == "none";
}

/// Deleted text, remarks, form definitions, sources of indexes.
bool says_nothing(const xml::Node& node) {
    return is_one_of(
        node,
        {"text:tracked-changes", "office:annotation", "office:forms", "office:event-listeners",
         "text:note-citation", "text:ruby-text", "text:section-source",
         "text:table-of-content-source", "text:user-index-source", "text:alphabetical-index-source",
         "text:illustration-index-source", "text:table-index-source", "text:bibliography-source",
         "table:covered-table-cell", "svg:title", "svg:desc", "text:script", "field:param"});
}

bool is_field(const xml::Node& node) {
    return is_one_of(node, {"text:text-input", "text:drop-down", "text:user-field-get",
                            "text:user-field-input", "text:variable-get", "text:variable-set",
                            "text:variable-input", "text:user-defined"});
}

}  // namespace

void OdtTextReader::read_content(const xml::Node& root) {
    out_.begin_story("Main text");
    forms_ = odt_forms(root);
    emphases_ = odt_emphases(root);
    const xml::Node* body = root.child("office:body");
    const xml::Node* text = body == nullptr ? nullptr : body->child("office:text");
    if (text != nullptr) visit_children(*text);
    read_notes(footnotes_, "Footnotes");
    read_notes(endnotes_, "Endnotes");
}

void OdtTextReader::read_page_styles(const xml::Node& root) {
    emphases_ = odt_emphases(root);
    const xml::Node* pages = root.child("office:master-styles");
    if (pages == nullptr) return;
    for (const auto& page : pages->children) {
        for (const auto& part : page->children) {
            const bool is_header = part->name.starts_with("style:header");
            const bool is_footer = part->name.starts_with("style:footer");
            const bool is_shown = attribute_or_empty(*part, "style:display") != "false";
            if (!is_shown || (!is_header && !is_footer)) continue;
            out_.begin_story(is_header ? "Header" : "Footer");
            visit_children(*part);
        }
    }
}

void OdtTextReader::read_notes(std::vector<const xml::Node*>& notes, const std::string& story) {
    if (notes.empty()) return;
    out_.begin_story(story);
    for (std::size_t i = 0; i < notes.size(); ++i) visit_children(*notes[i]);
    notes.clear();
}

void OdtTextReader::visit_children(const xml::Node& node) {
    for (const auto& child : node.children) visit(*child);
}

void OdtTextReader::visit(const xml::Node& node) {
    if (node.kind == xml::Node::Kind::Text) return append_collapsed(node.text);
    if (node.kind != xml::Node::Kind::Element) return;
    if (node.is("office:annotation") && out_.in_block()) {
        out_.mark(TextBlockWriter::Trait::Comment);
    }
    if (says_nothing(node) || visit_structure(node) || visit_range(node) || visit_inline(node))
        return;
    visit_children(node);
}

bool OdtTextReader::visit_structure(const xml::Node& node) {
    if (is_one_of(node, {"text:p", "text:h"})) {
        read_paragraph(node);
    } else if (node.is("text:section")) {
        read_section(node);
    } else if (node.is("text:list-item")) {
        read_list_item(node);
    } else if (node.is("table:table")) {
        read_table(node);
    } else if (node.is("table:table-row")) {
        read_row(node);
    } else if (node.is("table:table-cell")) {
        read_cell(node);
    } else if (node.name.starts_with("draw:") && node.name != "draw:a") {
        read_drawing(node);
    } else if (node.is("text:note")) {
        const bool at_the_end = attribute_or_empty(node, "text:note-class") == "endnote";
        (at_the_end ? endnotes_ : footnotes_).push_back(&node);
    } else {
        return false;
    }
    return true;
}

bool OdtTextReader::visit_inline(const xml::Node& node) {
    if (node.is("text:s")) {
        append(std::string(static_cast<std::size_t>(count_of(node, "text:c", most_spaces)), ' '));
    } else if (node.is("text:tab")) {
        append("\t");
    } else if (node.is("text:line-break")) {
        append("\n");
    } else if (node.is("text:placeholder")) {
        ++prompts_;
        visit_children(node);
        --prompts_;
    } else if (node.is("text:span")) {
        read_span(node);
    } else if (is_field(node)) {
        read_field(node);
    } else if (node.is("loext:content-control")) {
        read_content_control(node);
    } else {
        return false;
    }
    return true;
}

bool OdtTextReader::visit_range(const xml::Node& node) {
    const std::string name = attribute_or_empty(node, "text:name");
    if (node.is("text:bookmark")) {
        out_.add_point({Anchor::Kind::Bookmark, name});
    } else if (node.is("text:bookmark-start")) {
        out_.open_range("bookmark " + name, {Anchor::Kind::Bookmark, name});
    } else if (node.is("text:bookmark-end")) {
        out_.close_range("bookmark " + name);
    } else if (is_one_of(node, {"field:fieldmark", "field:fieldmark-start"})) {
        if (!name.empty()) out_.add_point({Anchor::Kind::Field, name});
        append(odt_form_field_text(node));
        if (odt_form_field_shows_first_entry(node))
            out_.show_first_choice(odt_form_field_text(node));
    } else if (is_one_of(node, {"text:change", "text:change-start", "text:change-end"})) {
        out_.mark(TextBlockWriter::Trait::TrackedChange);
    } else {
        return false;
    }
    return true;
}

void OdtTextReader::append(std::string_view text) {
    if (text.empty()) return;
    after_space_ = false;
    if (prompts_ > 0) {
        out_.append_prompt(text);
    } else {
        out_.append(text);
    }
}

void OdtTextReader::append_collapsed(std::string_view characters) {
    if (!out_.in_block()) return;
    std::string collapsed;
    bool after_space = after_space_;
    for (const char letter : characters) {
        const bool is_space = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
        if (!is_space || !after_space) collapsed += is_space ? ' ' : letter;
        after_space = is_space;
    }
    append(collapsed);
    after_space_ = after_space;
}

void OdtTextReader::read_paragraph(const xml::Node& paragraph) {
    if (out_.in_block()) return visit_children(paragraph);  // no honest file nests them directly
    out_.begin_block();
    if (paragraph.is("text:h")) out_.mark(TextBlockWriter::Trait::Heading);
    if (list_depth_ > 0) out_.mark(TextBlockWriter::Trait::ListItem);
    after_space_ = true;
    visit_children(paragraph);
    if (after_space_) out_.trim_last_space();
    out_.end_block();
    read_text_boxes();
}

void OdtTextReader::read_text_boxes() {
    const auto boxes = std::exchange(text_boxes_, {});
    for (const xml::Node* box : boxes) {
        out_.begin_text_box();
        visit_children(*box);
        out_.end_text_box();
    }
}

void OdtTextReader::read_anchored(const xml::Node& node, std::vector<Anchor> anchors) {
    std::erase_if(anchors, [](const Anchor& one) { return one.name.empty(); });
    for (const Anchor& one : anchors) out_.open_container(one);
    visit_children(node);
    out_.close_containers(anchors.size());
}

void OdtTextReader::read_section(const xml::Node& section) {
    if (is_hidden_section(section)) return;
    const TextBlockWriter::Lock outer = out_.lock();
    if (attribute_or_empty(section, "text:protected") == "true") {
        out_.set_lock(TextBlockWriter::Lock::Locked);
    }
    read_anchored(section, {{Anchor::Kind::Section, attribute_or_empty(section, "text:name")}});
    out_.set_lock(outer);
}

void OdtTextReader::read_list_item(const xml::Node& item) {
    ++list_depth_;
    visit_children(item);
    --list_depth_;
}

void OdtTextReader::read_field(const xml::Node& field) {
    std::string name = attribute_or_empty(field, "text:name");
    if (name.empty()) name = attribute_or_empty(field, "text:description");
    read_anchored(field, {{Anchor::Kind::Field, std::move(name)}});
    const xml::Node* first = field.is("text:drop-down") ? field.child("text:label") : nullptr;
    if (first == nullptr) return;
    const std::string entry = attribute_or_empty(*first, "text:value");
    if (text_content(field) == entry) out_.show_first_choice(entry);
}

void OdtTextReader::read_span(const xml::Node& span) {
    const std::size_t begin = out_.length();
    visit_children(span);
    const auto found = emphases_.find(attribute_or_empty(span, "text:style-name"));
    if (found == emphases_.end() || !out_.in_block()) return;
    for (const Emphasis::Kind kind : found->second) out_.emphasise(kind, begin);
}

void OdtTextReader::read_content_control(const xml::Node& control) {
    const bool shows_prompt = attribute_or_empty(control, "loext:showing-place-holder") == "true";
    const std::size_t begin = out_.length();
    prompts_ += shows_prompt ? 1 : 0;
    read_anchored(control,
                  {{Anchor::Kind::ControlTag, attribute_or_empty(control, "loext:tag")},
                   {Anchor::Kind::ControlAlias, attribute_or_empty(control, "loext:alias")}});
    if (attribute_or_empty(control, "loext:checkbox") == "true" && out_.length() == begin) {
        // LibreOffice 7.4 writes a box that was ticked by a program without its sign.
        append(attribute_or_empty(control, "loext:checked") == "true" ? crossed_box : empty_box);
    }
    prompts_ -= shows_prompt ? 1 : 0;
}

void OdtTextReader::read_table(const xml::Node& table) {
    const Grid outer_grid = std::exchange(grid_, {});
    const int outer_list = std::exchange(list_depth_, 0);
    const auto outer = out_.enter_table();
    note_captions(table);
    visit_children(table);
    out_.leave_table(outer);
    list_depth_ = outer_list;
    grid_ = outer_grid;
}

void OdtTextReader::note_captions(const xml::Node& table) {
    for (const std::string_view name : {"table:title", "table:desc"}) {
        const xml::Node* found = table.child(name);
        if (found != nullptr) table_captions_.push_back(text_content(*found));
    }
}

/// Repeated text is read again as long as that is not a trick.
bool OdtTextReader::can_repeat(const xml::Node& node) {
    if (repeats_left_ == 0 || !contains_element(node, {"text:p", "text:h"})) return false;
    const std::size_t cost = node_count(node);
    const bool affordable = cost <= repeats_left_;
    repeats_left_ = affordable ? repeats_left_ - cost : 0;
    return affordable;
}

void OdtTextReader::read_row(const xml::Node& row) {
    const int times = count_of(row, "table:number-rows-repeated", most_columns);
    const int first = grid_.row;
    for (int i = 0; i < times && (i == 0 || can_repeat(row)); ++i) {
        ++grid_.row;
        grid_.column = 1;
        for (const auto& cell : row.children) {
            visit(*cell);
            if (cell->is("table:covered-table-cell")) {
                grid_.column += count_of(*cell, "table:number-columns-repeated", most_columns);
            }
        }
    }
    grid_.row = first + times;
}

// A merged cell's covered ones follow it and count for themselves.
void OdtTextReader::read_cell(const xml::Node& cell) {
    const int times = count_of(cell, "table:number-columns-repeated", most_columns);
    const int first = grid_.column;
    const TextBlockWriter::Lock outer = out_.lock();
    if (attribute_or_empty(cell, "table:protected") == "true") {
        out_.set_lock(TextBlockWriter::Lock::Locked);
    }
    for (int i = 0; i < times && (i == 0 || can_repeat(cell)); ++i) {
        out_.set_place(grid_.row, first + i);
        visit_children(cell);
    }
    out_.set_lock(outer);
    grid_.column = first + times;
}

/// What stands in a control that is anchored to the page belongs to no paragraph.
void OdtTextReader::read_form_control(const xml::Node& drawing) {
    const auto form = forms_.find(attribute_or_empty(drawing, "draw:control"));
    if (form == forms_.end() || !out_.in_block()) return;
    const Anchor anchor{Anchor::Kind::Field, attribute_or_empty(*form->second, "form:name")};
    if (!anchor.name.empty()) out_.open_container(anchor);
    append(odt_form_control_text(*form->second));
    if (!anchor.name.empty()) out_.close_containers(1);
}

void OdtTextReader::read_drawing(const xml::Node& drawing) {
    if (drawing.is("draw:control")) return read_form_control(drawing);
    if (contains_element(drawing, {"text:p", "text:h"})) {
        if (out_.in_block()) {
            text_boxes_.push_back(&drawing);
            return;
        }
        out_.begin_text_box();
        visit_children(drawing);
        out_.end_text_box();
        return;
    }
    if (contains_element(drawing, {"draw:image", "draw:object", "draw:object-ole"}))
        append(picture);
}

}  // namespace paperround
