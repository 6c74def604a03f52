// SPDX-License-Identifier: MIT
// ISO 29500-1 §17.10: a section refers to a header by relationship, for all, first or even pages.
#include "engine/compile/header_names.hpp"

#include "engine/document/docx/opc.hpp"

#include <algorithm>
#include <map>

namespace paperround::compile {
namespace {

/// The pages by the id of the relationship: "default", "first", "even".
using PagesById = std::map<std::string, std::string>;

void collect_references(const xml::Node& section, PagesById& pages) {
    for (const auto& child : section.children) {
        if (!child->is("w:headerReference") && !child->is("w:footerReference")) continue;
        const std::string* id = child->attribute("r:id");
        const std::string* type = child->attribute("w:type");
        if (id != nullptr && type != nullptr) pages.emplace(*id, *type);
    }
}

PagesById pages_in(const xml::Node& document) {
    PagesById pages;
    const xml::Node* body = document.child("w:body");
    if (body == nullptr) return pages;
    for (const auto& block : body->children) {
        const xml::Node* properties = block->is("w:p") ? block->child("w:pPr") : nullptr;
        const xml::Node* section = properties == nullptr ? nullptr : properties->child("w:sectPr");
        if (block->is("w:sectPr")) section = block.get();
        if (section != nullptr) collect_references(*section, pages);
    }
    return pages;
}

}  // namespace

void name_headers(std::vector<PartDraft>& drafts, const Package& package) {
    const bool has_more_parts = drafts.size() > 1;
    if (!has_more_parts || drafts.front().markup.format != DocumentFormat::Docx) return;
    const PagesById pages = pages_in(*drafts.front().tree.root);
    for (const Relationship& one : relationships_of(package, drafts.front().name)) {
        const auto found = pages.find(one.id);
        if (found == pages.end() || found->second == "default") continue;
        const auto draft = std::find_if(drafts.begin(), drafts.end(), [&](const PartDraft& other) {
            return other.name == one.target;
        });
        if (draft == drafts.end()) continue;
        draft->story = one.kind == "header" ? "Header" : "Footer";
        draft->story += found->second == "first" ? " of the first page" : " of even pages";
    }
}

}  // namespace paperround::compile
