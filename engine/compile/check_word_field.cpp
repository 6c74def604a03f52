// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/check_word_field.hpp"

#include "engine/compile/field_region.hpp"
#include "engine/compile/word_field_message.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

using Kind = WordFieldKind;

std::string way_out_of(const std::string& type) {
    if (type == "ADDRESSBLOCK" || type == "GREETINGLINE") {
        return "write its lines with merge fields, each in a paragraph of its own: a line whose "
               "fields are all empty, with nothing else in it, is left out";
    }
    if (type == "DATABASE") return "remove it; a list of the data is written with each:… and end:…";
    return "insert the text or picture itself; a document must not fetch it from elsewhere";
}

bool has_operator(const WordField& field) {
    const auto& words = field.words.arguments;
    const auto found = std::find_if(words.begin(), words.end(), [](const FieldWord& word) {
        return word.kind == FieldWord::Kind::Operator;
    });
    if (found == words.end() || found - words.begin() > 1) return false;
    static constexpr std::array signs = {std::string_view("="), std::string_view("<>"),
                                         std::string_view("<"), std::string_view("<="),
                                         std::string_view(">"), std::string_view(">=")};
    return std::find(signs.begin(), signs.end(), found->text) != signs.end();
}

bool is_in_code(const WordField& around, const WordField& field) {
    return std::any_of(around.code.pieces.begin(), around.code.pieces.end(),
                       [&](const FieldPiece& piece) { return piece.field == &field; });
}

}  // namespace

void WordFieldCheck::check(const WordField& field, FieldPlace place) const {
    check(field, place, Nesting::Outermost);
}

void WordFieldCheck::check(const WordField& field, FieldPlace place, Nesting nesting) const {
    switch (field.kind) {
        case Kind::Unsupported:
            report(field, "E302", "the field " + field.words.type + " is not supported",
                   way_out_of(field.words.type));
            break;
        case Kind::Next:
        case Kind::NextIf:
        case Kind::SkipIf:
            check_step(field, place, nesting);
            break;
        case Kind::If:
        case Kind::Compare:
            if (is_worked_out(field)) check_condition(field);
            break;
        case Kind::MergeField:
            check_merge_field(field, nesting);
            break;
        case Kind::Set:
        case Kind::Ask:
            check_set(field);
            break;
        case Kind::FillIn:
            check_answer(field);
            break;
        default:
            break;
    }
    for (const auto& inner : field.inner) {
        // What an untouched field shows is text like any other.
        const bool nested = is_in_code(field, *inner) || is_worked_out(field);
        check(*inner, place, nested ? Nesting::Inside : nesting);
    }
}

void WordFieldCheck::check_step(const WordField& field, FieldPlace place, Nesting nesting) const {
    const std::string& type = field.words.type;
    if (nesting == Nesting::Inside) {
        return report(field, "E303", type + " cannot stand inside another field",
                      "put it into the text by itself; NEXTIF and SKIPIF have a condition of "
                      "their own");
    }
    if (place == FieldPlace::Elsewhere) {
        return report(field, "E303",
                      type + " cannot stand in headers, footers, notes or text boxes",
                      "move it into the main text");
    }
    if (field.kind == Kind::Next) return;
    check_condition(field);
    if (has_operator(field) && !values_.condition_of(field)) {
        report(field, "E302", type + " asks for something that only Word knows",
               "compare merge fields, texts and numbers");
    }
}

void WordFieldCheck::check_condition(const WordField& field) const {
    if (has_operator(field)) return;
    report(field, "E301", "this " + field.words.type + " compares nothing",
           "write what is compared and how: " + field.words.type +
               " {MERGEFIELD role} = \"Teacher\"; the signs are = <> < <= > >=");
}

void WordFieldCheck::check_merge_field(const WordField& field, Nesting nesting) const {
    const std::string name = merge_field_name(field);
    if (name.empty()) {
        return report(field, "E301", "this merge field has no name",
                      "write it as MERGEFIELD \"Name of the column\"");
    }
    const auto region = read_field_region(name);
    if (!region) return;
    if (const auto* mistake = std::get_if<ExpressionMistake>(&*region)) {
        return report(field, mistake->code, mistake->message, mistake->hint);
    }
    if (nesting == Nesting::Inside) {
        report(field, "E301", "\"" + name + "\" cannot stand inside another field",
               "put it into the text by itself");
    }
}

void WordFieldCheck::check_set(const WordField& field) const {
    if (field.words.arguments.empty() || field.words.arguments.front().text.empty()) {
        return report(field, "E301", "this " + field.words.type + " names nothing",
                      "write " + field.words.type + " name \"…\"");
    }
    if (field.kind == Kind::Ask) return check_answer(field);
    if (!values_.value_of(field)) {
        report(field, "E302", "SET gives a value that only Word knows",
               "use merge fields, texts and numbers");
    }
}

void WordFieldCheck::check_answer(const WordField& field) const {
    if (field.words.arguments.empty()) {
        return report(field, "E301", "this " + field.words.type + " asks nothing",
                      "write " + field.words.type + " \"What is asked\"");
    }
    const std::string& name = field.words.arguments.front().text;
    const bool has_default = find_switch(field.words, "d") != nullptr;
    const bool is_known = compilation_.schema == nullptr || compilation_.schema->has(name);
    if (has_default || is_known) return;
    report(field, "E305", "nothing answers \"" + name + "\"",
           "nobody is asked while documents are made: give the answer with --set \"" + name +
               "=…\", or a default with \\d");
}

void WordFieldCheck::report(const WordField& field, std::string code, std::string message,
                            std::string hint) const {
    compilation_.diagnostics.report(
        about_field(field, std::move(code), std::move(message), std::move(hint)));
}

}  // namespace paperround::compile
