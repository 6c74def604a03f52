// SPDX-License-Identifier: MIT
// The same language over plain text and HTML. A line is to a text what a paragraph is to a
// document: one that holds nothing but statements leaves nothing behind, not even its end.
#include "engine/compile/compiled_template.hpp"
#include "engine/compile/content_tags.hpp"
#include "engine/compile/flatten.hpp"
#include "engine/compile/name_check.hpp"
#include "engine/compile/nest_blocks.hpp"
#include "engine/compile/read_tags.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround {
namespace {

using compile::Compilation;
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
    TextDraft(const std::string& name, Compilation& compilation)
        : draft_{name, "", compile::odt_markup(), {}, {}},
          compilation_(compilation),
          reader_(compilation.diagnostics) {
        // To the rules of blocks the whole text is one paragraph.
        draft_.tree.root = xml::make_element("text:p");
        where_.file = name;
    }

    PartDraft read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
            add_line(std::string(text.substr(0, length)));
            text.remove_prefix(length);
        }
        reader_.finish();
        return std::move(draft_);
    }

  private:
    void add_line(const std::string& line) {
        ++where_.line;
        std::vector<ReadTag> tags = reader_.read(line, where_);
        const bool keeps_text = !is_all_steering(line, tags);
        std::size_t at = 0;
        for (ReadTag& read : tags) {
            if (keeps_text) add_text(text_before(line, at, read.span));
            at = end_of(line, read.span);
            add_tag(read);
        }
        if (keeps_text) add_text(line.substr(at));
    }

    static std::string text_before(const std::string& line, std::size_t from, const TagSpan& span) {
        std::string text = line.substr(from, std::max(from, span.begin) - from);
        if (span.trims_before) text.resize(text.find_last_not_of(kBlanks) + 1);
        return text;
    }

    static std::size_t end_of(const std::string& line, const TagSpan& span) {
        if (!span.trims_after) return span.end;
        return std::min(line.find_first_not_of(kBlanks, span.end), line.size());
    }

    void add_text(std::string text) {
        if (!text.empty()) draft_.tree.root->append(xml::make_text(std::move(text)));
    }

    void add_tag(ReadTag& read) {
        if (read.span.kind == TagSpan::Kind::Escape) add_text(read.span.inner.text);
        if (!read.tag) {
            draft_.has_unread_statement |= read.span.kind == TagSpan::Kind::Statement;
            return;
        }
        Tag& tag = *read.tag;
        tag.where.column = static_cast<int>(read.span.begin) + 1;
        if (auto* statement = std::get_if<Statement>(&tag.what)) {
            statement->scope.reset();  // a text has no rows and cells
            if (std::holds_alternative<AnswerStatement>(statement->what)) return refuse_answer(tag);
        }
        draft_.tree.root->append(draft_.placeholder(std::move(tag)));
    }

    void refuse_answer(const Tag& tag) {
        compilation_.diagnostics.report(
            compile::about_tag(tag, "E406", "an answer cannot stand in a text",
                               "answers are for documents that come back: DOCX and ODT"));
    }

    PartDraft draft_;
    Compilation& compilation_;
    compile::TagReader reader_;
    Location where_;
};

}  // namespace

std::optional<Program> compile_text(std::string_view text, const std::string& name, TextKind kind,
                                    const CompileOptions& options, Diagnostics& diagnostics) {
    Diagnostics found;
    Compilation compilation{name, options.schema, found, {}, {}, {}};
    PartDraft draft = TextDraft(name, compilation).read(text);
    compile::nest_blocks(draft, compilation);
    compile::check_names(draft, compilation);
    compile::check_text_content(draft, compilation);
    for (const Diagnostic& diagnostic : found.all()) diagnostics.report(diagnostic);
    if (found.has_errors()) return std::nullopt;
    const Escaping escaping = kind == TextKind::Html ? Escaping::Html : Escaping::PlainText;
    return compile::flatten(draft, {escaping});
}

}  // namespace paperround
