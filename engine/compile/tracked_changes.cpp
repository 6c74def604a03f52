// SPDX-License-Identifier: MIT
// Word marks a change where it stands; ODF keeps what was deleted in a list on top of the text, so
// that accepting means to drop the list and the marks that point into it.
#include "engine/compile/tracked_changes.hpp"

#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

template <std::size_t count>
bool is_one_of(const xml::Node& node, const std::array<std::string_view, count>& names) {
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

constexpr std::array<std::string_view, 2> kInserted = {"w:ins", "w:moveTo"};
constexpr std::array<std::string_view, 2> kDeleted = {"w:del", "w:moveFrom"};
constexpr std::array<std::string_view, 2> kCellMarks = {"w:cellIns", "w:cellMerge"};
constexpr std::array<std::string_view, 3> kOdtMarks = {"text:change", "text:change-start",
                                                       "text:change-end"};

/// w:rPrChange, w:sectPrChange …: what the looks were before.
bool is_change_of_looks(const xml::Node& node) {
    return node.name.starts_with("w:") && node.name.ends_with("Change");
}

/// w:moveFromRangeStart, w:customXmlInsRangeEnd …
bool is_range_of_change(const xml::Node& node) {
    const std::string_view name = node.name;
    const bool ends = name.ends_with("RangeStart") || name.ends_with("RangeEnd");
    const bool of_change = name.starts_with("w:move") || name.starts_with("w:customXml");
    return ends && of_change;
}

bool has_mark(const xml::Node& element, std::string_view properties, std::string_view mark) {
    const xml::Node* found = element.child(properties);
    return found != nullptr && found->child(mark) != nullptr;
}

/// The end of the paragraph was deleted: its words go on in the next one.
bool flows_into_the_next(const xml::Node& paragraph) {
    const xml::Node* properties = paragraph.child("w:pPr");
    if (properties == nullptr) return false;
    return has_mark(*properties, "w:rPr", "w:del") || has_mark(*properties, "w:rPr", "w:moveFrom");
}

xml::Node* next_paragraph(const xml::Node& paragraph) {
    const auto& siblings = paragraph.parent->children;
    for (std::size_t i = paragraph.index_in_parent() + 1; i < siblings.size(); ++i) {
        if (siblings[i]->is("w:p")) return siblings[i].get();
        if (siblings[i]->is("w:tbl") || siblings[i]->is("w:sdt")) return nullptr;
    }
    return nullptr;
}

class Acceptance {
  public:
    void accept_within(xml::Node& paragraph) { visit_children(paragraph); }

    bool accept(xml::Node& root) {
        visit_children(root);
        for (xml::Node* paragraph : flowing_) join_with_next(*paragraph);
        return found_;
    }

  private:
    void visit_children(xml::Node& parent) {
        for (std::size_t i = 0; i < parent.children.size();) {
            if (replace(parent, i)) {
                found_ = true;
            } else {
                ++i;
            }
        }
    }

    /// True when the child at `i` is another one now, or gone.
    bool replace(xml::Node& parent, std::size_t i) {
        xml::Node& child = *parent.children[i];
        if (child.kind != xml::Node::Kind::Element) return false;
        if (goes(child)) {
            parent.take(i);
            return true;
        }
        if (is_insertion(child)) {
            auto wrapper = parent.take(i);
            while (!wrapper->children.empty()) parent.insert(i++, wrapper->take(0));
            return true;
        }
        if (child.is("w:p") && flows_into_the_next(child)) flowing_.push_back(&child);
        const bool has_rows = child.is("w:tbl") && child.child("w:tr") != nullptr;
        visit_children(child);
        const bool lost_all_rows = has_rows && child.child("w:tr") == nullptr;
        if (lost_all_rows) parent.take(i);
        return lost_all_rows;
    }

    static bool goes(const xml::Node& child) {
        if (is_one_of(child, kDeleted) || is_change_of_looks(child)) return true;
        if (is_range_of_change(child) || is_one_of(child, kCellMarks)) return true;
        if (child.is("w:tr")) return has_mark(child, "w:trPr", "w:del");
        return child.is("w:tc") && has_mark(child, "w:tcPr", "w:cellDel");
    }

    static void join_with_next(xml::Node& paragraph) {
        xml::Node* next = next_paragraph(paragraph);
        if (next == nullptr) return;
        std::size_t place = next->child("w:pPr") == nullptr ? 0 : 1;
        for (std::size_t i = 0; i < paragraph.children.size();) {
            if (paragraph.children[i]->is("w:pPr")) {
                ++i;
            } else {
                next->insert(place++, paragraph.take(i));
            }
        }
        detach(paragraph);
    }

    std::vector<xml::Node*> flowing_;
    bool found_ = false;
};

bool drop_odt_changes(xml::Node& parent) {
    const std::size_t before = parent.children.size();
    std::erase_if(parent.children, [](const auto& child) {
        return child->is("text:tracked-changes") || is_one_of(*child, kOdtMarks);
    });
    bool found = parent.children.size() != before;
    for (const auto& child : parent.children) found = drop_odt_changes(*child) || found;
    return found;
}

}  // namespace

bool is_insertion(const xml::Node& element) {
    return is_one_of(element, kInserted);
}

bool is_tracked_change(const xml::Node& element) {
    return is_insertion(element) || is_one_of(element, kDeleted) || is_change_of_looks(element) ||
           element.is("w:cellIns") || element.is("w:cellDel") || element.is("w:cellMerge") ||
           element.is("text:changed-region");
}

bool accept_changes(xml::Node& root, DocumentFormat format) {
    return format == DocumentFormat::Odt ? drop_odt_changes(root) : Acceptance().accept(root);
}

void accept_changes_within(xml::Node& paragraph) {
    Acceptance().accept_within(paragraph);
}

bool hide_change_authors(xml::Node& root) {
    constexpr std::string_view nobody = "Author";
    bool found = false;
    if (root.attribute("w:author") != nullptr) {
        root.set_attribute("w:author", std::string(nobody));
        root.remove_attribute("w:date");
        found = true;
    }
    if (root.is("office:change-info")) {
        for (const auto& child : root.children) {
            if (!child->is("dc:creator")) continue;
            child->children.clear();
            child->append(xml::make_text(std::string(nobody)));
            found = true;
        }
    }
    for (const auto& child : root.children) found = hide_change_authors(*child) || found;
    return found;
}

}  // namespace paperround::compile
