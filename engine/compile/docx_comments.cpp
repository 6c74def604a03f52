// SPDX-License-Identifier: MIT
// The texts go to the part of comments, which is made where the template has none.
#include "engine/compile/comment_writer.hpp"
#include "engine/compile/logical_text.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/document/xml/namespaces.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::string_view kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view kContentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

std::string attribute_of(const xml::Node& node, std::string_view name) {
    const std::string* value = node.attribute(name);
    return value == nullptr ? "" : *value;
}

bool is_of_comments(const xml::Node& relationship) {
    return attribute_of(relationship, "Type").ends_with("/relationships/comments");
}

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

std::string relationships_of_main(const std::string& main_part) {
    const std::string folder = folder_of(main_part);
    return folder + "_rels/" + main_part.substr(folder.size()) + ".rels";
}

std::string free_relationship_id(const xml::Node& root) {
    for (int number = 1;; ++number) {
        std::string id = "rIdComments" + std::to_string(number);
        const bool taken =
            std::any_of(root.children.begin(), root.children.end(),
                        [&](const auto& child) { return attribute_of(*child, "Id") == id; });
        if (!taken) return id;
    }
}

void declare_content_type(PartSet& parts, const std::string& part) {
    constexpr std::string_view name = "[Content_Types].xml";
    xml::XmlTree tree = xml::parse(*parts.find(name), std::string(name));
    tree.root->append(xml::make_element(
        "Override", {{"PartName", "/" + part}, {"ContentType", std::string(kContentType)}}));
    parts.put(name, xml::serialize(tree));
}

/// The name of the part of comments; declares a new one where there is none.
std::string comments_part(PartSet& parts, const std::string& main_part) {
    const std::string rels = relationships_of_main(main_part);
    const std::string* bytes = parts.find(rels);
    xml::XmlTree tree = xml::parse(
        bytes == nullptr ? "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                           "relationships\"/>"
                         : std::string_view(*bytes),
        rels);
    for (const auto& child : tree.root->children) {
        if (!is_of_comments(*child)) continue;
        const std::string target = attribute_of(*child, "Target");
        return target.starts_with("/") ? target.substr(1) : folder_of(main_part) + target;
    }
    const std::string part = folder_of(main_part) + "comments.xml";
    tree.root->append(xml::make_element("Relationship", {{"Id", free_relationship_id(*tree.root)},
                                                         {"Type", std::string(kRelation)},
                                                         {"Target", "comments.xml"}}));
    parts.put(rels, xml::serialize(tree));
    declare_content_type(parts, part);
    return part;
}

xml::XmlTree comments_tree(const PartSet& parts, const std::string& part) {
    if (const std::string* bytes = parts.find(part)) return xml::parse(*bytes, part);
    const std::string empty =
        "<w:comments xmlns:w=\"" + std::string(xml::namespace_of_prefix("w")) + "\"/>";
    return xml::parse(empty, part);
}

void raise_to_highest_id(const xml::Node& node, int& highest) {
    if (node.name.starts_with("w:comment")) {
        int id = -1;  // stays so where there is none
        const std::string written = attribute_of(node, "w:id");
        std::from_chars(written.data(), written.data() + written.size(), id);
        highest = std::max(highest, id);
    }
    for (const auto& child : node.children) raise_to_highest_id(*child, highest);
}

std::unique_ptr<xml::Node> comment_element(const WrittenComment& comment, const std::string& id,
                                           const CommentSignature& signature) {
    auto element = xml::make_element("w:comment", {{"w:id", id},
                                                   {"w:author", signature.author},
                                                   {"w:date", signature.when + "Z"},
                                                   {"w:initials", signature.initials}});
    for (const std::string& line : comment.lines) {
        xml::Node* text = element->append(xml::make_element("w:p"))
                              ->append(xml::make_element("w:r"))
                              ->append(xml::make_element("w:t"));
        preserve_blanks(*text);
        text->append(xml::make_text(line));
    }
    return element;
}

void mark_words(const WrittenComment& comment, const std::string& id) {
    xml::Node& paragraph = *comment.paragraph;
    const bool whole = comment.words.begin == comment.words.end;
    const std::size_t end = whole ? std::string::npos : comment.words.end;
    xml::Node* closing = put_mark(docx_markup(), paragraph, end,
                                  xml::make_element("w:commentRangeEnd", {{"w:id", id}}));
    auto run = xml::make_element("w:r");
    run->append(xml::make_element("w:commentReference", {{"w:id", id}}));
    insert_after(*closing, std::move(run));
    put_mark(docx_markup(), paragraph, comment.words.begin,
             xml::make_element("w:commentRangeStart", {{"w:id", id}}));
}

}  // namespace

void write_docx_comments(xml::Node& main, const std::string& main_part,
                         const std::vector<WrittenComment>& comments,
                         const CommentSignature& signature, PartSet& parts) {
    if (comments.empty()) return;
    const std::string part = comments_part(parts, main_part);
    xml::XmlTree tree = comments_tree(parts, part);
    int id = -1;
    raise_to_highest_id(*tree.root, id);
    raise_to_highest_id(main, id);
    for (const WrittenComment& comment : comments) {
        const std::string written_id = std::to_string(++id);
        tree.root->append(comment_element(comment, written_id, signature));
        mark_words(comment, written_id);
    }
    parts.put(part, xml::serialize(tree));
}

}  // namespace paperround::compile
