// SPDX-License-Identifier: MIT
#include "engine/combine/odt_combiner.hpp"

#include "engine/document/odt/once_names.hpp"
#include "engine/document/package/part_tree.hpp"

#include <algorithm>

namespace paperround::combine {
namespace {

xml::Node& automatic_styles_of(xml::XmlTree& content) {
    if (xml::Node* styles = content.root->child("office:automatic-styles")) return *styles;
    const xml::Node* body = content.root->child("office:body");
    return *content.root->insert(body->index_in_parent(),
                                 xml::make_element("office:automatic-styles"));
}

xml::Node& text_of(xml::XmlTree& content) {
    return *content.root->child("office:body")->child("office:text");
}

std::string markup_of(const xml::Node* node) {
    std::string markup;
    if (node != nullptr) xml::append_markup(markup, *node);
    return markup;
}

void rename_all(xml::Node& node, const std::string& suffix) {
    for (xml::Attribute& attribute : node.attributes) {
        const bool to_bookmark = attribute.name == "xlink:href" && attribute.value.starts_with('#');
        if (to_bookmark || names_something_once(node, attribute.name)) attribute.value += suffix;
    }
    for (const auto& child : node.children) rename_all(*child, suffix);
}

/// A user field has one value in a document; each copy shows its own as plain text. Marks of
/// tracked changes refer to a list that stands once, at the first document's head.
void free_of_common_lists(xml::Node& node) {
    std::erase_if(node.children,
                  [](const auto& child) { return child->name.starts_with("text:change"); });
    for (auto& child : node.children) {
        if (child->is("text:user-field-get") || child->is("text:user-field-input")) {
            auto shown = xml::make_text(xml::text_content(*child));
            shown->parent = &node;
            child = std::move(shown);
        } else {
            free_of_common_lists(*child);
        }
    }
}

void drop_declarations(xml::Node& text) {
    std::erase_if(text.children, [](const auto& child) {
        return child->name.ends_with("-decls") || child->is("text:tracked-changes");
    });
}

void add_suffix(xml::Node& node, std::string_view attribute, const std::string& suffix) {
    const std::string* value = node.attribute(attribute);
    if (value != nullptr && !value->empty()) node.set_attribute(attribute, *value + suffix);
}

bool is_picture(const std::string& name) {
    return name.starts_with("Pictures/");
}

}  // namespace

OdtCombiner::OdtCombiner(const Package& first)
    : content_(parse_part(first, "content.xml")),
      styles_(parse_part(first, "styles.xml")),
      first_master_pages_(markup_of(styles_.root->child("office:master-styles"))),
      page_start_(automatic_styles_of(content_)) {
    for (const std::string& name : first.part_names()) {
        if (name.ends_with('/')) continue;
        parts_.push_back({name, *first.part(name), is_picture(name)});
        if (is_picture(name)) pictures_.emplace(*first.part(name), name);
    }
    xml::Node& text = text_of(content_);
    free_of_common_lists(text);
    if (text.children.empty()) text.append(xml::make_element("text:p"));
}

void OdtCombiner::add(const Package& document) {
    ++number_;
    if (number_ == 1) return;
    xml::XmlTree content = parse_part(document, "content.xml");
    xml::Node& text = text_of(content);
    drop_declarations(text);
    free_of_common_lists(text);
    rename_all(text, "_" + std::to_string(number_));
    bring_pictures(document, text);
    bring_forms(text);
    const std::string suffix = bring_master_pages(document);
    if (!suffix.empty()) follow_master_pages(text, suffix);
    page_start_.begin_page(text, suffix);
    for (const auto& child : text.children) xml::append_markup(bodies_, *child);
}

/// What the names of this document's master pages end in: nothing when they are the first one's.
std::string OdtCombiner::bring_master_pages(const Package& document) {
    xml::XmlTree styles = parse_part(document, "styles.xml");
    xml::Node* masters = styles.root->child("office:master-styles");
    if (masters == nullptr || markup_of(masters) == first_master_pages_) return "";
    const std::string suffix = "_" + std::to_string(number_);
    rename_all(*masters, suffix);
    free_of_common_lists(*masters);
    bring_pictures(document, *masters);
    xml::Node* into = styles_.root->child("office:master-styles");
    while (!masters->children.empty()) {
        xml::Node* master = into->append(masters->take(0));
        add_suffix(*master, "style:name", suffix);
        add_suffix(*master, "style:display-name", suffix);
        add_suffix(*master, "style:next-style-name", suffix);
    }
    return suffix;
}

/// Styles that call for a master page call for this document's.
void OdtCombiner::follow_master_pages(xml::Node& text, const std::string& suffix) {
    xml::Node& styles = automatic_styles_of(content_);
    std::map<std::string, std::string> renamed;
    for (std::size_t i = 0, count = styles.children.size(); i < count; ++i) {
        const xml::Node& style = *styles.children[i];
        const std::string* master = style.attribute("style:master-page-name");
        const std::string* name = style.attribute("style:name");
        const bool ours = name != nullptr && name->starts_with("prStart");
        if (master == nullptr || master->empty() || name == nullptr || ours) continue;
        auto copy = xml::clone(style);
        renamed[*name] = *name + suffix;
        add_suffix(*copy, "style:name", suffix);
        add_suffix(*copy, "style:master-page-name", suffix);
        styles.append(std::move(copy));
    }
    const auto follow = [&](const auto& self, xml::Node& node) -> void {
        for (const std::string_view attribute : {"text:style-name", "table:style-name"}) {
            const std::string* style = node.attribute(attribute);
            const auto found = style == nullptr ? renamed.end() : renamed.find(*style);
            if (found != renamed.end()) node.set_attribute(attribute, found->second);
        }
        for (const auto& child : node.children) self(self, *child);
    };
    follow(follow, text);
}

void OdtCombiner::bring_pictures(const Package& document, xml::Node& node) {
    const std::string* target = node.attribute("xlink:href");
    const std::string* bytes =
        target != nullptr && is_picture(*target) ? document.part(*target) : nullptr;
    if (bytes != nullptr) {
        const auto dot = std::min(target->rfind('.'), target->size());
        const std::string fresh =
            target->substr(0, dot) + "-" + std::to_string(number_) + target->substr(dot);
        const auto [known, is_new] = pictures_.emplace(*bytes, fresh);
        if (is_new) {
            parts_.push_back({fresh, *bytes, true});
            new_pictures_.push_back(fresh);
        }
        node.set_attribute("xlink:href", known->second);
    }
    for (const auto& child : node.children) bring_pictures(document, *child);
}

/// The controls of a form stand once, at the head of the text.
void OdtCombiner::bring_forms(xml::Node& text) {
    xml::Node* forms = text.child("office:forms");
    if (forms == nullptr) return;
    const auto taken = text.take(forms->index_in_parent());
    xml::Node* into = text_of(content_).child("office:forms");
    if (into == nullptr) return;
    while (!taken->children.empty()) into->append(taken->take(0));
}

std::string OdtCombiner::finish() {
    std::string content = xml::serialize(content_);
    content.insert(content.rfind("</office:text>"), bodies_);
    xml::XmlTree manifest;
    for (PackagePart& part : parts_) {
        if (part.name == "content.xml") part.bytes = std::move(content);
        if (part.name == "styles.xml") part.bytes = xml::serialize(styles_);
        if (part.name != "META-INF/manifest.xml" || new_pictures_.empty()) continue;
        manifest = xml::parse(part.bytes, part.name);
        for (const std::string& name : new_pictures_) {
            const bool png = name.ends_with(".png");
            manifest.root->append(
                xml::make_element("manifest:file-entry",
                                  {{"manifest:full-path", name},
                                   {"manifest:media-type", png ? "image/png" : "image/jpeg"}}));
        }
        part.bytes = xml::serialize(manifest);
    }
    return write_package(parts_);
}

}  // namespace paperround::combine
