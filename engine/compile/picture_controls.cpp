// SPDX-License-Identifier: MIT
// See the header. A control for pictures cannot stand without one, so that where there is none the
// control goes too; the paragraph or cell that it stands around stays.
#include "engine/compile/picture_controls.hpp"

#include "engine/compile/carrier_word.hpp"
#include "engine/compile/control.hpp"
#include "engine/compile/control_name.hpp"
#include "engine/compile/data_stores.hpp"
#include "engine/compile/repeating_section.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

bool is_true(const std::string* value) {
    return value != nullptr && *value == "true";
}

void collect(xml::Node& node, std::vector<xml::Node*>& found) {
    if (is_picture_control(node)) {
        found.push_back(&node);
        return;
    }
    for (const auto& child : node.children) collect(*child, found);
}

bool is_drawing(const xml::Node& node) {
    return node.is("w:drawing") || node.is("w:pict") || node.is("draw:frame");
}

xml::Node* drawing_below(xml::Node& node) {
    for (const auto& child : node.children) {
        if (child->is("w:drawing") || child->is("draw:frame")) return child.get();
        if (xml::Node* found = drawing_below(*child)) return found;
    }
    return nullptr;
}

void drop_drawings(xml::Node& node) {
    std::erase_if(node.children, [](const auto& child) { return is_drawing(*child); });
    for (const auto& child : node.children) drop_drawings(*child);
}

/// A description that is a tag would be a placeholder of its own.
void drop_descriptions(xml::Node& node) {
    if (node.is("wp:docPr")) {
        node.remove_attribute("descr");
        node.remove_attribute("title");
    }
    std::erase_if(node.children, [](const auto& child) {
        return child->is("svg:desc") || child->is("svg:title");
    });
    for (const auto& child : node.children) drop_descriptions(*child);
}

class PictureControls {
  public:
    PictureControls(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          compilation_(compilation),
          paragraphs_(walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {}

    void fill(xml::Node& control) {
        const ControlName name = name_of(control);
        xml::Node* drawing = drawing_below(control);
        auto value = value_for(control, name);
        if (drawing == nullptr || !value) return;
        draft_.is_changed = true;
        Tag tag = tag_of_control(name.text, place_of(draft_, control, paragraphs_),
                                 carrier_word(ControlKind::Picture));
        tag.what = std::move(*value);
        choose(control, *drawing, tag);
    }

  private:
    static ControlName name_of(const xml::Node& control) {
        if (control.is("w:sdt")) return name_of_control(control);
        for (const std::string_view attribute : {"loext:tag", "loext:alias"}) {
            const std::string* written = control.attribute(attribute);
            if (written != nullptr && !written->empty()) return read_control_name(*written);
        }
        return {};
    }

    std::optional<Expression> value_for(const xml::Node& control, const ControlName& name) const {
        if (name.text.empty() || name.means == ControlName::Means::Answer) return std::nullopt;
        const Schema* schema = compilation_.schema;
        auto value =
            schema == nullptr ? std::nullopt : value_named(draft_, control, name.text, *schema);
        if (!value && name.means == ControlName::Means::Data) return path_to(name.text);
        return value;
    }

    /// The control with its picture where the record has one, else what is around the picture.
    void choose(xml::Node& control, xml::Node& drawing, const Tag& value) {
        auto otherwise = xml::make_element(kBranchElement);
        if (xml::Node* content = control.child("w:sdtContent")) {
            const NodePtr rest = xml::clone(*content);
            drop_drawings(*rest);
            for (auto& child : rest->children) otherwise->append(std::move(child));
        }
        show_in(control, drawing, value);
        auto choice = xml::make_element(kChoiceElement);
        Tag is_there = value;
        is_there.what = Expression(UnaryExpression{UnaryOperator::IsNotEmpty, shared_value(value)});
        const NodePtr known = draft_.placeholder(std::move(is_there));
        xml::Node* branch = choice->append(xml::make_element(kBranchElement, known->attributes));
        choice->append(std::move(otherwise));
        insert_before(control, std::move(choice));
        branch->append(detach(control));
    }

    void show_in(xml::Node& control, xml::Node& drawing, const Tag& value) {
        if (control.is("w:sdt")) {
            unbind(control);
            xml::Node* prompt = control_property(control, "w:showingPlcHdr");
            if (prompt != nullptr) detach(*prompt);
        }
        control.remove_attribute("loext:showing-place-holder");
        drop_descriptions(drawing);
        Tag picture = value;
        picture.what = Expression(FilterExpression{Filter::Image, shared_value(value), {}});
        xml::Node* placeholder = insert_before(drawing, draft_.placeholder(std::move(picture)));
        placeholder->append(detach(drawing));
    }

    static ExpressionPtr shared_value(const Tag& value) {
        return std::make_shared<const Expression>(std::get<Expression>(value.what));
    }

    PartDraft& draft_;
    Compilation& compilation_;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

bool is_picture_control(const xml::Node& node) {
    if (node.is("w:sdt")) return kind_of_control(node) == ControlKind::Picture;
    return node.is("loext:content-control") && is_true(node.attribute("loext:picture"));
}

void fill_picture_controls(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> controls;
    collect(*draft.tree.root, controls);
    if (controls.empty()) return;
    PictureControls part(draft, compilation);
    for (xml::Node* control : controls) part.fill(*control);
}

}  // namespace paperround::compile
