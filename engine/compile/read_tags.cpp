// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/read_tags.hpp"

#include "engine/compile/content_tags.hpp"
#include "engine/compile/logical_text.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using Understood = std::variant<TagMeaning, ExpressionMistake>;

template <typename Outcome>
Understood as_understood(Outcome outcome) {
    if (auto* mistake = std::get_if<ExpressionMistake>(&outcome)) return std::move(*mistake);
    return TagMeaning(std::get<0>(std::move(outcome)));
}

Understood understand_inner(const TagSpan& span, const KeywordNames& names) {
    if (span.kind == TagSpan::Kind::Output) {
        return as_understood(parse_expression(span.inner.text, &names));
    }
    if (span.kind == TagSpan::Kind::Statement) {
        return as_understood(parse_statement(span.inner.text, &names));
    }
    auto answer = parse_short_answer(span.inner.text);
    if (auto* mistake = std::get_if<ExpressionMistake>(&answer)) return std::move(*mistake);
    return TagMeaning(Statement{std::nullopt, std::get<AnswerStatement>(std::move(answer))});
}

FieldUse::Kind carrier_of(const TagMeaning& what) {
    const auto* statement = std::get_if<Statement>(&what);
    if (statement == nullptr) return FieldUse::Kind::Braces;
    if (std::holds_alternative<ForStatement>(statement->what)) return FieldUse::Kind::Loop;
    return FieldUse::Kind::Condition;
}

Diagnostic about(const ExpressionMistake& mistake, const Tag& tag) {
    Diagnostic diagnostic = about_tag(tag, mistake.code, mistake.message, mistake.hint);
    const NormalisedText& inner = tag.source.span.inner;
    const std::size_t end = std::min(mistake.end, inner.text.size());
    const std::size_t begin = std::min(mistake.begin, end);
    if (begin < end) {
        mark(diagnostic, tag.source.paragraph,
             {inner.original_offset(begin), inner.original_offset(end)});
    }
    return diagnostic;
}

}  // namespace

TagReader::TagReader(Compilation& compilation) : diagnostics_(compilation.diagnostics) {
    if (compilation.schema != nullptr) keyword_names_ = KeywordNames(*compilation.schema);
}

std::vector<ReadTag> TagReader::read(const std::string& text, const Location& where) {
    FoundTags found = find_tags(text);
    const SharedText shared(found.tags.empty() ? std::string() : text);
    std::vector<ReadTag> tags;
    tags.reserve(found.tags.size());
    for (TagSpan& span : found.tags) {
        auto tag = understand(span, shared, where);
        tags.push_back({std::move(span), std::move(tag)});
    }
    note_mistakes(std::move(found.mistakes), text, where);
    return tags;
}

std::optional<Tag> TagReader::understand(const TagSpan& span, const SharedText& text,
                                         const Location& where) {
    if (span.kind == TagSpan::Kind::Comment || span.kind == TagSpan::Kind::Escape) return {};
    Tag tag{Expression(Value()), FieldUse::Kind::Braces, where, {text, span}};
    if (tag.source.written().find(kObjectCharacter) != std::string::npos) {
        diagnostics_.report(about_tag(tag, "E103", "a picture or note stands inside this tag",
                                      "move it before or after the braces"));
        return {};
    }
    Understood understood = understand_inner(span, keyword_names_);
    if (const auto* mistake = std::get_if<ExpressionMistake>(&understood)) {
        diagnostics_.report(about(*mistake, tag));
        return {};
    }
    tag.what = std::get<0>(std::move(understood));
    tag.carrier = carrier_of(tag.what);
    const FilterExpression* content = content_of(tag);
    if (content != nullptr && content->filter == Filter::Paragraphs) {
        tag.line_breaks = LineBreaks::NewParagraph;
    }
    if (!content_stands_last(tag, diagnostics_)) return {};
    return tag;
}

void TagReader::note_mistakes(std::vector<TagMistake> mistakes, const std::string& text,
                              const Location& where) {
    if (waiting_ && !mistakes.empty() && is_cut_tag(waiting_->mistake, mistakes.front())) {
        waiting_->mistake = cut_tag(waiting_->mistake);
        mistakes.erase(mistakes.begin());
    }
    finish();
    for (std::size_t i = 0; i < mistakes.size(); ++i) {
        if (i + 1 == mistakes.size()) {
            waiting_ = Waiting{std::move(mistakes[i]), text, where};
        } else {
            report(mistakes[i], text, where);
        }
    }
}

void TagReader::finish() {
    if (waiting_) report(waiting_->mistake, waiting_->text, waiting_->where);
    waiting_.reset();
}

void TagReader::report(const TagMistake& mistake, const std::string& text, const Location& where) {
    Diagnostic diagnostic;
    diagnostic.code = mistake.code;
    diagnostic.where = where;
    diagnostic.message = mistake.message;
    diagnostic.hint = mistake.hint;
    mark(diagnostic, text, {mistake.begin, mistake.end});
    diagnostics_.report(std::move(diagnostic));
}

}  // namespace paperround::compile
