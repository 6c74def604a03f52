// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/docx_inclusion.hpp"

#include "engine/compile/docx_included_lists.hpp"
#include "engine/compile/docx_included_styles.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/document/docx/relationship_ids.hpp"
#include "engine/document/package/part_tree.hpp"
#include "engine/document/xml/guest_namespaces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace paperround::compile {

struct DocxInclusion::NoteKind {
    std::string_view relationship;
    std::string_view element;
    std::string_view reference;
};

namespace {

constexpr std::string_view kNoteType = "w:type";  // separators have one

bool comes_along(std::string_view kind) {
    static constexpr std::array kinds = {std::string_view("image"), std::string_view("hdphoto"),
                                         std::string_view("hyperlink"), std::string_view("chart")};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string words_for(const std::string& kind) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWords = {
        {{"oleObject", "an embedded object"},
         {"package", "an embedded document"},
         {"control", "an ActiveX control"},
         {"aFChunk", "an inserted file"},
         {"subDocument", "a subdocument"},
         {"video", "a film"},
         {"audio", "a sound"},
         {"media", "a film or a sound"}}};
    if (kind.starts_with("diagram")) return "a SmartArt drawing";
    for (const auto& [name, words] : kWords) {
        if (name == kind) return std::string(words);
    }
    return fmt::format("something of Word's that is called \"{}\"", kind);
}

/// What has no place in another document: ends of sections, with the headers that they name.
void leave_sections_behind(xml::Node& node) {
    std::erase_if(node.children, [](const auto& child) { return child->is("w:sectPr"); });
    for (const auto& child : node.children) leave_sections_behind(*child);
}

std::string id_of(const xml::Node& note) {
    const std::string* id = note.attribute("w:id");
    return id == nullptr ? "" : *id;
}

int next_id(const xml::Node& notes) {
    int next = 1;
    for (const auto& note : notes.children) {
        const std::string id = id_of(*note);
        int number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        next = std::max(next, number + 1);
    }
    return next;
}

void collect(xml::Node& node, std::string_view name, std::vector<xml::Node*>& found) {
    if (node.is(name)) found.push_back(&node);
    for (const auto& child : node.children) collect(*child, name, found);
}

bool has_notes(const xml::Node& node) {
    if (node.is("w:footnoteReference") || node.is("w:endnoteReference")) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return has_notes(*child); });
}

const xml::Node* root_of(const std::optional<xml::XmlTree>& tree) {
    return tree ? tree->root.get() : nullptr;
}

std::optional<xml::XmlTree> part_of_kind(const GuestDocument& guest, std::string_view kind) {
    for (const Relationship& one : relationships_of(guest.package, guest.stories.front().name)) {
        const bool is_it = one.kind == kind && !one.external;
        if (is_it) return parse_optional_part(guest.package, one.target);
    }
    return std::nullopt;
}

std::optional<IncludeMistake> what_stays_behind(const GuestDocument& guest) {
    for (const PartDraft& story : guest.stories) {
        if (story.tree.root->is("w:hdr") || story.tree.root->is("w:ftr")) continue;
        const auto used = relationship_ids_in(*story.tree.root);
        for (const Relationship& one : relationships_of(guest.package, story.name)) {
            const bool of_section = one.kind == "header" || one.kind == "footer";
            if (!used.contains(one.id) || of_section || comes_along(one.kind)) continue;
            return IncludeMistake{"E646",
                                  fmt::format("\"{}\" holds {}, which cannot be included",
                                              guest.package.file_name(), words_for(one.kind)),
                                  "put a picture of it there instead"};
        }
    }
    return std::nullopt;
}

}  // namespace

DocxInclusion::DocxInclusion(const Package& package, std::vector<PartDraft>& stories)
    : package_(package),
      stories_(stories),
      shelf_(package),
      main_part_(stories.front().name),
      styles_(open_single_part(package, main_part_, "styles")),
      numbering_(open_single_part(package, main_part_, "numbering")) {
    for (const PartDraft& story : stories_) ids_.keep_clear_of(*story.tree.root);
}

std::optional<IncludeMistake> DocxInclusion::take_in(GuestDocument& guest,
                                                     const GuestPlace& place) {
    static constexpr NoteKind kFootnotes = {"footnotes", "w:footnote", "w:footnoteReference"};
    static constexpr NoteKind kEndnotes = {"endnotes", "w:endnote", "w:endnoteReference"};
    PartDraft& text = guest.stories.front();
    xml::Node* body = text.tree.root->child("w:body");
    if (auto mistake = what_stays_behind(guest)) return mistake;
    if (body == nullptr) return std::nullopt;
    if (!place.is_main_text && has_notes(*body)) {
        return IncludeMistake{
            "E647",
            fmt::format("\"{}\" has notes, which cannot stand here", guest.package.file_name()),
            "include it in the main text, or write the notes as text"};
    }
    ++number_;
    leave_sections_behind(*body);
    refer_to_shelf(guest, text, place.story.name, *body);
    std::vector<xml::Node*> users = bring_notes(guest, kFootnotes, *body);
    for (xml::Node* note : bring_notes(guest, kEndnotes, *body)) users.push_back(note);
    users.push_back(body);
    for (xml::Node* user : users) ids_.renew(*user, number_);
    const auto styles = part_of_kind(guest, "styles");
    const auto numbering = part_of_kind(guest, "numbering");
    BroughtStyles brought = bring_styles(*styles_.tree.root, root_of(styles), users);
    if (styles) {
        for (xml::Node* copy : brought.copies) {
            xml::declare_for_guest(*styles_.tree.root, *styles->root, *copy);
            users.push_back(copy);
        }
    }
    bring_lists(*numbering_.tree.root, {root_of(numbering), root_of(styles)}, users, brought.ids);
    if (numbering && !numbering_.tree.root->children.empty()) {
        xml::Node& lists = *numbering_.tree.root;
        xml::declare_for_guest(lists, *numbering->root, *lists.children.back());
    }
    std::vector<std::unique_ptr<xml::Node>> blocks;
    while (!body->children.empty()) {
        auto block = body->take(0);
        if (block->kind != xml::Node::Kind::Element) continue;
        xml::declare_for_guest(*place.story.tree.root, *text.tree.root, *block);
        blocks.push_back(std::move(block));
    }
    replace_paragraph(text.markup, place.paragraph, std::move(blocks));
    return std::nullopt;
}

/// Ids of the guest's relationships become those of the host's part.
void DocxInclusion::refer_to_shelf(const GuestDocument& guest, const PartDraft& guest_story,
                                   const std::string& host_part, xml::Node& node) {
    const auto used = relationship_ids_in(node);
    NewIds ids;
    for (Relationship one : relationships_of(guest.package, guest_story.name)) {
        if (!used.contains(one.id)) continue;
        if (!one.external) one.target = shelf_.bring(guest.package, one.target, number_);
        auto& among = relationships(host_part);
        if (one.kind != "hdphoto") one.type = relationship_type(among, one.kind);
        ids[one.id] = relationship_to(one, among);
    }
    replace_relationship_ids(node, ids);
}

/// Copies the notes that the body refers to; both then have new numbers.
std::vector<xml::Node*> DocxInclusion::bring_notes(GuestDocument& guest, const NoteKind& kind,
                                                   xml::Node& body) {
    std::vector<xml::Node*> references;
    collect(body, kind.reference, references);
    const std::string root = "w:" + std::string(kind.relationship);
    const auto own =
        std::find_if(guest.stories.begin(), guest.stories.end(),
                     [&](const PartDraft& story) { return story.tree.root->is(root); });
    if (references.empty() || own == guest.stories.end()) return {};
    PartDraft& host = notes_of(guest, kind);
    std::vector<xml::Node*> copies;
    for (xml::Node* reference : references) {
        for (const auto& note : own->tree.root->children) {
            if (!note->is(kind.element) || id_of(*note) != id_of(*reference)) continue;
            auto copy = xml::clone(*note);
            refer_to_shelf(guest, *own, host.name, *copy);
            xml::declare_for_guest(*host.tree.root, *own->tree.root, *copy);
            const std::string fresh = std::to_string(next_id(*host.tree.root));
            copy->set_attribute("w:id", fresh);
            reference->set_attribute("w:id", fresh);
            copies.push_back(host.tree.root->append(std::move(copy)));
            break;
        }
    }
    return copies;
}

/// The host's part of notes; a new one begins with the guest's separators.
PartDraft& DocxInclusion::notes_of(GuestDocument& guest, const NoteKind& kind) {
    const std::string root = "w:" + std::string(kind.relationship);
    const auto is_it = [&](const PartDraft& story) { return story.tree.root->is(root); };
    const auto found = std::find_if(stories_.begin(), stories_.end(), is_it);
    if (found != stories_.end()) return *found;
    const PartDraft& own = *std::find_if(guest.stories.begin(), guest.stories.end(), is_it);
    const std::string name = main_part_.substr(0, main_part_.rfind('/') + 1) +
                             std::string(kind.relationship) + "-part.xml";
    PartDraft made{name, own.story, own.markup, {}, {}};
    made.tree.root = xml::make_element(root, own.tree.root->attributes);
    for (const auto& note : own.tree.root->children) {
        if (note->attribute(kNoteType) != nullptr) made.tree.root->append(xml::clone(*note));
    }
    shelf_.put_new(name, "", ContentTypes(guest.package).of(own.name));
    auto& among = relationships(main_part_);
    relationship_to({"", relationship_type(among, kind.relationship),
                     std::string(kind.relationship), name, false},
                    among);
    return stories_.emplace_back(std::move(made));
}

std::vector<Relationship>& DocxInclusion::relationships(const std::string& part) {
    const auto found = relationships_.find(part);
    if (found != relationships_.end()) return found->second;
    return relationships_[part] = relationships_of(package_, part);
}

PartShelf DocxInclusion::finish() {
    auto& of_main = relationships(main_part_);
    put_single_part(styles_, "styles", shelf_, of_main);
    put_single_part(numbering_, "numbering", shelf_, of_main);
    for (const auto& [part, all] : relationships_) shelf_.relate(part, all);
    return std::move(shelf_);
}

}  // namespace paperround::compile
