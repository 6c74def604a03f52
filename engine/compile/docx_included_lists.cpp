// SPDX-License-Identifier: MIT
// ISO 29500-1 §17.9: a paragraph has a w:num, which is of a w:abstractNum. Definitions that lead
// to another one through a style (§17.9.21, §17.9.27) are copied from where they lead.
#include "engine/compile/docx_included_lists.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

std::string attribute_of(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? "" : *value;
}

std::string value_of(const xml::Node& node, std::string_view child_name) {
    const xml::Node* child = node.child(child_name);
    return child == nullptr ? "" : attribute_of(*child, "w:val");
}

const xml::Node* element_with(const xml::Node& root, std::string_view name,
                              std::string_view attribute, const std::string& value) {
    for (const auto& child : root.children) {
        if (child->is(name) && attribute_of(*child, attribute) == value) return child.get();
    }
    return nullptr;
}

int next_number(const xml::Node& root, std::string_view name, std::string_view attribute) {
    int next = 1;
    for (const auto& child : root.children) {
        const std::string text = child->is(name) ? attribute_of(*child, attribute) : "";
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        next = std::max(next, number + 1);
    }
    return next;
}

/// Behind the last child of one of the names (CT_Numbering is a sequence).
std::size_t place_behind(const xml::Node& root, const std::vector<std::string_view>& names) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < root.children.size(); ++i) {
        const std::string& name = root.children[i]->name;
        if (std::find(names.begin(), names.end(), name) != names.end()) place = i + 1;
    }
    return place;
}

class ListTransfer {
  public:
    ListTransfer(xml::Node& host, const GuestLists& guest,
                 const std::map<std::string, std::string>& style_ids)
        : host_(host),
          guest_(guest),
          style_ids_(style_ids),
          next_number_(next_number(host, "w:num", "w:numId")),
          next_definition_(next_number(host, "w:abstractNum", "w:abstractNumId")) {}

    void follow(xml::Node& user) {
        if (user.is("w:numId")) user.set_attribute("w:val", in_host(attribute_of(user, "w:val")));
        for (const auto& child : user.children) follow(*child);
    }

  private:
    /// "0" is no list.
    std::string in_host(const std::string& id) {
        if (const auto known = numbers_.find(id); known != numbers_.end()) return known->second;
        const xml::Node* number = guest_.numbering == nullptr
                                      ? nullptr
                                      : element_with(*guest_.numbering, "w:num", "w:numId", id);
        const std::string definition =
            number == nullptr ? "" : definition_in_host(value_of(*number, "w:abstractNumId"));
        if (definition.empty()) return numbers_[id] = "0";
        const std::string fresh = std::to_string(next_number_++);
        auto copy = xml::clone(*number);
        copy->set_attribute("w:numId", fresh);
        copy->remove_attribute("w16cid:durableId");
        copy->child("w:abstractNumId")->set_attribute("w:val", definition);
        adapt_levels(*copy);
        host_.insert(place_behind(host_, {"w:numPicBullet", "w:abstractNum", "w:num"}),
                     std::move(copy));
        return numbers_[id] = fresh;
    }

    std::string definition_in_host(const std::string& id) {
        if (const auto known = definitions_.find(id); known != definitions_.end()) {
            return known->second;
        }
        const xml::Node* definition = definition_with(id);
        if (definition == nullptr) return "";
        const std::string fresh = std::to_string(next_definition_++);
        auto copy = xml::clone(*definition);
        copy->set_attribute("w:abstractNumId", fresh);
        copy->remove_attribute("w15:restartNumberingAfterBreak");
        std::erase_if(copy->children, [](const auto& child) {
            return child->is("w:nsid") || child->is("w:tmpl") || child->is("w:styleLink") ||
                   child->is("w:numStyleLink") || child->is("w:name");
        });
        adapt_levels(*copy);
        host_.insert(place_behind(host_, {"w:numPicBullet", "w:abstractNum"}), std::move(copy));
        return definitions_[id] = fresh;
    }

    /// The one with the levels, where this one leads there by the name of a style.
    const xml::Node* definition_with(const std::string& id) const {
        const xml::Node* found =
            element_with(*guest_.numbering, "w:abstractNum", "w:abstractNumId", id);
        const std::string style = found == nullptr ? "" : value_of(*found, "w:numStyleLink");
        if (style.empty()) return found;
        for (const auto& other : guest_.numbering->children) {
            const bool is_it =
                other->is("w:abstractNum") && value_of(*other, "w:styleLink") == style;
            if (is_it) return other.get();
        }
        return found;
    }

    /// A level belongs to a style that has come along, or to none. Bullets that are pictures
    /// become the level's own sign.
    void adapt_levels(xml::Node& node) const {
        for (std::size_t i = 0; i < node.children.size();) {
            xml::Node& child = *node.children[i];
            const bool is_style = child.is("w:pStyle");
            const auto style =
                is_style ? style_ids_.find(attribute_of(child, "w:val")) : style_ids_.end();
            if (child.is("w:lvlPicBulletId") || (is_style && style == style_ids_.end())) {
                node.take(i);
                continue;
            }
            if (is_style) child.set_attribute("w:val", style->second);
            adapt_levels(child);
            ++i;
        }
    }

    xml::Node& host_;
    const GuestLists& guest_;
    const std::map<std::string, std::string>& style_ids_;
    int next_number_;
    int next_definition_;
    std::map<std::string, std::string> numbers_{{"0", "0"}};
    std::map<std::string, std::string> definitions_;
};

}  // namespace

void bring_lists(xml::Node& host_numbering, const GuestLists& guest,
                 const std::vector<xml::Node*>& users,
                 const std::map<std::string, std::string>& style_ids) {
    ListTransfer transfer(host_numbering, guest, style_ids);
    for (xml::Node* user : users) transfer.follow(*user);
}

}  // namespace paperround::compile
