// SPDX-License-Identifier: MIT
#include "engine/combine/note_collection.hpp"

#include "engine/document/package/part_tree.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace paperround::combine {
namespace {

using NewIds = std::map<std::string, std::string>;

std::string part_of_kind(const Package& package, const std::string& main_part,
                         std::string_view kind) {
    for (const Relationship& one : relationships_of(package, main_part)) {
        if (one.kind == kind && !one.external) return one.target;
    }
    return "";
}

/// The separators have a type and stand once.
bool is_written_by_author(const xml::Node& note, std::string_view element) {
    const std::string* type = note.attribute("w:type");
    return note.is(element) && (type == nullptr || *type == "normal");
}

unsigned id_of(const xml::Node& note) {
    const std::string* id = note.attribute("w:id");
    unsigned number = 0;
    if (id != nullptr) std::from_chars(id->data(), id->data() + id->size(), number);
    return number;
}

void refer(xml::Node& node, std::string_view reference, const NewIds& ids) {
    if (node.is(reference)) {
        const std::string* id = node.attribute("w:id");
        const auto found = id == nullptr ? ids.end() : ids.find(*id);
        if (found != ids.end()) node.set_attribute("w:id", found->second);
    }
    for (const auto& child : node.children) refer(*child, reference, ids);
}

}  // namespace

NoteCollection::NoteCollection(const NoteKind& kind, const Package& first,
                               const std::string& main_part)
    : kind_(kind), part_name_(part_of_kind(first, main_part, kind.relationship)) {
    if (part_name_.empty()) return;
    notes_ = parse_part(first, part_name_);
    for (const auto& note : notes_->root->children) {
        if (note->is(kind.element)) next_id_ = std::max(next_id_, id_of(*note) + 1);
    }
}

void NoteCollection::add(const Package& document, const std::string& main_part, xml::Node& body) {
    const std::string name = part_of_kind(document, main_part, kind_.relationship);
    if (name.empty() || !notes_) return;
    const xml::XmlTree tree = parse_part(document, name);
    NewIds ids;
    for (const auto& note : tree.root->children) {
        if (!is_written_by_author(*note, kind_.element)) continue;
        auto copy = xml::clone(*note);
        const std::string fresh = std::to_string(next_id_++);
        ids[note->attribute("w:id") == nullptr ? "" : *note->attribute("w:id")] = fresh;
        copy->set_attribute("w:id", fresh);
        notes_->root->append(std::move(copy));
    }
    refer(body, kind_.reference, ids);
}

void NoteCollection::finish(PartShelf& shelf) const {
    if (notes_) shelf.put(part_name_, xml::serialize(*notes_));
}

}  // namespace paperround::combine
