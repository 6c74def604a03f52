// SPDX-License-Identifier: MIT
#include "engine/combine/docx_combiner.hpp"

#include "engine/combine/record_sections.hpp"
#include "engine/document/document_format.hpp"
#include "engine/document/docx/relationship_ids.hpp"
#include "engine/document/package/part_tree.hpp"
#include "engine/document/xml/namespaces.hpp"

#include <algorithm>
#include <array>

namespace paperround::combine {
namespace {

std::string main_part_of(const Package& package) {
    return story_parts(package, DocumentFormat::Docx).front().part_name;
}

std::string part_of_kind(const Package& package, std::string_view kind) {
    for (const Relationship& one : relationships_of(package, main_part_of(package))) {
        if (one.kind == kind && !one.external) return one.target;
    }
    return "";
}

std::optional<xml::XmlTree> tree_of_kind(const Package& package, std::string_view kind) {
    const std::string name = part_of_kind(package, kind);
    return name.empty() ? std::nullopt : parse_optional_part(package, name);
}

ListRestart lists_of(const Package& package) {
    const auto numbering = tree_of_kind(package, "numbering");
    const auto styles = tree_of_kind(package, "styles");
    return {numbering ? numbering->root.get() : nullptr, styles ? styles->root.get() : nullptr};
}

/// Parts of which a document has one: the first document's serves all.
bool stands_once(const std::string& kind) {
    static constexpr std::array kinds = {
        std::string_view("styles"),    std::string_view("stylesWithEffects"),
        std::string_view("settings"),  std::string_view("webSettings"),
        std::string_view("fontTable"), std::string_view("theme"),
        std::string_view("numbering"), std::string_view("footnotes"),
        std::string_view("endnotes"),  std::string_view("comments"),
        std::string_view("customXml"), std::string_view("glossaryDocument")};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

DocxCombiner::DocxCombiner(const Package& first)
    : main_part_(main_part_of(first)),
      numbering_part_(part_of_kind(first, "numbering")),
      shelf_(first),
      relationships_(relationships_of(first, main_part_)),
      lists_(lists_of(first)),
      footnotes_(kFootnotes, first, main_part_),
      endnotes_(kEndnotes, first, main_part_) {}

void DocxCombiner::add(const Package& document) {
    ++number_;
    xml::XmlTree tree = parse_part(document, main_part_of(document));
    xml::Node& body = *tree.root->child("w:body");
    if (body.child("w:sectPr") == nullptr) body.append(xml::make_element("w:sectPr"));
    if (number_ == 1) {
        xml::append_start_tag(start_tag_, *tree.root);
    } else {
        take_in_relationships(document, body);
        lists_.restart(body);
        footnotes_.add(document, main_part_of(document), body);
        endnotes_.add(document, main_part_of(document), body);
        break_inheritance(body);
    }
    ids_.renew(body, number_);
    one_section_ = has_one_section(body);
    if (one_section_) count_own_pages(body);
    begin_record(body);
    append_body(body);
}

/// Relationship ids of this document become those of the combined one.
void DocxCombiner::take_in_relationships(const Package& document, xml::Node& body) {
    std::map<std::string, std::string> ids;
    for (Relationship one : relationships_of(document, main_part_of(document))) {
        if (stands_once(one.kind)) continue;
        if (!one.external) one.target = shelf_.bring(document, one.target, number_);
        ids[one.id] = relationship_to(one);
    }
    replace_relationship_ids(body, ids);
}

/// The id of the relationship, made if it is not there.
std::string DocxCombiner::relationship_to(const Relationship& wanted) {
    const auto same =
        std::find_if(relationships_.begin(), relationships_.end(), [&](const Relationship& one) {
            return one.kind == wanted.kind && one.target == wanted.target &&
                   one.external == wanted.external;
        });
    if (same != relationships_.end()) return same->id;
    Relationship fresh = wanted;
    fresh.id = "prRecord" + std::to_string(relationships_.size() + 1);
    relationships_.push_back(fresh);
    return fresh.id;
}

void DocxCombiner::break_inheritance(xml::Node& body) {
    for (const InheritedStory& story : inherited_stories(body)) {
        refer_first_section(body, story, empty_story(story.element));
    }
}

/// The relationship to a header or footer that says nothing.
std::string DocxCombiner::empty_story(const std::string& element) {
    const bool header = element == "w:headerReference";
    const std::string kind = header ? "header" : "footer";
    const std::string root = header ? "w:hdr" : "w:ftr";
    const std::string name = main_part_.substr(0, main_part_.rfind('/') + 1) + kind + "-empty.xml";
    if (shelf_.find(name) == nullptr) {
        shelf_.put_new(
            name,
            "<" + root + " xmlns:w=\"" + std::string(xml::namespace_of_prefix("w")) +
                "\"><w:p/></" + root + ">",
            "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml");
    }
    const auto styles = std::find_if(relationships_.begin(), relationships_.end(),
                                     [](const Relationship& one) { return one.kind == "styles"; });
    // Strict or transitional as the document's other relationships are.
    const std::string base = styles == relationships_.end()
                                 ? "http://schemas.openxmlformats.org/officeDocument/2006/"
                                   "relationships/"
                                 : styles->type.substr(0, styles->type.rfind('/') + 1);
    return relationship_to({"", base + kind, kind, name, false});
}

void DocxCombiner::append_body(xml::Node& body) {
    bodies_ += last_block_;
    last_block_.clear();
    end_record(body);
    for (std::size_t i = 0; i + 1 < body.children.size(); ++i) {
        xml::append_markup(bodies_, *body.children[i]);
    }
    xml::append_markup(last_block_, *body.children.back());
}

std::string DocxCombiner::finish() {
    // The last document's section goes back to the end of the body, as CT_Body has it.
    xml::XmlTree tree =
        xml::parse(start_tag_ + "<w:body>" + last_block_ + "</w:body></w:document>", main_part_);
    xml::Node& body = *tree.root->child("w:body");
    xml::Node& properties = *body.children.back()->child("w:pPr");
    body.append(properties.take(properties.child("w:sectPr")->index_in_parent()));
    std::string tail;
    for (const auto& child : body.children) xml::append_markup(tail, *child);
    shelf_.put(main_part_, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" +
                               start_tag_ + "<w:body>" + bodies_ + tail + "</w:body></w:document>");
    shelf_.relate(main_part_, relationships_);
    footnotes_.finish(shelf_);
    endnotes_.finish(shelf_);
    if (one_section_) count_pages_of_each();
    add_list_numbers();
    return write_package(shelf_.finish());
}

/// In headers and footers.
void DocxCombiner::count_pages_of_each() {
    for (const Relationship& one : relationships_) {
        const std::string* bytes = one.external ? nullptr : shelf_.find(one.target);
        const bool is_story = one.kind == "header" || one.kind == "footer";
        if (!is_story || bytes == nullptr || bytes->find("NUMPAGES") == std::string::npos) continue;
        xml::XmlTree tree = xml::parse(*bytes, one.target);
        count_own_pages(*tree.root);
        shelf_.put(one.target, xml::serialize(tree));
    }
}

void DocxCombiner::add_list_numbers() {
    const std::string* bytes = shelf_.find(numbering_part_);
    if (bytes == nullptr || lists_.further_numbers().empty()) return;
    xml::XmlTree numbering = xml::parse(*bytes, numbering_part_);
    xml::XmlTree further =
        xml::parse("<w:numbering xmlns:w=\"" + std::string(xml::namespace_of_prefix("w")) + "\">" +
                       lists_.further_numbers() + "</w:numbering>",
                   numbering_part_);
    std::size_t place = 0;  // after the last w:num (CT_Numbering)
    for (std::size_t i = 0; i < numbering.root->children.size(); ++i) {
        if (numbering.root->children[i]->is("w:num")) place = i + 1;
    }
    while (!further.root->children.empty()) {
        numbering.root->insert(place++, further.root->take(0));
    }
    shelf_.put(numbering_part_, xml::serialize(numbering));
}

}  // namespace paperround::combine
