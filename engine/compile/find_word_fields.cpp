// SPDX-License-Identifier: MIT
// A stack of open fields over the leaves of the runs.
#include "engine/compile/find_word_fields.hpp"

#include "engine/compile/story.hpp"
#include "engine/compile/word_field_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

// Deeper than anybody nests fields by hand; what follows takes them apart one in another.
constexpr std::size_t kDeepest = 40;

bool is_on(const xml::Node& node, std::string_view attribute) {
    const std::string* value = node.attribute(attribute);
    return value != nullptr && (*value == "true" || *value == "1" || *value == "on");
}

/// Fields do not cross its edge.
bool is_closed_story(const xml::Node& node) {
    return node.is("w:tc") || node.is("w:txbxContent") || node.is("w:footnote") ||
           node.is("w:endnote") || node.is("w:comment");
}

class FieldScan {
  public:
    FieldScan(const Markup& markup, const Places& places, const Bookmarks& bookmarks,
              Diagnostics& diagnostics)
        : markup_(markup), places_(places), bookmarks_(bookmarks), diagnostics_(diagnostics) {}

    FieldStory scan(xml::Node& story) {
        found_.node = &story;
        visit_children(story);
        for (const Open& open : open_) report_endless(*open.field);
        return std::move(found_);
    }

  private:
    struct Open {
        std::unique_ptr<WordField> field;
        bool in_result = false;
    };

    void visit_children(xml::Node& node) {
        for (const auto& child : node.children) {
            if (child->kind == xml::Node::Kind::Element) visit(*child);
        }
    }

    void visit(xml::Node& node) {
        if (is_closed_story(node)) return scan_inside(node);
        if (node.is("w:r")) {
            for (const auto& leaf : node.children) visit_leaf(*leaf);
        } else if (node.is("w:fldSimple")) {
            visit_simple(node);
        } else if (node.is("w:p")) {
            xml::Node* around = std::exchange(paragraph_, &node);
            visit_children(node);
            paragraph_ = around;
        } else if (node.is(kBreakElement)) {
            add_leaf(node, "\n");
            scan_parts_inside(node);
        } else if (markup_.role_of(node) != Role::Absent) {
            visit_children(node);
        }
    }

    void scan_inside(xml::Node& story) {
        FieldScan inner(markup_, places_, bookmarks_, diagnostics_);
        found_.inside.push_back(inner.scan(story));
    }

    /// Cells and text boxes somewhere below.
    void scan_parts_inside(xml::Node& node) {
        for (const auto& child : node.children) {
            if (is_closed_story(*child)) {
                scan_inside(*child);
            } else {
                scan_parts_inside(*child);
            }
        }
    }

    void visit_leaf(xml::Node& leaf) {
        if (leaf.is("w:fldChar")) return visit_mark(leaf);
        if (leaf.is("w:instrText") || leaf.is("w:t"))
            return add_leaf(leaf, xml::text_content(leaf));
        if (leaf.is("w:delInstrText")) return;
        switch (markup_.role_of(leaf)) {
            case Role::Absent:
                return;
            case Role::Tab:
                return add_leaf(leaf, "\t");
            case Role::LineBreak:
                return add_leaf(leaf, "\n");
            case Role::Hyphen:
                return add_leaf(leaf, "-");
            default:
                add_leaf(leaf, std::string(1, kObjectSign));
                scan_parts_inside(leaf);
        }
    }

    void visit_mark(xml::Node& mark) {
        const std::string* type = mark.attribute("w:fldCharType");
        if (type == nullptr) return;
        if (*type == "begin") return begin(mark);
        if (open_.empty()) return;  // an end without a beginning: Word passes over it
        note_leaf(mark);
        if (*type == "separate") separate(mark);
        if (*type == "end") end();
    }

    /// A second one is passed over.
    void separate(xml::Node& mark) {
        if (open_.back().in_result) return;
        open_.back().in_result = true;
        open_.back().field->separator = &mark;
    }

    void begin(xml::Node& mark) {
        auto field = std::make_unique<WordField>();
        field->paragraph = paragraph_;
        const auto place = places_.find(paragraph_);
        if (place != places_.end()) field->where = place->second;
        is_locked_.push_back(is_on(mark, "w:fldLock"));
        open_.push_back({std::move(field), false});
        note_leaf(mark);
    }

    /// Of every open field; those too deep are not worked out.
    void note_leaf(xml::Node& leaf) {
        const std::size_t deep = std::min(open_.size(), kDeepest);
        for (std::size_t i = 0; i < deep; ++i) open_[i].field->leaves.push_back(&leaf);
    }

    void end() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        WordField& field = *closed.field;
        field.end_paragraph = paragraph_;
        field.words = parse_field_code(field.code.text);
        const bool locked = is_locked_.back();
        is_locked_.pop_back();
        field.kind = locked ? WordFieldKind::Other : kind_of(field, bookmarks_);
        field.reads_bookmark = reads_bookmark(field, bookmarks_);
        const bool too_deep = open_.size() >= kDeepest;
        if (too_deep && !reported_depth_) report_too_deep(field);
        if (open_.empty()) {
            found_.fields.push_back(std::move(closed.field));
        } else if (!too_deep) {
            add_inner(open_.back(), std::move(closed.field));
        }
    }

    static void add_inner(Open& around, std::unique_ptr<WordField> field) {
        (around.in_result ? around.field->result : around.field->code).add_field(*field);
        around.field->inner.push_back(std::move(field));
    }

    void visit_simple(xml::Node& node) {
        begin(node);
        WordField& field = *open_.back().field;
        field.simple = &node;
        if (const std::string* written = node.attribute("w:instr")) field.code.text = *written;
        open_.back().in_result = true;
        const std::size_t depth = open_.size();
        visit_children(node);
        while (open_.size() > depth) {  // began inside and never ended there
            report_endless(*open_.back().field);
            open_.pop_back();
            is_locked_.pop_back();
        }
        if (open_.size() == depth) end();
    }

    void add_leaf(xml::Node& leaf, std::string_view said) {
        if (open_.empty()) return;
        note_leaf(leaf);
        Open& open = open_.back();
        (open.in_result ? open.field->result : open.field->code).add_node(leaf, said);
    }

    void report_endless(WordField& field) {
        field.words = parse_field_code(field.code.text);
        field.kind = kind_of(field, bookmarks_);
        if (!is_worked_out(field)) return;
        diagnostics_.report(about_field(field, "E301", "this field has a beginning and no end",
                                        "delete it and insert it again; a field ends in the cell "
                                        "or text box in which it begins"));
    }

    void report_too_deep(const WordField& field) {
        reported_depth_ = true;
        diagnostics_.report(about_field(field, "E301", "too many fields within fields",
                                        "give a part of them a name with SET, and use that"));
    }

    const Markup& markup_;
    const Places& places_;
    const Bookmarks& bookmarks_;
    Diagnostics& diagnostics_;
    FieldStory found_;
    std::vector<Open> open_;
    std::vector<bool> is_locked_;  // of each open field
    xml::Node* paragraph_ = nullptr;
    bool reported_depth_ = false;
};

void collect_bookmarks_of(const WordField& field, Bookmarks& bookmarks) {
    const bool defines = field.kind == WordFieldKind::Set || field.kind == WordFieldKind::Ask;
    if (defines && !field.words.arguments.empty()) {
        bookmarks.insert(fold_name(field.words.arguments.front().text));
    }
    for (const auto& inner : field.inner) collect_bookmarks_of(*inner, bookmarks);
}

void collect_bookmarks_of(const FieldStory& story, Bookmarks& bookmarks) {
    for (const auto& field : story.fields) collect_bookmarks_of(*field, bookmarks);
    for (const FieldStory& inner : story.inside) collect_bookmarks_of(inner, bookmarks);
}

}  // namespace

Places places_in(const PartDraft& draft, const std::string& file) {
    Places places;
    for (StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, file, draft.story)) {
        places.emplace(paragraph.node, std::move(paragraph.where));
    }
    return places;
}

FieldStory find_word_fields(const Markup& markup, xml::Node& story, const Places& places,
                            const Bookmarks& bookmarks, Diagnostics& diagnostics) {
    return FieldScan(markup, places, bookmarks, diagnostics).scan(story);
}

void collect_bookmarks(const PartDraft& draft, Bookmarks& bookmarks) {
    Diagnostics told_later;
    collect_bookmarks_of(
        find_word_fields(draft.markup, *draft.tree.root, {}, bookmarks, told_later), bookmarks);
}

}  // namespace paperround::compile
