// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_inclusion.hpp"

#include "engine/compile/odt_included_styles.hpp"
#include "engine/compile/tracked_changes.hpp"
#include "engine/document/odt/once_names.hpp"
#include "engine/document/package/part_tree.hpp"
#include "engine/document/xml/guest_namespaces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace paperround::compile {
namespace {

constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr std::string_view kAddress = "xlink:href";

xml::Node* text_of(xml::Node& root) {
    xml::Node* body = root.child("office:body");
    return body == nullptr ? nullptr : body->child("office:text");
}

const xml::Node* first_of(const xml::Node& node, bool (*is_it)(const xml::Node&)) {
    if (is_it(node)) return &node;
    for (const auto& child : node.children) {
        if (const xml::Node* found = first_of(*child, is_it)) return found;
    }
    return nullptr;
}

bool stays_behind(const xml::Node& node) {
    static constexpr std::array names = {
        std::string_view("draw:object"), std::string_view("draw:object-ole"),
        std::string_view("draw:applet"), std::string_view("draw:plugin")};
    return std::find(names.begin(), names.end(), node.name) != names.end() &&
           node.attribute(kAddress) != nullptr;
}

std::string words_for(const xml::Node& node) {
    if (node.is("draw:plugin")) return "a film or a sound";
    return node.is("draw:applet") ? "an applet" : "an embedded object or chart";
}

bool is_note(const xml::Node& node) {
    return node.is("text:note");
}

bool may_stand_in_list(const xml::Node& block) {
    return block.is("text:p") || block.is("text:h") || block.is("text:list");
}

bool is_declaration(const xml::Node& node) {
    return node.name.ends_with("-decls") || node.is("office:forms") ||
           node.is("text:soft-page-break") || node.is("text:tracked-changes");
}

void collect_names(const xml::Node& node, std::set<std::string>& names) {
    for (const xml::Attribute& one : node.attributes) {
        if (names_something_once(node, one.name)) names.insert(one.value);
    }
    for (const auto& child : node.children) collect_names(*child, names);
}

/// "#name" and "#name|table": the bookmark, table or frame that a link leads to.
void follow_names(xml::Node& node, const std::map<std::string, std::string>& fresh) {
    const std::string* target = node.attribute(kAddress);
    if (target != nullptr && target->starts_with('#')) {
        const std::size_t end = std::min(target->find('|'), target->size());
        const auto found = fresh.find(target->substr(1, end - 1));
        if (found != fresh.end()) {
            node.set_attribute(kAddress, '#' + found->second + target->substr(end));
        }
    }
    for (const auto& child : node.children) follow_names(*child, fresh);
}

std::string media_type_in(const Package& package, const std::string& name) {
    const auto manifest = parse_optional_part(package, std::string(kManifest));
    if (!manifest) return "";
    for (const auto& entry : manifest->root->children) {
        const std::string* path = entry->attribute("manifest:full-path");
        const std::string* type = entry->attribute("manifest:media-type");
        if (path != nullptr && *path == name && type != nullptr) return *type;
    }
    return "";
}

std::optional<IncludeMistake> what_is_wrong(const GuestDocument& guest, const GuestPlace& place,
                                            const xml::Node& text) {
    const std::string name = '"' + guest.package.file_name() + '"';
    if (const xml::Node* object = first_of(text, stays_behind)) {
        return IncludeMistake{
            "E646", fmt::format("{} holds {}, which cannot be included", name, words_for(*object)),
            "put a picture of it there instead"};
    }
    if (!place.is_main_text && first_of(text, is_note) != nullptr) {
        return IncludeMistake{"E647", fmt::format("{} has notes, which cannot stand here", name),
                              "include it in the main text, or write the notes as text"};
    }
    if (!place.paragraph.parent->is("text:list-item")) return std::nullopt;
    for (const auto& block : text.children) {
        const bool fits = block->kind != xml::Node::Kind::Element || is_declaration(*block) ||
                          may_stand_in_list(*block);
        if (fits) continue;
        return IncludeMistake{
            "E647",
            fmt::format("{} holds more than paragraphs, which cannot stand in a list", name),
            "put the tag into a paragraph that is no list item"};
    }
    return std::nullopt;
}

}  // namespace

OdtInclusion::OdtInclusion(const Package& package, std::vector<PartDraft>& stories)
    : stories_(stories), parts_(package) {
    for (const PartDraft& story : stories_) collect_names(*story.tree.root, names_);
}

std::optional<IncludeMistake> OdtInclusion::take_in(GuestDocument& guest, const GuestPlace& place) {
    PartDraft& content = guest.stories.front();
    xml::Node* text = text_of(*content.tree.root);
    if (text == nullptr) return std::nullopt;
    accept_changes(*content.tree.root, DocumentFormat::Odt);
    if (auto mistake = what_is_wrong(guest, place, *text)) return mistake;
    ++number_;
    std::map<std::string, std::string> fresh;
    rename(*text, fresh);
    follow_names(*text, fresh);
    PartDraft* common = find_story(stories_, "styles.xml");
    PartDraft* guest_common = find_story(guest.stories, "styles.xml");
    if (guest_common != nullptr && common != nullptr) {
        xml::declare_for_guest(*common->tree.root, *guest_common->tree.root, *common->tree.root);
    }
    bring_pictures(guest.package, *content.tree.root);
    bring_odt_styles(
        {place.story.tree.root.get(), common == nullptr ? nullptr : common->tree.root.get()},
        {content.tree.root.get(),
         guest_common == nullptr ? nullptr : guest_common->tree.root.get()},
        *text, fmt::format("_part{}", number_));
    bring_declarations(*text);
    std::vector<std::unique_ptr<xml::Node>> blocks;
    while (!text->children.empty()) {
        auto block = text->take(0);
        if (block->kind != xml::Node::Kind::Element || is_declaration(*block)) continue;
        xml::declare_for_guest(*place.story.tree.root, *content.tree.root, *block);
        blocks.push_back(std::move(block));
    }
    replace_paragraph(content.markup, place.paragraph, std::move(blocks));
    return std::nullopt;
}

/// Variables, sequences, user fields and forms are declared at the head of the main text.
void OdtInclusion::bring_declarations(xml::Node& text) {
    xml::Node* into = text_of(*stories_.front().tree.root);
    if (into == nullptr) return;
    for (const auto& list : text.children) {
        const bool moves = list->name.ends_with("-decls") || list->is("office:forms");
        if (!moves) continue;
        xml::Node* own = into->child(list->name);
        if (own == nullptr) {
            const std::size_t place =
                list->is("office:forms") || into->child("office:forms") == nullptr ? 0 : 1;
            own = into->insert(place, xml::make_element(list->name, list->attributes));
        }
        while (!list->children.empty()) {
            auto entry = list->take(0);
            const std::string* name = entry->attribute("text:name");
            const bool is_there =
                name != nullptr &&
                std::any_of(own->children.begin(), own->children.end(), [&](const auto& other) {
                    const auto* same = other->attribute("text:name");
                    return same != nullptr && *same == *name;
                });
            if (!is_there) own->append(std::move(entry));
        }
    }
}

std::string OdtInclusion::free_name(const std::string& name) {
    for (std::size_t number = number_;; ++number) {
        std::string fresh = fmt::format("{}_part{}", name, number);
        if (names_.insert(fresh).second) return fresh;
    }
}

/// Names that the host has already, and what refers to them.
void OdtInclusion::rename(xml::Node& node, std::map<std::string, std::string>& fresh) {
    for (xml::Attribute& one : node.attributes) {
        if (!names_something_once(node, one.name) || one.value.empty()) continue;
        const auto known = fresh.find(one.value);
        if (known == fresh.end()) {
            const bool is_free = !names_.contains(one.value);
            fresh[one.value] = is_free ? one.value : free_name(one.value);
        }
        one.value = fresh[one.value];
    }
    for (const auto& child : node.children) rename(*child, fresh);
    if (node.is("office:text")) {
        for (const auto& [old_name, name] : fresh) names_.insert(name);
    }
}

void OdtInclusion::bring_pictures(const Package& guest, xml::Node& node) {
    const std::string* target = node.attribute(kAddress);
    if (target != nullptr && guest.part(*target) != nullptr) {
        node.set_attribute(kAddress, picture_in_host(guest, *target));
    }
    for (const auto& child : node.children) bring_pictures(guest, *child);
}

std::string OdtInclusion::picture_in_host(const Package& guest, const std::string& name) {
    const std::string& bytes = *guest.part(name);
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    std::string fresh = name;
    for (std::size_t number = 2;; ++number) {
        const std::string* other = parts_.find(fresh);
        if (other != nullptr && *other == bytes) return fresh;
        if (other == nullptr) break;
        fresh = fmt::format("{}-{}{}", name.substr(0, dot), number, name.substr(dot));
    }
    parts_.put(fresh, bytes);
    new_pictures_[fresh] = media_type_in(guest, name);
    return fresh;
}

PartSet OdtInclusion::finish() {
    const std::string* bytes = parts_.find(kManifest);
    if (bytes != nullptr && !new_pictures_.empty()) {
        xml::XmlTree manifest = xml::parse(*bytes, std::string(kManifest));
        for (const auto& [name, type] : new_pictures_) {
            manifest.root->append(
                xml::make_element("manifest:file-entry",
                                  {{"manifest:full-path", name}, {"manifest:media-type", type}}));
        }
        parts_.put(kManifest, xml::serialize(manifest));
    }
    return std::move(parts_);
}

}  // namespace paperround::compile
