// SPDX-License-Identifier: MIT
// One part of a template on its way to a Program: its tree, in which every tag has become one
// placeholder element, and what the tags say. Owned by the compiler; one thread.
//
// Placeholders, all of which flatten() turns into instructions:
//   paperround:tag n=     the n-th of PartDraft::tags, where its expression's name stood
//   paperround:choice     its paperround:branch n= children: an if, its elifs, its else
//   paperround:loop       one branch n= for the body, one without n for when there is nothing
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/compile/lexer.hpp"
#include "engine/compile/markup.hpp"
#include "engine/compile/shared_text.hpp"
#include "engine/compile/statement.hpp"

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace paperround::compile {

inline constexpr std::string_view kTagElement = "paperround:tag";
inline constexpr std::string_view kChoiceElement = "paperround:choice";
inline constexpr std::string_view kLoopElement = "paperround:loop";
inline constexpr std::string_view kBranchElement = "paperround:branch";

/// The words around a tag, kept for messages.
struct TagSource {
    SharedText paragraph;  // its whole logical text
    TagSpan span;

    /// The tag as the author wrote it: "{% if observed %}".
    std::string written() const {
        return std::string(paragraph.view().substr(span.begin, span.end - span.begin));
    }
};

/// Must the data have the names that a tag reads?
enum class Names { Known, Any };

/// What a line break in a value becomes: a break in the paragraph, or the end of it. LibreOffice
/// (7.4) loses breaks inside a content control that holds one paragraph. In an attribute of HTML
/// there are no breaks to be made.
enum class LineBreaks { InParagraph, NewParagraph, AsTheyAre };

/// What a field of Word does to the merge instead of printing something.
struct MergeStep {
    enum class Kind {
        NextRecord,  // what follows reads the next record
        GoToRecord,  // what follows reads the record whose number in the source is `value`
        SkipRecord,  // no document when `value` is true
        SetName,     // `name` is `value` from here on
    };
    Kind kind = Kind::NextRecord;
    Expression value{Value()};
    std::string name;  // see merge_names.hpp
};

/// What an insert prints, a statement steers, a step does to the merge.
using TagMeaning = std::variant<Expression, Statement, MergeStep>;

struct Tag {
    TagMeaning what;
    FieldUse::Kind carrier = FieldUse::Kind::Braces;
    Location where;
    TagSource source;
    Names names = Names::Known;
    LineBreaks line_breaks = LineBreaks::InParagraph;
    std::string_view carrier_word{};  // FieldUse::carrier; see carrier_word.hpp
};

class DataStores;

/// For the program that the tag becomes part of.
TagPlace place_of(const Tag& tag);

/// Does a line go when all its merge fields are empty?
enum class EmptyLines { Vanish, Stay };

/// What compiling every part adds to.
struct Compilation {
    std::string file;
    const Schema* schema = nullptr;
    Diagnostics& diagnostics;
    std::vector<FieldUse> fields{};
    std::vector<AnswerSlot> answer_slots{};
    std::vector<Location> answer_places{};  // of answer_slots
    std::vector<SkipRule> skip_rules{};
    std::set<std::string> loop_variables = {};  // folded; of the parts compiled so far
    UnknownNames unknown_names = UnknownNames::Refuse;
    DataStores* stores = nullptr;         // what controls are bound to; null: nothing can be
    std::vector<Location> next_fields{};  // where NEXT stands
    EmptyLines empty_lines = EmptyLines::Stay;
    bool has_places = false;  // paragraphs remember them: see included_places.hpp
    std::set<std::string, std::less<>> bookmarks{};  // folded: what SET and ASK define
};

struct PartDraft {
    std::string name;
    std::string story;
    const Markup& markup;
    xml::XmlTree tree;
    std::vector<Tag> tags;
    bool is_changed = false;            // the tree says something else than the part's bytes
    bool has_unread_statement = false;  // a `{% … %}` that was reported: pairs cannot be told

    /// A placeholder element for a tag that is added to `tags`.
    std::unique_ptr<xml::Node> placeholder(Tag tag);
    /// Gives the element an attribute whose value the tag says. Requires: it has none of that name.
    void set_attribute(xml::Node& element, std::string_view attribute_name, Tag tag);
    /// The tag of a placeholder or a branch; null for an else and for other elements.
    const Tag* tag_of(const xml::Node& node) const;
};

/// The statement if the node is the placeholder of one that steers a block.
const Statement* block_statement(const PartDraft& draft, const xml::Node& node);
/// The answer if the node is the placeholder of one.
const AnswerStatement* answer_statement(const PartDraft& draft, const xml::Node& node);

/// Nothing below the node is seen when block statements are taken away.
bool is_blank(const PartDraft& draft, const xml::Node& node);

/// A path expression for a name that comes from outside the language: a merge field, a control.
Expression path_to(std::string_view name);

}  // namespace paperround::compile
