// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/word_field.hpp"

#include <algorithm>

namespace paperround::compile {

void FieldText::add_node(xml::Node& node, std::string_view said) {
    pieces.push_back({text.size(), said.size(), &node, nullptr});
    text += said;
}

void FieldText::add_field(const WordField& field) {
    pieces.push_back({text.size(), 1, nullptr, &field});
    text += kFieldSign;
}

std::string WordField::written() const {
    std::string all;
    if (code.pieces.empty()) all = code.text;
    for (const FieldPiece& piece : code.pieces) {
        if (piece.field != nullptr) {
            all += "{" + piece.field->written() + "}";
        } else if (code.text[piece.begin] == kObjectSign) {
            all += "…";
        } else {
            all += code.text.substr(piece.begin, piece.length);
        }
    }
    const std::size_t first = all.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return "";
    return all.substr(first, all.find_last_not_of(" \t\r\n") + 1 - first);
}

bool speaks_of_merge(const WordField& field) {
    if (field.reads_bookmark || field.kind == WordFieldKind::MergeField ||
        field.kind == WordFieldKind::MergeRec || field.kind == WordFieldKind::MergeSeq ||
        field.kind == WordFieldKind::Ref || field.kind == WordFieldKind::FillIn) {
        return true;
    }
    return std::any_of(field.code.pieces.begin(), field.code.pieces.end(),
                       [](const FieldPiece& piece) {
                           return piece.field != nullptr && speaks_of_merge(*piece.field);
                       });
}

}  // namespace paperround::compile
