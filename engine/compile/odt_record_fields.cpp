// SPDX-License-Identifier: MIT
// See the header. LibreOffice goes on where the field's condition is true, or where it has none.
#include "engine/compile/odt_record_fields.hpp"

#include "engine/compile/carrier_word.hpp"
#include "engine/compile/either.hpp"
#include "engine/compile/field_tag.hpp"
#include "engine/compile/merge_names.hpp"
#include "engine/compile/odt_condition.hpp"
#include "engine/compile/odt_names.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/word_field_value.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

const std::string& attribute_of(const xml::Node& node, std::string_view name) {
    static const std::string none;
    const std::string* value = node.attribute(name);
    return value == nullptr ? none : *value;
}

std::string shown_name(const xml::Node& field) {
    if (field.is("text:database-next")) return "next record";
    return field.is("text:database-row-select") ? "any record" : "record number";
}

/// A header belongs to all pages of its kind, a note and a text box stand beside the text.
bool is_in_main_text(const PartDraft& draft, const xml::Node& field) {
    if (draft.name != "content.xml") return false;
    const xml::Node* at = &field;
    while (at != nullptr && !at->is("text:note") && !at->is("draw:text-box")) at = at->parent;
    return at == nullptr;
}

Expression numbered(Expression number, const std::string& format) {
    const auto as = [&](WordFunction function) {
        return word_expression(function, {std::move(number)});
    };
    if (format == "i") return as(WordFunction::LowerRoman);
    if (format == "I") return as(WordFunction::UpperRoman);
    if (format == "a") return as(WordFunction::LowerLetters);
    if (format == "A") return as(WordFunction::UpperLetters);
    return number;
}

class RecordField {
  public:
    RecordField(PartDraft& draft, Compilation& compilation, const xml::Node& field,
                const Location& where)
        : draft_(draft), compilation_(compilation), field_(field), where_(where) {}

    std::unique_ptr<xml::Node> instead() {
        if (field_.is("text:database-row-number")) return number();
        if (!is_in_main_text(draft_, field_)) {
            report("E303",
                   "\"" + shown_name(field_) +
                       "\" cannot stand in headers, footers, notes or text boxes",
                   "move it into the main text, before the fields of that record");
            return nullptr;
        }
        auto step = step_to_take();
        auto condition = step ? condition_to_meet() : std::nullopt;
        return condition ? when(std::move(*condition), std::move(*step)) : nullptr;
    }

  private:
    std::unique_ptr<xml::Node> number() {
        const std::string name = shown_name(field_);
        Expression value = numbered(merge_name_path(kRecordNumberName, name),
                                    attribute_of(field_, "style:num-format"));
        return draft_.placeholder(
            field_tag(name, std::move(value),
                      {FieldUse::Kind::MergeField, carrier_word_of_odt(field_)}, where_));
    }

    std::optional<MergeStep> step_to_take() {
        if (field_.is("text:database-next")) return MergeStep{};
        const std::string& written = attribute_of(field_, "text:row-number");
        std::size_t number = 0;
        const char* end = written.data() + written.size();
        const bool is_read = std::from_chars(written.data(), end, number).ptr == end && number > 0;
        if (is_read) {
            return MergeStep{MergeStep::Kind::GoToRecord,
                             Expression(Value(static_cast<double>(number))), ""};
        }
        report("E301", "this field says no record's number",
               "give it the number of a record, counted from 1");
        return std::nullopt;
    }

    std::optional<Expression> condition_to_meet() {
        const std::string& written = attribute_of(field_, "text:condition");
        if (written.empty()) return Expression(Value(true));
        const OdtNames names(*draft_.tree.root, compilation_.schema);
        auto condition = parse_odt_condition(
            written, [&](const std::string& name) { return names.column_of(name); });
        if (!condition) {
            report("E330", "this condition cannot be read",
                   "write it with names, texts in straight quotes, numbers, ==, !=, <, >, AND, "
                   "OR, NOT and parentheses");
            return std::nullopt;
        }
        const auto own =
            std::find_if(condition->names.begin(), condition->names.end(),
                         [&](const std::string& name) { return names.is_libreoffices_own(name); });
        if (own == condition->names.end()) return std::move(condition->expression);
        report("E302",
               "\"" + shown_name(field_) + "\" asks for \"" + *own +
                   "\", which only LibreOffice knows",
               "compare columns, texts and numbers");
        return std::nullopt;
    }

    std::unique_ptr<xml::Node> when(Expression condition, MergeStep step) {
        Tag asked = tag(std::move(condition));
        Tag taken = asked;
        taken.what = std::move(step);
        const auto* said = std::get_if<Value>(&std::get<Expression>(asked.what).alternatives());
        if (said != nullptr && *said == Value(true)) return draft_.placeholder(std::move(taken));
        return either(draft_, std::move(asked), draft_.placeholder(std::move(taken)), nullptr);
    }

    Tag tag(Expression value) const {
        const std::string& condition = attribute_of(field_, "text:condition");
        return field_tag(condition.empty() ? shown_name(field_) : condition, std::move(value),
                         {FieldUse::Kind::Condition, carrier_word_of_odt(field_)}, where_);
    }

    void report(std::string code, std::string message, std::string hint) const {
        compilation_.diagnostics.report(about_tag(tag(Expression(Value())), std::move(code),
                                                  std::move(message), std::move(hint)));
    }

    PartDraft& draft_;
    Compilation& compilation_;
    const xml::Node& field_;
    const Location& where_;
};

}  // namespace

bool is_record_field(const xml::Node& field) {
    return field.is("text:database-next") || field.is("text:database-row-select") ||
           field.is("text:database-row-number");
}

std::unique_ptr<xml::Node> instead_of_record_field(PartDraft& draft, Compilation& compilation,
                                                   const xml::Node& field, const Location& where) {
    return RecordField(draft, compilation, field, where).instead();
}

}  // namespace paperround::compile
