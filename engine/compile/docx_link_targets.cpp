// SPDX-License-Identifier: MIT
// ISO 29500-1 §17.16.22 (w:hyperlink), §17.16.5.25 (HYPERLINK).
#include "engine/compile/docx_link_targets.hpp"

#include "engine/compile/control_name.hpp"
#include "engine/compile/link_targets.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/document/docx/opc.hpp"
#include "engine/document/docx/relationship_ids.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace paperround::compile {
namespace {

constexpr std::string_view kTarget = "paperround:target";

using Targets = std::map<std::string, std::string>;  // by the relationship's id

Targets targets_with_tags(const Package& package, const std::string& part) {
    Targets targets;
    for (const Relationship& one : relationships_of(package, part)) {
        const bool is_link = one.kind == "hyperlink" && one.external;
        if (is_link && has_tag_in_address(one.target)) targets[one.id] = one.target;
    }
    return targets;
}

void expose(xml::Node& node, const Targets& targets) {
    const std::string* id = node.is("w:hyperlink") ? node.attribute("r:id") : nullptr;
    const auto found = id == nullptr ? targets.end() : targets.find(*id);
    if (found != targets.end()) {
        node.set_attribute(kTarget, found->second);
        node.remove_attribute("r:id");
    }
    for (const auto& child : node.children) expose(*child, targets);
}

std::string relationships_name(const std::string& part) {
    const std::size_t base = part.rfind('/') == std::string::npos ? 0 : part.rfind('/') + 1;
    return part.substr(0, base) + "_rels/" + part.substr(base) + ".rels";
}

void drop_relationships(const std::string& part, const Targets& targets, PartSet& parts) {
    const std::string name = relationships_name(part);
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr) return;
    xml::XmlTree tree = xml::parse(*bytes, name);
    std::erase_if(tree.root->children, [&](const auto& one) {
        const std::string* id = one->attribute("Id");
        return id != nullptr && targets.contains(*id);
    });
    parts.put(name, xml::serialize(tree));
}

std::unique_ptr<xml::Node> run_with(std::unique_ptr<xml::Node> content) {
    auto run = xml::make_element("w:r");
    run->append(std::move(content));
    return run;
}

std::unique_ptr<xml::Node> field_character(const char* kind) {
    return run_with(xml::make_element("w:fldChar", {{"w:fldCharType", kind}}));
}

std::unique_ptr<xml::Node> code(std::unique_ptr<xml::Node> content) {
    auto text = xml::make_element("w:instrText", {{"xml:space", "preserve"}});
    text->append(std::move(content));
    return run_with(std::move(text));
}

/// In the quotes of a field's code.
std::string quoted(const std::string& words) {
    std::string out;
    for (const char c : words) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// `" \l "part" \o "what is shown when one points at it" `
std::string rest_of_code(const xml::Node& link) {
    std::string rest = "\"";
    if (const std::string* anchor = link.attribute("w:anchor")) {
        rest += " \\l \"" + quoted(*anchor) + '"';
    }
    if (const std::string* tip = link.attribute("w:tooltip")) {
        rest += " \\o \"" + quoted(*tip) + '"';
    }
    return rest + ' ';
}

void become_field(PartDraft& draft, xml::Node& link, Tag address) {
    address.line_breaks = LineBreaks::AsTheyAre;
    insert_before(link, field_character("begin"));
    insert_before(link, code(xml::make_text(" HYPERLINK \"")));
    insert_before(link, code(draft.placeholder(std::move(address))));
    insert_before(link, code(xml::make_text(rest_of_code(link))));
    insert_before(link, field_character("separate"));
    while (!link.children.empty()) insert_before(link, link.take(0));
    insert_before(link, field_character("end"));
    detach(link);
    draft.is_changed = true;
}

void collect(xml::Node& node, std::vector<xml::Node*>& links) {
    if (node.attribute(kTarget) != nullptr) links.push_back(&node);
    for (const auto& child : node.children) collect(*child, links);
}

}  // namespace

void expose_link_targets(std::vector<PartDraft>& drafts, const Package& package, PartSet& parts,
                         Diagnostics& diagnostics) {
    for (PartDraft& draft : drafts) {
        Targets targets = targets_with_tags(package, draft.name);
        if (targets.empty()) continue;
        expose(*draft.tree.root, targets);
        drop_relationships(draft.name, targets, parts);
        for (const std::string& id : relationship_ids_in(*draft.tree.root)) {
            if (!targets.contains(id)) continue;
            diagnostics.report({.code = "E648",
                                .where = {.file = package.file_name(), .story = draft.story},
                                .message = "the link of a picture has a tag in its address: " +
                                           decoded_address(targets[id]),
                                .hint = "put the link on words instead"});
        }
    }
}

void fill_docx_links(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> links;
    collect(*draft.tree.root, links);
    if (links.empty()) return;
    const auto paragraphs =
        walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story);
    for (xml::Node* link : links) {
        const std::string address = *link->attribute(kTarget);
        link->remove_attribute(kTarget);
        auto tag = tag_of_address(address, place_of(draft, *link, paragraphs), compilation);
        if (tag) become_field(draft, *link, std::move(*tag));
    }
}

}  // namespace paperround::compile
