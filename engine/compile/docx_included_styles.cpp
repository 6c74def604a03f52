// SPDX-License-Identifier: MIT
// ISO 29500-1 §17.7.4: a style is referred to by its id and known to people by its name. Word's own
// names are the same in every language and in any letter case.
#include "engine/compile/docx_included_styles.hpp"

#include "engine/core/field_name.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

std::string value_of(const xml::Node& style, std::string_view child_name) {
    const xml::Node* child = style.child(child_name);
    const std::string* value = child == nullptr ? nullptr : child->attribute("w:val");
    return value == nullptr ? "" : *value;
}

std::string id_of(const xml::Node& style) {
    const std::string* id = style.attribute("w:styleId");
    return id == nullptr ? "" : *id;
}

bool names_a_style(const xml::Node& node) {
    static constexpr std::array names = {std::string_view("w:pStyle"), std::string_view("w:rStyle"),
                                         std::string_view("w:tblStyle")};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

const xml::Node* style_with(const xml::Node& styles, const std::string& id) {
    for (const auto& style : styles.children) {
        if (style->is("w:style") && id_of(*style) == id) return style.get();
    }
    return nullptr;
}

const xml::Node* style_like(const xml::Node& styles, const xml::Node& wanted) {
    const std::string name = fold_name(value_of(wanted, "w:name"));
    const std::string* type = wanted.attribute("w:type");
    for (const auto& style : styles.children) {
        const bool same_type = style->is("w:style") && style->attribute("w:type") != nullptr &&
                               type != nullptr && *style->attribute("w:type") == *type;
        if (same_type && fold_name(value_of(*style, "w:name")) == name) return style.get();
    }
    return nullptr;
}

class StyleTransfer {
  public:
    StyleTransfer(xml::Node& host, const xml::Node& guest) : host_(host), guest_(guest) {}

    void follow(xml::Node& user) {
        if (names_a_style(user)) {
            const std::string* id = user.attribute("w:val");
            if (id != nullptr) user.set_attribute("w:val", in_host(*id));
        }
        for (const auto& child : user.children) follow(*child);
    }

    BroughtStyles take() { return std::move(brought_); }

  private:
    std::string in_host(const std::string& id) {
        if (const auto known = ids_.find(id); known != ids_.end()) return known->second;
        const xml::Node* style = style_with(guest_, id);
        if (style == nullptr) return id;
        if (const xml::Node* own = style_like(host_, *style)) return ids_[id] = id_of(*own);
        std::string fresh = id;
        while (style_with(host_, fresh) != nullptr) fresh += "-part";
        ids_[id] = fresh;  // before its relatives, which may lead back to it
        xml::Node* copy = host_.append(xml::clone(*style));
        copy->set_attribute("w:styleId", fresh);
        copy->remove_attribute("w:default");
        brought_.copies.push_back(copy);
        brought_.ids[id] = fresh;
        relate(*copy, "w:basedOn");
        relate(*copy, "w:link");
        drop_unknown_next(*copy);
        return fresh;
    }

    void relate(xml::Node& copy, std::string_view relation) {
        xml::Node* child = copy.child(relation);
        if (child != nullptr) child->set_attribute("w:val", in_host(value_of(copy, relation)));
    }

    /// What follows when a person types on is no reason to bring a style along.
    void drop_unknown_next(xml::Node& copy) {
        xml::Node* next = copy.child("w:next");
        if (next == nullptr) return;
        const auto known = ids_.find(value_of(copy, "w:next"));
        if (known == ids_.end()) {
            copy.take(next->index_in_parent());
        } else {
            next->set_attribute("w:val", known->second);
        }
    }

    xml::Node& host_;
    const xml::Node& guest_;
    std::map<std::string, std::string> ids_;
    BroughtStyles brought_;
};

}  // namespace

BroughtStyles bring_styles(xml::Node& host, const xml::Node* guest,
                           const std::vector<xml::Node*>& users) {
    if (guest == nullptr) return {};
    StyleTransfer transfer(host, *guest);
    for (xml::Node* user : users) transfer.follow(*user);
    return transfer.take();
}

}  // namespace paperround::compile
