// SPDX-License-Identifier: MIT
// Finds again, in the package as it is, what each message speaks of.
#include "engine/compile/annotate.hpp"

#include "engine/compile/comment_writer.hpp"
#include "engine/compile/logical_text.hpp"
#include "engine/compile/story.hpp"
#include "engine/document/package/part_tree.hpp"

#include <algorithm>

namespace paperround {
namespace {

using compile::StoryParagraph;
using compile::Stretch;
using compile::WrittenComment;

/// The words that the caret stands under.
std::string marked_words(const Diagnostic& problem) {
    const std::string& text = problem.excerpt;
    const auto byte_of = [&](std::size_t character) {
        std::size_t at = 0;
        for (; at < text.size(); ++at) {
            const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
            if (!continues && character-- == 0) break;
        }
        return at;
    };
    const std::size_t begin = byte_of(problem.caret);
    return text.substr(begin, byte_of(problem.caret + problem.caret_length) - begin);
}

/// As the excerpt has it: every break and tab is a blank.
std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// The marked words in the paragraph's text; the whole of it where they are not to be found, as
/// those of a field's code.
Stretch words_in(const std::string& paragraph, const Diagnostic& problem) {
    const std::string words = marked_words(problem);
    if (words.empty()) return {};
    const std::string text = on_one_line(paragraph);
    const bool as_told =
        problem.offset <= text.size() && text.compare(problem.offset, words.size(), words) == 0;
    const std::size_t at = as_told ? problem.offset : text.find(words);
    if (at == std::string::npos) return {};
    return {at, at + words.size()};
}

std::vector<std::string> lines_of(const Diagnostic& problem, bool says_where) {
    std::vector<std::string> lines;
    std::string first = problem.code + " " + problem.message;
    if (problem.severity == Severity::Warning) first = "Warning: " + first;
    if (problem.severity == Severity::Note) first = "Note: " + first;
    const std::string where = describe(problem.where);
    if (problem.where.included_ordinal > 0) {
        lines.push_back(problem.where.file + ", " + where + ":");
    } else if (says_where && where != problem.where.file) {
        lines.push_back(where + ":");
    }
    lines.push_back(std::move(first));
    if (!problem.hint.empty()) lines.push_back("→ " + problem.hint);
    return lines;
}

class MainText {
  public:
    MainText(const compile::Markup& markup, xml::Node& root, std::string part)
        : markup_(markup),
          part_(std::move(part)),
          paragraphs_(compile::walk_story(markup, root, "", "")) {}

    bool has_paragraphs() const { return !paragraphs_.empty(); }

    WrittenComment comment_on(const Diagnostic& problem) const {
        xml::Node* told = told_paragraph(problem);
        xml::Node* holder = told == nullptr ? paragraphs_.front().node : outermost(told);
        WrittenComment comment;
        comment.paragraph = holder;
        if (holder == told) {
            comment.words = words_in(compile::logical_text(markup_, *told).text, problem);
        }
        comment.lines = lines_of(problem, holder != told);
        return comment;
    }

  private:
    xml::Node* told_paragraph(const Diagnostic& problem) const {
        const auto ordinal = static_cast<std::size_t>(problem.where.ordinal);
        const bool here = problem.where.part == part_ && ordinal > 0;
        return here && ordinal <= paragraphs_.size() ? paragraphs_[ordinal - 1].node : nullptr;
    }

    /// No comment can stand in a text box: the paragraph that the box hangs on has it.
    xml::Node* outermost(xml::Node* paragraph) const {
        xml::Node* found = paragraph;
        for (xml::Node* at = paragraph->parent; at != nullptr; at = at->parent) {
            if (markup_.role_of(*at) == compile::Role::Paragraph) found = at;
        }
        return found;
    }

    const compile::Markup& markup_;
    std::string part_;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

std::string annotated_copy(const Package& package, const Diagnostics& problems,
                           const std::string& when) {
    const DocumentFormat format = format_of(package);
    const std::string main_part = story_parts(package, format).front().part_name;
    compile::PartSet parts(package);
    xml::XmlTree tree = parse_part(package, main_part);
    const MainText text(compile::markup_of(format), *tree.root, main_part);
    std::vector<WrittenComment> comments;
    for (const Diagnostic& problem : problems.all()) {
        const bool is_about_it =
            problem.where.file == package.file_name() || problem.where.included_ordinal > 0;
        if (is_about_it && text.has_paragraphs()) comments.push_back(text.comment_on(problem));
    }
    const compile::CommentSignature signature{"paperround", "pr", when};
    if (format == DocumentFormat::Docx) {
        compile::write_docx_comments(*tree.root, main_part, comments, signature, parts);
    } else {
        compile::write_odt_comments(*tree.root, comments, signature);
    }
    parts.put(main_part, xml::serialize(tree));
    return write_package(parts.in_package_order(format));
}

}  // namespace paperround
