// SPDX-License-Identifier: MIT
// See the header; what counts as seen is in line_content.hpp.
#include "engine/compile/empty_lines.hpp"

#include "engine/compile/docx_places.hpp"
#include "engine/compile/line_content.hpp"
#include "engine/compile/paragraph_conditions.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

EmptyLines lines_of_odt(const xml::Node& settings) {
    const std::string* name = settings.attribute("config:name");
    if (name != nullptr && *name == "EmptyDbFieldHidesPara") {
        return xml::text_content(settings) == "false" ? EmptyLines::Stay : EmptyLines::Vanish;
    }
    const bool stay =
        std::any_of(settings.children.begin(), settings.children.end(),
                    [](const auto& child) { return lines_of_odt(*child) == EmptyLines::Stay; });
    return stay ? EmptyLines::Stay : EmptyLines::Vanish;
}

EmptyLines lines_of_docx(const xml::Node& settings) {
    const xml::Node* merge = settings.child("w:mailMerge");
    const xml::Node* keep = merge == nullptr ? nullptr : merge->child("w:doNotSuppressBlankLines");
    if (keep == nullptr) return EmptyLines::Vanish;
    const std::string* value = keep->attribute("w:val");
    const bool is_off = value != nullptr && (*value == "0" || *value == "false" || *value == "off");
    return is_off ? EmptyLines::Vanish : EmptyLines::Stay;
}

bool is_content(const Markup& markup, const xml::Node& node) {
    return node.kind == xml::Node::Kind::Element && !markup.is_range_mark(node) &&
           markup.role_of(node) != Role::Absent;
}

/// In Word two tables with nothing between them would become one, and a table may not be the last
/// of a cell.
bool stands_between_tables(const Markup& markup, const xml::Node& paragraph) {
    const auto& siblings = paragraph.parent->children;
    const std::size_t at = paragraph.index_in_parent();
    const auto is_table = [](const xml::Node& node) { return node.is("w:tbl"); };
    const xml::Node* previous = nullptr;
    for (std::size_t i = 0; i < at; ++i) {
        if (is_content(markup, *siblings[i])) previous = siblings[i].get();
    }
    if (previous == nullptr || !is_table(*previous)) return false;
    const auto next =
        std::find_if(siblings.begin() + static_cast<std::ptrdiff_t>(at) + 1, siblings.end(),
                     [&](const auto& node) { return is_content(markup, *node); });
    return next == siblings.end() || is_table(**next);
}

/// In ODF they may only stand in paragraphs.
void move_range_marks_out(const Markup& markup, xml::Node& node, xml::Node& paragraph) {
    if (markup.format != DocumentFormat::Docx) return;
    for (std::size_t i = 0; i < node.children.size();) {
        if (markup.is_range_mark(*node.children[i])) {
            insert_before(paragraph, node.take(i));
        } else {
            move_range_marks_out(markup, *node.children[i], paragraph);
            ++i;
        }
    }
}

/// What the steps do is done before the line, and whether it is seen or not.
void put_steps_before(xml::Node& line, const std::vector<xml::Node*>& steps) {
    if (steps.empty()) return;
    xml::Node* both = insert_before(line, xml::make_element(kChoiceElement));
    xml::Node* always = both->append(xml::make_element(kBranchElement));
    for (xml::Node* step : steps) always->append(detach(*step));
    always->append(detach(line));
}

void make_conditional(PartDraft& draft, xml::Node& paragraph) {
    const LineContent line(draft, paragraph);
    const auto condition = line.condition();
    if (!condition || stands_between_tables(draft.markup, paragraph)) return;
    Tag tag = line.first_field();
    tag.what = *condition;
    tag.carrier = FieldUse::Kind::Condition;
    tag.names = Names::Any;  // its fields are checked where they stand
    move_range_marks_out(draft.markup, paragraph, paragraph);
    put_steps_before(keep_paragraph_if(draft, paragraph, std::move(tag)), line.steps());
}

void collect_paragraphs(const Markup& markup, xml::Node& node, std::vector<xml::Node*>& found) {
    if (markup.role_of(node) == Role::Absent) return;
    for (const auto& child : node.children) {
        if (markup.role_of(*child) == Role::Paragraph) found.push_back(child.get());
        collect_paragraphs(markup, *child, found);
    }
}

}  // namespace

EmptyLines empty_lines_of(const Package& package) {
    const bool docx = format_of(package) == DocumentFormat::Docx;
    const std::string name = docx ? docx_places(package).settings : "settings.xml";
    const std::string* settings = package.part(name);
    const auto* word = docx ? "doNotSuppressBlankLines" : "EmptyDbFieldHidesPara";
    if (settings == nullptr || settings->find(word) == std::string::npos) return EmptyLines::Vanish;
    const xml::XmlTree tree = xml::parse(*settings, name);
    return docx ? lines_of_docx(*tree.root) : lines_of_odt(*tree.root);
}

void drop_empty_lines(PartDraft& draft) {
    std::vector<xml::Node*> paragraphs;
    collect_paragraphs(draft.markup, *draft.tree.root, paragraphs);
    for (xml::Node* paragraph : paragraphs) make_conditional(draft, *paragraph);
}

}  // namespace paperround::compile
