// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/word_field_kind.hpp"

#include "engine/core/field_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace paperround::compile {
namespace {

using Kind = WordFieldKind;

constexpr std::array kKinds = {std::pair<std::string_view, Kind>{"MERGEFIELD", Kind::MergeField},
                               std::pair<std::string_view, Kind>{"IF", Kind::If},
                               std::pair<std::string_view, Kind>{"COMPARE", Kind::Compare},
                               std::pair<std::string_view, Kind>{"=", Kind::Formula},
                               std::pair<std::string_view, Kind>{"SET", Kind::Set},
                               std::pair<std::string_view, Kind>{"QUOTE", Kind::Quote},
                               std::pair<std::string_view, Kind>{"NEXT", Kind::Next},
                               std::pair<std::string_view, Kind>{"NEXTIF", Kind::NextIf},
                               std::pair<std::string_view, Kind>{"SKIPIF", Kind::SkipIf},
                               std::pair<std::string_view, Kind>{"MERGEREC", Kind::MergeRec},
                               std::pair<std::string_view, Kind>{"MERGESEQ", Kind::MergeSeq},
                               std::pair<std::string_view, Kind>{"ASK", Kind::Ask},
                               std::pair<std::string_view, Kind>{"FILLIN", Kind::FillIn},
                               std::pair<std::string_view, Kind>{"ADDRESSBLOCK", Kind::Unsupported},
                               std::pair<std::string_view, Kind>{"GREETINGLINE", Kind::Unsupported},
                               std::pair<std::string_view, Kind>{"DATABASE", Kind::Unsupported}};

bool is_inclusion(const std::string& type) {
    static constexpr std::array types = {std::string_view("INCLUDETEXT"),
                                         std::string_view("INCLUDEPICTURE"),
                                         std::string_view("INCLUDE"), std::string_view("IMPORT")};
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// A file on another machine, or one that each record names.
bool includes_from_afar(const WordField& field) {
    const std::string& code = field.code.text;
    return speaks_of_merge(field) || code.find("://") != std::string::npos ||
           code.find("\\\\\\\\") != std::string::npos;
}

bool names_bookmark(const WordField& field, const Bookmarks& bookmarks) {
    const FieldCode& words = field.words;
    if (words.type == "REF") {
        return !words.arguments.empty() && bookmarks.contains(fold_name(words.arguments[0].text));
    }
    return words.arguments.empty() && bookmarks.contains(fold_name(words.type));
}

/// Is one of the words in the text, "hours" in "hours*2", among the bookmarks?
bool names_one_of(std::string_view text, const Bookmarks& bookmarks) {
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const bool belongs = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
                             static_cast<unsigned char>(c) >= 0x80;
        if (belongs) {
            word += c;
        } else if (bookmarks.contains(fold_name(std::exchange(word, "")))) {
            return true;
        }
    }
    return false;
}

}  // namespace

Kind kind_of(const WordField& field, const Bookmarks& bookmarks) {
    const std::string& type = field.words.type;
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const auto& known) { return known.first == type; });
    if (found != kKinds.end()) return found->second;
    if (names_bookmark(field, bookmarks)) return Kind::Ref;
    return is_inclusion(type) && includes_from_afar(field) ? Kind::Unsupported : Kind::Other;
}

bool reads_bookmark(const WordField& field, const Bookmarks& bookmarks) {
    const bool may = field.kind == Kind::If || field.kind == Kind::Compare ||
                     field.kind == Kind::Formula || field.kind == Kind::NextIf ||
                     field.kind == Kind::SkipIf;
    if (!may || bookmarks.empty()) return false;
    return std::any_of(
        field.words.arguments.begin(), field.words.arguments.end(), [&](const FieldWord& word) {
            return word.kind == FieldWord::Kind::Plain && names_one_of(word.text, bookmarks);
        });
}

bool is_worked_out(const WordField& field) {
    switch (field.kind) {
        case Kind::Other:
            return false;
        case Kind::If:
        case Kind::Compare:
        case Kind::Formula:
        case Kind::Quote:
            return speaks_of_merge(field);
        default:
            return true;
    }
}

}  // namespace paperround::compile
