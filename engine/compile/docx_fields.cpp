// SPDX-License-Identifier: MIT
// Word's fields (ISO 29500-1 §17.16): w:fldSimple, and the complex form whose begin, code,
// separator, result and end stand in runs of their own, one field inside another.
#include "engine/compile/merge_field_value.hpp"
#include "engine/compile/merge_fields.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using NodePtr = std::unique_ptr<xml::Node>;

/// A complex field; positions in the list of what the paragraph's runs hold.
struct ComplexField {
    std::size_t begin = 0;
    std::size_t separator = 0;  // 0: none
    std::size_t end = 0;
    std::string code;
    bool has_merge_field_in_code = false;
};

bool is_blank_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Tag tag_of_field(const std::string& code, Expression value, const Location& where) {
    const std::size_t first = std::min(code.find_first_not_of(" \t\r\n"), code.size());
    const std::size_t last = code.find_last_not_of(" \t\r\n");
    const std::string written = is_blank_text(code) ? "" : code.substr(first, last + 1 - first);
    TagSpan span;
    span.end = written.size();
    span.inner = normalise_tag_text(written);
    return {std::move(value), FieldUse::Kind::MergeField, where, {written, span}};
}

class ParagraphFields {
  public:
    ParagraphFields(PartDraft& draft, Compilation& compilation, const StoryParagraph& paragraph)
        : draft_(draft), compilation_(compilation), paragraph_(paragraph) {}

    void replace() {
        collect(*paragraph_.node);
        for (xml::Node* simple : simple_) replace_simple(*simple);
        pair_complex();
        for (auto field = found_.rbegin(); field != found_.rend(); ++field) {
            replace_complex(*field);
        }
    }

  private:
    void collect(xml::Node& parent) {
        for (const auto& child : parent.children) {
            const Role role = draft_.markup.role_of(*child);
            if (child->is("w:fldSimple")) {
                simple_.push_back(child.get());
            } else if (child->is("w:r")) {
                for (const auto& leaf : child->children) {
                    if (!leaf->is("w:rPr")) leaves_.push_back(leaf.get());
                }
            } else if (role == Role::Container || role == Role::Wrapper) {
                collect(*child);
            }
        }
    }

    void pair_complex() {
        for (std::size_t i = 0; i < leaves_.size(); ++i) {
            const xml::Node& leaf = *leaves_[i];
            if (leaf.is("w:instrText") && !open_.empty() && open_.back().separator == 0) {
                open_.back().code += xml::text_content(leaf);
            }
            if (!leaf.is("w:fldChar")) continue;
            const std::string* type = leaf.attribute("w:fldCharType");
            if (type == nullptr) continue;
            if (*type == "begin") open_.push_back({.begin = i, .code = ""});
            if (*type == "separate" && !open_.empty()) open_.back().separator = i;
            if (*type == "end" && !open_.empty()) close(i);
        }
        for (const ComplexField& field : open_) {
            if (parse_field_code(field.code).type == "MERGEFIELD") {
                report(field.code, "E301", "this merge field does not end in its paragraph",
                       "delete it and insert it again");
            }
        }
    }

    void close(std::size_t end) {
        ComplexField field = std::move(open_.back());
        open_.pop_back();
        field.end = end;
        const FieldCode code = parse_field_code(field.code);
        const bool in_code = !open_.empty() && open_.back().separator == 0;
        if (code.type == "MERGEFIELD" && in_code) {
            open_.back().has_merge_field_in_code = true;
        } else if (code.type == "MERGEFIELD") {
            if (has_name(field.code, code)) found_.push_back(std::move(field));
        } else {
            check_supported(field.code, code, field.has_merge_field_in_code);
        }
    }

    bool has_name(const std::string& written, const FieldCode& code) {
        if (!code.arguments.empty() && !code.arguments.front().empty()) return true;
        report(written, "E301", "this merge field has no name",
               "write it as MERGEFIELD \"Name of the column\"");
        return false;
    }

    void check_supported(const std::string& written, const FieldCode& code,
                         bool has_merge_field_in_code) {
        if (!steers_merge(code) && !(may_steer_merge(code) && has_merge_field_in_code)) return;
        report(written, "E302", "the field " + code.type + " is not supported",
               code.type == "IF" ? "write {% if … %}, {% else %} and {% endif %} instead"
                                 : "remove it; it would stand empty or wrong in every document");
    }

    void report(const std::string& written, std::string code, std::string message,
                std::string hint) {
        compilation_.diagnostics.report(
            about_tag(tag_of_field(written, Expression(Value()), paragraph_.where), std::move(code),
                      std::move(message), std::move(hint)));
    }

    /// With `\b` and `\f`: their texts around the value, and nothing when it is empty.
    NodePtr content(const std::string& written, const FieldCode& code) {
        const std::string before = argument_of(code, "b");
        const std::string after = argument_of(code, "f");
        NodePtr value = draft_.placeholder(tag_of_field(written, value_of(code), paragraph_.where));
        if (before.empty() && after.empty()) return value;
        Expression filled(
            UnaryExpression{UnaryOperator::IsNotEmpty,
                            std::make_shared<Expression>(path_to(code.arguments.front()))});
        NodePtr condition =
            draft_.placeholder(tag_of_field(written, std::move(filled), paragraph_.where));
        NodePtr choice = xml::make_element(kChoiceElement);
        xml::Node* branch =
            choice->append(xml::make_element(kBranchElement, condition->attributes));
        branch->append(xml::make_text(before));
        branch->append(std::move(value));
        branch->append(xml::make_text(after));
        return choice;
    }

    NodePtr run_with(NodePtr content, const xml::Node* looks_like) {
        NodePtr run = xml::make_element("w:r");
        const xml::Node* properties = looks_like == nullptr ? nullptr : looks_like->child("w:rPr");
        if (properties != nullptr) run->append(xml::clone(*properties));
        xml::Node* text = run->append(xml::make_element("w:t"));
        preserve_blanks(*text);
        text->append(std::move(content));
        return run;
    }

    void replace_simple(xml::Node& simple) {
        const std::string* written = simple.attribute("w:instr");
        if (written == nullptr) return;
        const FieldCode code = parse_field_code(*written);
        if (code.type != "MERGEFIELD") return check_supported(*written, code, false);
        if (!has_name(*written, code)) return;
        insert_before(simple, run_with(content(*written, code), simple.child("w:r")));
        detach(simple);
    }

    const xml::Node* run_it_looks_like(const ComplexField& field, const FieldCode& code) const {
        if (field.separator != 0 && keeps_result_format(code)) {
            for (std::size_t i = field.separator + 1; i < field.end; ++i) {
                if (leaves_[i]->is("w:t")) return leaves_[i]->parent;
            }
        }
        for (std::size_t i = field.begin; i < field.end; ++i) {
            const bool has_letters =
                leaves_[i]->is("w:instrText") && !is_blank_text(xml::text_content(*leaves_[i]));
            if (has_letters) return leaves_[i]->parent;
        }
        return nullptr;
    }

    void replace_complex(const ComplexField& field) {
        const FieldCode code = parse_field_code(field.code);
        NodePtr run = run_with(content(field.code, code), run_it_looks_like(field, code));
        xml::Node& begin = *leaves_[field.begin];
        lift(draft_.markup, begin, *begin.parent->parent);
        insert_before(begin, std::move(run));
        for (std::size_t i = field.begin; i <= field.end; ++i) {
            xml::Node* parent = leaves_[i]->parent;
            detach(*leaves_[i]);
            if (i != field.begin) drop_if_empty(draft_.markup, *parent);
        }
    }

    PartDraft& draft_;
    Compilation& compilation_;
    const StoryParagraph& paragraph_;
    std::vector<xml::Node*> leaves_;  // what the runs hold, in reading order
    std::vector<xml::Node*> simple_;
    std::vector<ComplexField> open_;
    std::vector<ComplexField> found_;
};

}  // namespace

void replace_docx_fields(PartDraft& draft, Compilation& compilation) {
    for (const StoryParagraph& paragraph :
         walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {
        ParagraphFields(draft, compilation, paragraph).replace();
    }
}

}  // namespace paperround::compile
