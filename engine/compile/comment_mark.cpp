// SPDX-License-Identifier: MIT
// Where in a paragraph's markup a byte of its text is.
#include "engine/compile/comment_writer.hpp"
#include "engine/compile/logical_text.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

bool is_properties(const xml::Node& node) {
    return node.is("w:pPr");
}

/// Before everything that is seen or after it.
xml::Node* put_at_edge(xml::Node& paragraph, std::size_t at, std::unique_ptr<xml::Node> mark) {
    if (at > 0) return paragraph.append(std::move(mark));
    const bool has_properties =
        !paragraph.children.empty() && is_properties(*paragraph.children.front());
    return paragraph.insert(has_properties ? 1 : 0, std::move(mark));
}

xml::Node* put_into(const TextPiece& piece, std::size_t at, std::unique_ptr<xml::Node> mark) {
    if (at == piece.begin || piece.node->kind == xml::Node::Kind::Element) {
        return insert_before(*piece.node, std::move(mark));
    }
    xml::Node& text = *piece.node;
    auto rest = xml::make_text(text.text.substr(at - piece.begin));
    text.text.resize(at - piece.begin);
    xml::Node* placed = insert_after(text, std::move(mark));
    insert_after(*placed, std::move(rest));
    return placed;
}

/// Word wants the mark between runs, not in one.
void lift_out_of_runs(const Markup& markup, xml::Node& mark) {
    xml::Node* to = mark.parent;
    while (to->parent != nullptr && can_lift(markup, mark, *to->parent)) to = to->parent;
    if (to != mark.parent) lift(markup, mark, *to);
}

}  // namespace

xml::Node* put_mark(const Markup& markup, xml::Node& paragraph, std::size_t at,
                    std::unique_ptr<xml::Node> mark) {
    const LogicalText logical = logical_text(markup, paragraph);
    if (at == 0 || at >= logical.text.size()) return put_at_edge(paragraph, at, std::move(mark));
    for (const TextPiece& piece : logical.pieces) {
        if (at >= piece.begin + piece.length) continue;
        xml::Node* placed = put_into(piece, at, std::move(mark));
        if (markup.format == DocumentFormat::Docx) lift_out_of_runs(markup, *placed);
        return placed;
    }
    return put_at_edge(paragraph, at, std::move(mark));
}

}  // namespace paperround::compile
