// SPDX-License-Identifier: MIT
// See the header. Everything here is a copy; what the field is made of goes afterwards.
#include "engine/compile/word_field_nodes.hpp"

#include "engine/compile/field_region.hpp"
#include "engine/compile/merge_names.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/compile/word_field_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using Kind = WordFieldKind;

bool is_blank_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_text(const xml::Node& leaf) {
    return leaf.is("w:instrText") || leaf.is("w:t");
}

const xml::Node* run_of_first_letter(const FieldText& text) {
    for (const FieldPiece& piece : text.pieces) {
        const bool has_letters = piece.node != nullptr && is_text(*piece.node) &&
                                 !is_blank_text(text.text.substr(piece.begin, piece.length));
        if (has_letters) return piece.node->parent;
    }
    return nullptr;
}

/// Which run the value looks like: the code's, or with MERGEFORMAT the old result's.
const xml::Node* look_of(const WordField& field) {
    if (field.simple != nullptr) return field.simple->child("w:r");
    const xml::Node* result =
        keeps_result_look(field.words) ? run_of_first_letter(field.result) : nullptr;
    return result == nullptr ? run_of_first_letter(field.code) : result;
}

std::unique_ptr<xml::Node> run_like(const xml::Node* look, std::unique_ptr<xml::Node> content) {
    auto run = xml::make_element("w:r");
    const xml::Node* properties = look == nullptr ? nullptr : look->child("w:rPr");
    if (properties != nullptr) run->append(xml::clone(*properties));
    run->append(std::move(content));
    return run;
}

std::unique_ptr<xml::Node> text_element(std::string_view name, std::unique_ptr<xml::Node> text) {
    auto element = xml::make_element(name, {{"xml:space", "preserve"}});
    element->append(std::move(text));
    return element;
}

/// A link around the run in the code is one around it in the result.
std::unique_ptr<xml::Node> in_its_link(const xml::Node& leaf, std::unique_ptr<xml::Node> run) {
    const xml::Node* around = leaf.parent->parent;
    if (around == nullptr || !around->is("w:hyperlink")) return run;
    auto link = xml::make_element(around->name, around->attributes);
    link->append(std::move(run));
    return link;
}

void append_all(Nodes& nodes, Nodes more) {
    std::move(more.begin(), more.end(), std::back_inserter(nodes));
}

/// Bytes of [begin, end) that a backslash before them makes ordinary: the backslash goes.
std::string said_by(const WordField& field, std::size_t from, std::size_t to,
                    const FieldWord& word) {
    const std::string& code = field.code.text;
    if (word.kind != FieldWord::Kind::Quoted) return code.substr(from, to - from);
    std::string said;
    for (std::size_t at = word.begin; at < to; ++at) {
        const bool escapes =
            code[at] == '\\' && at + 1 < word.end && (code[at + 1] == '"' || code[at + 1] == '\\');
        if (escapes) ++at;
        if (at >= from && at < to) said += code[at];
    }
    return said;
}

Expression path_of(const WordField& field) {
    return path_to(merge_field_name(field));
}

}  // namespace

std::optional<Nodes> WordFieldNodes::nodes_of(const WordField& field) {
    if (!is_worked_out(field) || field.crosses_paragraphs()) return std::nullopt;
    if (field.kind == Kind::MergeField) return merge_field(field);
    if (auto steps = steps_of(field)) return steps;
    const bool keeps_looks = !has_text_format(field.words);
    if (field.kind == Kind::If && keeps_looks) return choice_of_results(field);
    if (field.kind == Kind::Quote && keeps_looks) {
        Nodes nodes;
        for (const FieldWord& word : field.words.arguments) {
            append_all(nodes, word_nodes(field, &word));
        }
        return nodes;
    }
    auto value = values_.value_of(field);
    if (!value) return std::nullopt;
    return value_run(field, std::move(*value));
}

std::optional<Nodes> WordFieldNodes::code_of(const WordField& field) {
    auto value = is_worked_out(field) ? values_.value_of(field) : std::nullopt;
    if (!value) return std::nullopt;
    Expression text = word_expression(WordFunction::CodeText, {std::move(*value)});
    Tag tag = tag_of_field(field, std::move(text), FieldUse::Kind::MergeField);
    Nodes nodes;
    nodes.push_back(run_like(run_of_first_letter(field.code),
                             text_element("w:instrText", draft_.placeholder(std::move(tag)))));
    return nodes;
}

Nodes WordFieldNodes::value_run(const WordField& field, Expression value) {
    const auto carrier =
        field.kind == Kind::If ? FieldUse::Kind::Condition : FieldUse::Kind::MergeField;
    auto placeholder = draft_.placeholder(tag_of_field(field, std::move(value), carrier));
    Nodes nodes;
    nodes.push_back(run_like(look_of(field), text_element("w:t", std::move(placeholder))));
    return nodes;
}

Nodes WordFieldNodes::step(const WordField& field, MergeStep step) {
    Nodes nodes;
    nodes.push_back(
        draft_.placeholder(tag_of_field(field, std::move(step), FieldUse::Kind::Condition)));
    return nodes;
}

std::optional<Nodes> WordFieldNodes::steps_of(const WordField& field) {
    if (field.kind == Kind::Next) return step(field, {});
    if (field.kind == Kind::NextIf) {
        auto condition = values_.condition_of(field);
        if (!condition) return std::nullopt;
        Tag tag = tag_of_field(field, std::move(*condition), FieldUse::Kind::Condition);
        return one_choice(field, std::move(tag), step(field, {}), {});
    }
    if (field.kind == Kind::SkipIf) {
        auto condition = values_.condition_of(field);
        if (!condition) return std::nullopt;
        return step(field, {MergeStep::Kind::SkipRecord, std::move(*condition), ""});
    }
    if (field.kind != Kind::Set && field.kind != Kind::Ask) return std::nullopt;
    auto value = values_.value_of(field);
    if (!value) return std::nullopt;
    const std::string name = merge_name_of(field.words.arguments.front().text);
    return step(field, {MergeStep::Kind::SetName, std::move(*value), name});
}

std::optional<Nodes> WordFieldNodes::merge_field(const WordField& field) {
    if (merge_field_name(field).empty()) return std::nullopt;
    if (auto mark = region_mark(field)) return mark;
    const FieldSwitch* before = find_switch(field.words, "b");
    const FieldSwitch* after = find_switch(field.words, "f");
    auto whole = values_.value_of(field);
    if (!whole) return std::nullopt;
    if (before == nullptr && after == nullptr) return value_run(field, std::move(*whole));
    Tag condition = tag_of_field(
        field,
        Expression(UnaryExpression{UnaryOperator::IsNotEmpty,
                                   std::make_shared<const Expression>(path_of(field))}),
        FieldUse::Kind::MergeField);
    condition.names = Names::Any;  // asked of the value itself
    Nodes printed = text_around_value(field, before);
    append_all(printed, value_run(field, formatted(path_of(field), field.words)));
    append_all(printed, text_around_value(field, after));
    return one_choice(field, std::move(condition), std::move(printed), {});
}

std::optional<Nodes> WordFieldNodes::region_mark(const WordField& field) {
    auto region = read_field_region(merge_field_name(field));
    const Statement* statement = region ? std::get_if<Statement>(&*region) : nullptr;
    if (statement == nullptr) return std::nullopt;
    const bool loop = std::holds_alternative<ForStatement>(statement->what);
    Tag tag =
        tag_of_field(field, *statement, loop ? FieldUse::Kind::Loop : FieldUse::Kind::Condition);
    Nodes nodes;
    nodes.push_back(
        run_like(look_of(field), text_element("w:t", draft_.placeholder(std::move(tag)))));
    return nodes;
}

Nodes WordFieldNodes::text_around_value(const WordField& field, const FieldSwitch* written) {
    if (written == nullptr || written->argument.text.empty()) return {};
    if (field.simple == nullptr) return word_nodes(field, &written->argument);
    Nodes nodes;
    nodes.push_back(
        run_like(look_of(field), text_element("w:t", xml::make_text(written->argument.text))));
    return nodes;
}

std::optional<Nodes> WordFieldNodes::choice_of_results(const WordField& field) {
    auto condition = values_.condition_of(field);
    if (!condition) return std::nullopt;
    Tag tag = tag_of_field(field, std::move(*condition), FieldUse::Kind::Condition);
    Nodes then = word_nodes(field, result_of_if(field, 0));
    Nodes otherwise = word_nodes(field, result_of_if(field, 1));
    return one_choice(field, std::move(tag), std::move(then), std::move(otherwise));
}

Nodes WordFieldNodes::one_choice(const WordField&, Tag condition, Nodes then, Nodes otherwise) {
    auto placeholder = draft_.placeholder(std::move(condition));
    auto choice = xml::make_element(kChoiceElement);
    xml::Node* branch = choice->append(xml::make_element(kBranchElement, placeholder->attributes));
    for (auto& node : then) branch->append(std::move(node));
    if (!otherwise.empty()) {
        xml::Node* other = choice->append(xml::make_element(kBranchElement));
        for (auto& node : otherwise) other->append(std::move(node));
    }
    Nodes nodes;
    nodes.push_back(std::move(choice));
    return nodes;
}

Nodes WordFieldNodes::word_nodes(const WordField& field, const FieldWord* word) {
    Nodes nodes;
    if (word == nullptr) return nodes;
    for (const FieldPiece& piece : field.code.pieces) {
        const std::size_t from = std::max(word->begin, piece.begin);
        const std::size_t to = std::min(word->end, piece.begin + piece.length);
        if (from < to) append_piece(nodes, piece, said_by(field, from, to, *word));
    }
    return nodes;
}

void WordFieldNodes::append_piece(Nodes& nodes, const FieldPiece& piece, std::string said) {
    if (piece.field != nullptr) {
        if (auto inner = nodes_of(*piece.field)) return append_all(nodes, std::move(*inner));
        return append_kept(nodes, *piece.field, ResultText::Shown);
    }
    const xml::Node& leaf = *piece.node;
    if (leaf.is(kBreakElement)) {
        nodes.push_back(xml::clone(leaf));
        return;
    }
    if (is_text(leaf) && said.empty()) return;
    auto content =
        is_text(leaf) ? text_element("w:t", xml::make_text(std::move(said))) : xml::clone(leaf);
    nodes.push_back(in_its_link(leaf, run_like(leaf.parent, std::move(content))));
}

void WordFieldNodes::append_kept(Nodes& nodes, const WordField& field, ResultText result_text) {
    if (field.simple != nullptr) {
        auto simple = xml::make_element("w:fldSimple", field.simple->attributes);
        Nodes inside;
        append_kept_result(inside, field, result_text);
        for (auto& node : inside) simple->append(std::move(node));
        nodes.push_back(std::move(simple));
        return;
    }
    const auto append_mark = [&](const xml::Node* mark) {
        if (mark != nullptr) nodes.push_back(run_like(mark->parent, xml::clone(*mark)));
    };
    append_mark(field.leaves.front());
    append_kept_code(nodes, field);
    append_mark(field.separator);
    append_kept_result(nodes, field, result_text);
    append_mark(field.leaves.back());
}

void WordFieldNodes::append_kept_code(Nodes& nodes, const WordField& field) {
    for (const FieldPiece& piece : field.code.pieces) {
        if (piece.field == nullptr) {
            nodes.push_back(run_like(piece.node->parent, xml::clone(*piece.node)));
        } else if (auto code = code_of(*piece.field)) {
            append_all(nodes, std::move(*code));
        } else {
            append_kept(nodes, *piece.field, ResultText::InCode);
        }
    }
}

/// Inside another field's code Word writes a result's text as code; set free, it is text.
void WordFieldNodes::append_kept_result(Nodes& nodes, const WordField& field,
                                        ResultText result_text) {
    for (const FieldPiece& piece : field.result.pieces) {
        if (result_text == ResultText::Shown || piece.field != nullptr) {
            append_piece(nodes, piece, field.result.text.substr(piece.begin, piece.length));
        } else {
            nodes.push_back(run_like(piece.node->parent, xml::clone(*piece.node)));
        }
    }
}

}  // namespace paperround::compile
