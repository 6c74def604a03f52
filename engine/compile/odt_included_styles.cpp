// SPDX-License-Identifier: MIT
// ODF 1.3 part 3 §16 (styles), §19.770 and others: every attribute that names a style ends in
// "style-name". Gradients, dashes and markers are named by attributes of their own.
#include "engine/compile/odt_included_styles.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace paperround::compile {
namespace {

constexpr std::string_view kAutomatic = "office:automatic-styles";
constexpr std::string_view kCommon = "office:styles";
constexpr std::string_view kFonts = "office:font-face-decls";

std::string attribute_of(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? "" : *value;
}

bool names_a_style(const xml::Attribute& attribute) {
    return attribute.name.ends_with("style-name") || attribute.name == "text:style-override";
}

bool names_a_drawing_style(const xml::Attribute& attribute) {
    static constexpr std::array names = {
        std::string_view("draw:fill-gradient-name"), std::string_view("draw:fill-hatch-name"),
        std::string_view("draw:fill-image-name"),    std::string_view("draw:stroke-dash"),
        std::string_view("draw:marker-start"),       std::string_view("draw:marker-end"),
        std::string_view("draw:opacity-name")};
    return std::find(names.begin(), names.end(), attribute.name) != names.end();
}

bool names_a_font(const xml::Attribute& attribute) {
    return attribute.name.starts_with("style:font-name");
}

/// What two styles have in common that are the same to a person.
bool is_same_style(const xml::Node& one, const xml::Node& other) {
    return one.name == other.name &&
           attribute_of(one, "style:family") == attribute_of(other, "style:family") &&
           attribute_of(one, "style:name") == attribute_of(other, "style:name") &&
           attribute_of(one, "draw:name") == attribute_of(other, "draw:name");
}

/// The child, made where it has to stand (CT of office:document-content and -styles).
xml::Node& child_of(xml::Node& root, std::string_view name) {
    if (xml::Node* found = root.child(name)) return *found;
    static constexpr std::array order = {
        std::string_view("office:meta"),    std::string_view("office:settings"),
        std::string_view("office:scripts"), std::string_view("office:font-face-decls"),
        std::string_view("office:styles"),  std::string_view("office:automatic-styles")};
    const auto rank = [&](std::string_view one) {
        return std::find(order.begin(), order.end(), one) - order.begin();
    };
    std::size_t place = 0;
    for (std::size_t i = 0; i < root.children.size(); ++i) {
        if (rank(root.children[i]->name) < rank(name)) place = i + 1;
    }
    return *root.insert(place, xml::make_element(name));
}

void bring_font(xml::Node& host_root, const xml::Node& guest_root, const std::string& font) {
    const xml::Node* guest_fonts = guest_root.child(kFonts);
    if (guest_fonts == nullptr) return;
    xml::Node& fonts = child_of(host_root, kFonts);
    const auto is_it = [&](const auto& face) { return attribute_of(*face, "style:name") == font; };
    if (std::any_of(fonts.children.begin(), fonts.children.end(), is_it)) return;
    for (const auto& face : guest_fonts->children) {
        if (!is_it(face)) continue;
        auto copy = xml::clone(*face);
        copy->children.clear();  // an embedded font stays behind
        fonts.append(std::move(copy));
        return;
    }
}

class OdtStyleTransfer {
  public:
    OdtStyleTransfer(const OdtStyleParts& host, const OdtStyleParts& guest,
                     const std::string& suffix)
        : host_(host), guest_(guest), suffix_(suffix) {}

    void follow(xml::Node& node) {
        for (xml::Attribute& attribute : node.attributes) {
            if (names_a_style(attribute)) attribute.value = in_host(attribute.value);
            if (names_a_drawing_style(attribute)) bring_common(attribute.value, "draw:name");
            if (names_a_font(attribute)) follow_font(attribute.value);
        }
        for (const auto& child : node.children) follow(*child);
    }

  private:
    std::string in_host(const std::string& name) {
        if (const auto known = renamed_.find(name); known != renamed_.end()) return known->second;
        const xml::Node* automatic = guest_.content->child(kAutomatic);
        bool is_automatic = false;
        if (automatic != nullptr) {
            for (const auto& style : automatic->children) {
                if (name.empty() || attribute_of(*style, "style:name") != name) continue;
                is_automatic = true;
                renamed_[name] = name + suffix_;
                copy_automatic(*style, name + suffix_);
            }
        }
        if (is_automatic) return renamed_[name];
        bring_common(name, "style:name");
        return name;
    }

    void copy_automatic(const xml::Node& style, const std::string& fresh) {
        auto copy = xml::clone(style);
        copy->set_attribute("style:name", fresh);
        copy->remove_attribute("style:master-page-name");
        follow(*copy);
        child_of(*host_.content, kAutomatic).append(std::move(copy));
    }

    void bring_common(const std::string& name, std::string_view named_by) {
        const xml::Node* styles =
            guest_.common == nullptr ? nullptr : guest_.common->child(kCommon);
        if (styles == nullptr || host_.common == nullptr || name.empty()) return;
        if (!common_.insert(name).second) return;
        xml::Node& into = child_of(*host_.common, kCommon);
        for (const auto& style : styles->children) {
            const bool has_it =
                attribute_of(*style, named_by) != name ||
                std::any_of(into.children.begin(), into.children.end(),
                            [&](const auto& own) { return is_same_style(*own, *style); });
            if (has_it) continue;
            xml::Node* copy = into.append(xml::clone(*style));
            copy->remove_attribute("style:master-page-name");
            in_common_ = true;
            follow(*copy);
            in_common_ = false;
        }
    }

    void follow_font(const std::string& font) {
        if (in_common_) {
            bring_font(*host_.common, *guest_.common, font);
        } else {
            bring_font(*host_.content, *guest_.content, font);
        }
    }

    const OdtStyleParts& host_;
    const OdtStyleParts& guest_;
    const std::string& suffix_;
    std::map<std::string, std::string> renamed_;  // automatic styles
    std::set<std::string> common_;                // looked after
    bool in_common_ = false;
};

}  // namespace

void bring_odt_styles(const OdtStyleParts& host, const OdtStyleParts& guest, xml::Node& text,
                      const std::string& suffix) {
    OdtStyleTransfer(host, guest, suffix).follow(text);
}

}  // namespace paperround::compile
