// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/controls.hpp"

#include "engine/compile/answer_label.hpp"
#include "engine/compile/answers.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::string_view kDataPrefix = "data:";
constexpr std::string_view kAnswerPrefix = "answer:";

struct Control {
    xml::Node* node;
    std::string name;  // without prefix
    bool is_answer;
};

std::string written_name(const xml::Node& control) {
    const xml::Node* properties = control.child("w:sdtPr");
    if (properties == nullptr) return "";
    for (const std::string_view name : {"w:tag", "w:alias"}) {
        const xml::Node* property = properties->child(name);
        const std::string* value = property == nullptr ? nullptr : property->attribute("w:val");
        if (value != nullptr && !value->empty()) return *value;
    }
    return "";
}

/// Tables of contents, pictures, cover pages: not text that we could fill or read.
bool is_of_another_kind(const xml::Node& control) {
    static constexpr std::array kinds = {
        std::string_view("w:docPartObj"), std::string_view("w:docPartList"),
        std::string_view("w:picture"),    std::string_view("w15:repeatingSection"),
        std::string_view("w:group"),      std::string_view("w15:repeatingSectionItem")};
    const xml::Node* properties = control.child("w:sdtPr");
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return properties->child(kind) != nullptr; });
}

std::optional<Control> understand(xml::Node& node, const Schema* schema) {
    const std::string name = written_name(node);
    const bool is_googles = name.starts_with("goog_rdk_");
    if (name.empty() || is_googles || is_of_another_kind(node)) return std::nullopt;
    if (name.starts_with(kDataPrefix))
        return Control{&node, name.substr(kDataPrefix.size()), false};
    if (name.starts_with(kAnswerPrefix)) {
        return Control{&node, name.substr(kAnswerPrefix.size()), true};
    }
    return Control{&node, name, schema == nullptr || !schema->has(name)};
}

/// In reading order. A control around other named controls is only their frame.
void collect(xml::Node& node, const Schema* schema, std::vector<Control>& found) {
    const std::size_t before = found.size();
    for (const auto& child : node.children) collect(*child, schema, found);
    if (!node.is("w:sdt") || found.size() > before) return;
    if (auto control = understand(node, schema)) found.push_back(std::move(*control));
}

/// The first of that name below the node, or null.
xml::Node* first_below(xml::Node& node, std::string_view name) {
    for (const auto& child : node.children) {
        if (child->is(name)) return child.get();
        if (xml::Node* found = first_below(*child, name)) return found;
    }
    return nullptr;
}

bool is_only_text(const xml::Node& properties) {
    static constexpr std::array kinds = {
        std::string_view("w:date"), std::string_view("w:dropDownList"),
        std::string_view("w:comboBox"), std::string_view("w14:checkbox")};
    return std::none_of(kinds.begin(), kinds.end(),
                        [&](std::string_view kind) { return properties.child(kind) != nullptr; });
}

void drop_child(xml::Node& parent, std::string_view name) {
    if (xml::Node* child = parent.child(name)) detach(*child);
}

std::unique_ptr<xml::Node> run_with(std::unique_ptr<xml::Node> value, const xml::Node* old_run,
                                    bool was_placeholder) {
    auto run = xml::make_element("w:r");
    const xml::Node* properties = old_run == nullptr ? nullptr : old_run->child("w:rPr");
    if (properties != nullptr) {
        xml::Node* copy = run->append(xml::clone(*properties));
        if (was_placeholder) drop_child(*copy, "w:rStyle");
    }
    xml::Node* text = run->append(xml::make_element("w:t"));
    preserve_blanks(*text);
    text->append(std::move(value));
    return run;
}

/// A control around whole paragraphs may get more of them, unless it is for plain text.
LineBreaks breaks_in(xml::Node& control) {
    const bool plain = control.child("w:sdtPr")->child("w:text") != nullptr;
    const bool whole = first_below(control, "w:p") != nullptr;
    return whole && !plain ? LineBreaks::NewParagraph : LineBreaks::InParagraph;
}

/// Leaves one paragraph, or one run, in the control: the value.
void put_value(xml::Node& control, std::unique_ptr<xml::Node> value) {
    xml::Node& properties = *control.child("w:sdtPr");
    const bool was_placeholder = properties.child("w:showingPlcHdr") != nullptr;
    drop_child(properties, "w:showingPlcHdr");
    xml::Node* content = control.child("w:sdtContent");
    if (content == nullptr) content = control.append(xml::make_element("w:sdtContent"));
    auto run = run_with(std::move(value), first_below(*content, "w:r"), was_placeholder);
    xml::Node* paragraph = first_below(*content, "w:p");
    if (paragraph == nullptr) {
        content->children.clear();
        content->append(std::move(run));
        return;
    }
    std::erase_if(paragraph->children, [](const auto& child) { return !child->is("w:pPr"); });
    paragraph->append(std::move(run));
    xml::Node* holder = paragraph->parent;  // the content, or a cell in it
    std::erase_if(holder->children, [&](const auto& child) {
        return child.get() != paragraph && (child->is("w:p") || child->is("w:tbl"));
    });
}

bool holds_rows(const xml::Node& control) {
    const xml::Node* content = control.child("w:sdtContent");
    return content != nullptr && content->child("w:tr") != nullptr;
}

class PartControls {
  public:
    PartControls(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          compilation_(compilation),
          paragraphs_(walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {}

    void fill(const Control& control) {
        const StoryParagraph* paragraph = paragraph_of(*control.node);
        const Location where = paragraph == nullptr ? Location() : paragraph->where;
        TagSpan span;
        span.end = control.name.size();
        span.inner = normalise_tag_text(control.name);
        Tag tag{path_to(control.name), FieldUse::Kind::Control, where, {control.name, span}};
        if (holds_rows(*control.node)) return;
        if (control.is_answer) {
            answer(*control.node, control.name, tag, paragraph);
        } else {
            tag.line_breaks = breaks_in(*control.node);
            put_value(*control.node, draft_.placeholder(std::move(tag)));
        }
    }

  private:
    /// The paragraph the control is in, or the first it holds.
    const StoryParagraph* paragraph_of(xml::Node& control) const {
        const xml::Node* paragraph = enclosing(draft_.markup, &control, Role::Paragraph);
        if (paragraph == nullptr) paragraph = first_below(control, "w:p");
        const auto found =
            std::find_if(paragraphs_.begin(), paragraphs_.end(),
                         [&](const StoryParagraph& other) { return other.node == paragraph; });
        return found == paragraphs_.end() ? nullptr : &*found;
    }

    void answer(xml::Node& control, const std::string& key, const Tag& tag,
                const StoryParagraph* paragraph) {
        AnswerSlot slot;
        slot.key = key;
        if (control.child("w:sdtPr")->child("w:date") != nullptr)
            slot.kind = AnswerSlot::Kind::CalendarDate;
        if (paragraph != nullptr) {
            slot.label = label_of(draft_.markup, *draft_.tree.root, *paragraph->node);
        }
        if (!declare_answer(slot, tag, compilation_)) return;
        if (!is_only_text(*control.child("w:sdtPr"))) return;
        offer_known_answer(control, slot, tag);
    }

    /// What the record knows already is filled in and locked; else the control is as it was.
    void offer_known_answer(xml::Node& control, const AnswerSlot& slot, const Tag& tag) {
        auto filled = xml::clone(control);
        Tag known = known_answer(slot, tag);
        known.line_breaks = breaks_in(control);
        put_value(*filled, draft_.placeholder(std::move(known)));
        lock(*filled->child("w:sdtPr"));
        auto condition = draft_.placeholder(filled_condition(slot, tag));
        auto choice = xml::make_element(kChoiceElement);
        choice->append(xml::make_element(kBranchElement, condition->attributes))
            ->append(std::move(filled));
        xml::Node* otherwise = choice->append(xml::make_element(kBranchElement));
        xml::Node* placed = insert_before(control, std::move(choice));
        otherwise->append(detach(control));
        const std::string id = next_bookmark_id(draft_);
        insert_before(*placed,
                      xml::make_element("w:bookmarkStart",
                                        {{"w:id", id}, {"w:name", bookmark_name(slot.key)}}));
        insert_after(*placed, xml::make_element("w:bookmarkEnd", {{"w:id", id}}));
    }

    /// After alias, tag and id, as the schema orders them (ISO 29500-4, CT_SdtPr).
    static void lock(xml::Node& properties) {
        drop_child(properties, "w:lock");
        std::size_t place = 0;
        for (const std::string_view name : {"w:rPr", "w:alias", "w:tag", "w:id"}) {
            if (const xml::Node* child = properties.child(name)) {
                place = std::max(place, child->index_in_parent() + 1);
            }
        }
        properties.insert(place, xml::make_element("w:lock", {{"w:val", "sdtContentLocked"}}));
    }

    PartDraft& draft_;
    Compilation& compilation_;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

void fill_controls(PartDraft& draft, Compilation& compilation) {
    std::vector<Control> controls;
    collect(*draft.tree.root, compilation.schema, controls);
    PartControls part(draft, compilation);
    for (const Control& control : controls) part.fill(control);
}

}  // namespace paperround::compile
