// SPDX-License-Identifier: MIT
// The same language over plain text and HTML. A line is to a text what a paragraph is to a
// document: one that holds nothing but statements leaves nothing behind, not even its end.
#include "engine/compile/compiled_template.hpp"
#include "engine/compile/content_tags.hpp"
#include "engine/compile/flatten.hpp"
#include "engine/compile/html_place.hpp"
#include "engine/compile/include_tags.hpp"
#include "engine/compile/included_text.hpp"
#include "engine/compile/name_check.hpp"
#include "engine/compile/nest_blocks.hpp"
#include "engine/compile/read_tags.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround {
namespace {

using compile::Compilation;
using compile::IncludeTrail;
using compile::PartDraft;
using compile::ReadTag;
using compile::Tag;

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

bool leaves_no_text(const ReadTag& read) {
    if (read.span.kind == TagSpan::Kind::Comment) return true;
    return read.tag && std::holds_alternative<Statement>(read.tag->what);
}

/// Only statements and comments, and at least one of them.
bool is_all_steering(std::string_view line, const std::vector<ReadTag>& tags) {
    if (tags.empty() || !std::all_of(tags.begin(), tags.end(), leaves_no_text)) return false;
    std::size_t at = 0;
    for (const ReadTag& read : tags) {
        if (!is_blank(line.substr(at, read.span.begin - at))) return false;
        at = read.span.end;
    }
    return is_blank(line.substr(at));
}

class TextDraft {
  public:
    TextDraft(const std::string& name, TextKind kind, Compilation& compilation,
              const FileFolder* parts)
        : draft_{name, "", compile::odt_markup(), {}, {}},
          kind_(kind),
          compilation_(compilation),
          parts_(parts),
          reader_(compilation) {
        // To the rules of blocks the whole text is one paragraph.
        draft_.tree.root = xml::make_element("text:p");
        where_.file = name;
    }

    PartDraft read(std::string_view text) {
        add_lines(text, IncludeTrail(where_.file));
        return std::move(draft_);
    }

  private:
    void add_lines(std::string_view text, const IncludeTrail& trail) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
            add_line(std::string(text.substr(0, length)), trail);
            text.remove_prefix(length);
        }
        reader_.finish();
    }

    void add_line(const std::string& line, const IncludeTrail& trail) {
        ++where_.line;
        std::vector<ReadTag> tags = reader_.read(line, where_);
        const bool keeps_text = !is_all_steering(line, tags);
        const bool is_lone =
            tags.size() == 1 && !keeps_text && tags[0].tag && compile::is_include(*tags[0].tag);
        if (is_lone) return include(*tags[0].tag, line.ends_with('\n'), trail);
        std::size_t at = 0;
        for (ReadTag& read : tags) {
            if (keeps_text) add_text(line.substr(at, read.span.begin - at));
            if (read.span.trims_before) drop_blanks_before();
            at = read.span.end;
            drops_blanks_ = false;
            add_tag(read);
            drops_blanks_ = read.span.trims_after;
        }
        if (keeps_text) add_text(line.substr(at));
    }

    /// The line becomes the lines of the file.
    void include(const Tag& tag, bool ends_line, const IncludeTrail& trail) {
        auto found = compile::read_included_text(
            parts_, std::get<IncludeStatement>(std::get<Statement>(tag.what).what).file, kind_,
            trail);
        if (const auto* mistake = std::get_if<compile::IncludeMistake>(&found)) {
            return report(tag, mistake->code, mistake->message, mistake->hint);
        }
        auto& included = std::get<compile::IncludedText>(found);
        if (ends_line && !included.text.ends_with('\n')) included.text += '\n';
        Location place{.file = included.file};
        std::swap(where_, place);
        add_lines(included.text, trail.followed_by(included.file));
        std::swap(where_, place);
    }

    /// Back to the last word or tag, over the ends of lines.
    void drop_blanks_before() {
        auto& nodes = draft_.tree.root->children;
        while (!nodes.empty() && nodes.back()->kind == xml::Node::Kind::Text) {
            std::string& text = nodes.back()->text;
            text.resize(text.find_last_not_of(kBlanks) + 1);
            if (!text.empty()) return;
            nodes.pop_back();
        }
    }

    void add_text(std::string text) {
        if (drops_blanks_) text.erase(0, std::min(text.find_first_not_of(kBlanks), text.size()));
        if (text.empty()) return;
        drops_blanks_ = false;
        html_.read(text);
        draft_.tree.root->append(xml::make_text(std::move(text)));
    }

    void add_tag(ReadTag& read) {
        if (read.span.kind == TagSpan::Kind::Escape) add_text(read.span.inner.text);
        if (!read.tag) {
            draft_.has_unread_statement |= read.span.kind == TagSpan::Kind::Statement;
            return;
        }
        Tag& tag = *read.tag;
        tag.where.column = static_cast<int>(read.span.begin) + 1;
        if (compile::is_include(tag)) {
            return report(tag, "E640", "a file cannot be included in the midst of a line",
                          "put the tag into a line of its own");
        }
        if (auto* statement = std::get_if<Statement>(&tag.what)) {
            statement->scope.reset();  // a text has no rows and cells
            if (std::holds_alternative<AnswerStatement>(statement->what)) {
                return report(tag, "E406", "an answer cannot stand in a text",
                              "answers are for documents that come back: DOCX and ODT");
            }
            if (std::holds_alternative<PagebreakStatement>(statement->what)) {
                return report(tag, "E109", "a page cannot end here",
                              "a text has no pages; leave it out");
            }
        }
        if (kind_ == TextKind::Html && std::holds_alternative<Expression>(tag.what)) {
            place_in_html(tag);
        }
        draft_.tree.root->append(draft_.placeholder(std::move(tag)));
    }

    void place_in_html(Tag& tag) {
        using Place = compile::HtmlPlace::Kind;
        if (html_.kind() == Place::Bare) {
            report(tag, "E110", "a value stands inside <…> without quotes around it",
                   "write href=\"{{ address }}\"");
        }
        if (html_.kind() == Place::Raw) {
            report(tag, "E110", "a value cannot stand in a script or a style",
                   "put it into the text");
        }
        if (html_.kind() == Place::Attribute) tag.line_breaks = compile::LineBreaks::AsTheyAre;
        guard_address(tag);
        html_.pass_value();
    }

    /// Nobody clicks on an address that the data made into a script.
    void guard_address(Tag& tag) {
        using Danger = compile::HtmlPlace::Danger;
        const Danger danger = html_.danger();
        if (danger == Danger::Runs) {
            report(tag, "E110", "a value cannot stand in a script", "put it into the text");
        }
        if (danger != Danger::Leads && danger != Danger::Continues) return;
        const Filter filter = danger == Danger::Leads ? Filter::Address : Filter::AddressPart;
        auto value = std::make_shared<const Expression>(std::get<Expression>(std::move(tag.what)));
        tag.what = Expression(FilterExpression{filter, std::move(value), {}});
    }

    void report(const Tag& tag, std::string code, std::string message, std::string hint) {
        compilation_.diagnostics.report(
            compile::about_tag(tag, std::move(code), std::move(message), std::move(hint)));
    }

    PartDraft draft_;
    TextKind kind_;
    Compilation& compilation_;
    const FileFolder* parts_;
    compile::HtmlPlace html_;
    bool drops_blanks_ = false;  // up to the next word or tag
    compile::TagReader reader_;
    Location where_;
};

}  // namespace

std::optional<Program> compile_text(std::string_view text, const std::string& name, TextKind kind,
                                    const CompileOptions& options, Diagnostics& diagnostics) {
    Diagnostics found;
    Compilation compilation{name, options.schema, found};
    PartDraft draft = TextDraft(name, kind, compilation, options.parts).read(text);
    compile::nest_blocks(draft, compilation);
    compile::check_names(draft, compilation);
    compile::check_text_content(draft, compilation);
    for (const Diagnostic& diagnostic : found.all()) diagnostics.report(diagnostic);
    if (found.has_errors()) return std::nullopt;
    const Escaping escaping = kind == TextKind::Html ? Escaping::Html : Escaping::PlainText;
    return compile::flatten(draft, {escaping, 0, {}, options.marks});
}

}  // namespace paperround
