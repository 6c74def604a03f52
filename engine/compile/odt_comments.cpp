// SPDX-License-Identifier: MIT
// An annotation stands in the text itself; its end, by name, where the words end.
#include "engine/compile/comment_writer.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/document/xml/namespaces.hpp"

namespace paperround::compile {
namespace {

/// A namespace that the file has not used before.
void declare(xml::Node& root, const std::string& prefix) {
    const std::string name = "xmlns:" + prefix;
    if (root.attribute(name) == nullptr) {
        root.set_attribute(name, std::string(xml::namespace_of_prefix(prefix)));
    }
}

xml::Node* append_with_text(xml::Node& parent, std::string_view name, const std::string& text) {
    xml::Node* element = parent.append(xml::make_element(name));
    element->append(xml::make_text(text));
    return element;
}

std::unique_ptr<xml::Node> annotation(const WrittenComment& comment, const std::string& name,
                                      const CommentSignature& signature) {
    auto element = xml::make_element("office:annotation", {{"office:name", name}});
    append_with_text(*element, "dc:creator", signature.author);
    append_with_text(*element, "dc:date", signature.when);
    for (const std::string& line : comment.lines) append_with_text(*element, "text:p", line);
    return element;
}

void mark_words(const WrittenComment& comment, const std::string& name,
                const CommentSignature& signature) {
    xml::Node& paragraph = *comment.paragraph;
    const bool whole = comment.words.begin == comment.words.end;
    const std::size_t end = whole ? std::string::npos : comment.words.end;
    put_mark(odt_markup(), paragraph, end,
             xml::make_element("office:annotation-end", {{"office:name", name}}));
    put_mark(odt_markup(), paragraph, comment.words.begin, annotation(comment, name, signature));
}

}  // namespace

void write_odt_comments(xml::Node& main, const std::vector<WrittenComment>& comments,
                        const CommentSignature& signature) {
    declare(main, "dc");
    declare(main, "office");
    int number = 0;
    for (const WrittenComment& comment : comments) {
        mark_words(comment, "paperround-" + std::to_string(++number), signature);
    }
}

}  // namespace paperround::compile
