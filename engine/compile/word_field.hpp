// SPDX-License-Identifier: MIT
// One of Word's fields as it stands in a part: its code, the fields inside its code and its result,
// and the nodes that it is made of. Borrows the part's tree.
#pragma once

#include "engine/compile/field_code.hpp"
#include "engine/core/location.hpp"
#include "engine/document/xml/tree.hpp"

#include <memory>
#include <string>
#include <vector>

namespace paperround::compile {

/// Stands in a field's code for a field inside it; XML cannot hold the character.
inline constexpr char kFieldSign = '\x01';
/// Stands in a field's code for a picture and the like.
inline constexpr char kObjectSign = '\x02';

/// Takes the place of a paragraph's end inside a field's code: the blocks (tables) that stand
/// between the two paragraphs, and the properties of the second.
inline constexpr std::string_view kBreakElement = "paperround:break";

enum class WordFieldKind {
    Other,  // Word's own business: it stays
    MergeField,
    If,
    Compare,
    Formula,
    Set,
    Ref,  // to what SET or ASK defined
    Quote,
    Next,
    NextIf,
    SkipIf,
    MergeRec,
    MergeSeq,
    Ask,
    FillIn,
    Unsupported,  // would stand empty or wrong in every document
};

struct WordField;

/// What bytes [begin, begin + length) of a code or a result came from.
struct FieldPiece {
    std::size_t begin = 0;
    std::size_t length = 0;
    xml::Node* node = nullptr;         // w:instrText, w:t, w:tab …; null for a field
    const WordField* field = nullptr;  // null for a node
};

struct FieldText {
    std::string text;
    std::vector<FieldPiece> pieces;  // in order, without gaps

    void add_node(xml::Node& node, std::string_view said);
    void add_field(const WordField& field);
};

struct WordField {
    WordFieldKind kind = WordFieldKind::Other;
    FieldText code;
    FieldText result;
    FieldCode words;              // of the code
    bool reads_bookmark = false;  // that SET or ASK defines, without a field around it
    Location where;
    xml::Node* paragraph = nullptr;      // in which it begins
    xml::Node* end_paragraph = nullptr;  // in which it ends; null: it never ends
    xml::Node* separator = nullptr;      // null: none
    xml::Node* simple = nullptr;         // w:fldSimple; its code has no pieces
    std::vector<xml::Node*> leaves;      // from its begin to its end, those of inner fields too
    std::vector<std::unique_ptr<WordField>> inner;

    bool crosses_paragraphs() const { return end_paragraph != paragraph; }
    /// For messages: inner fields in braces.
    std::string written() const;
};

/// Does it, or a field in its code, read the record?
bool speaks_of_merge(const WordField& field);

}  // namespace paperround::compile
