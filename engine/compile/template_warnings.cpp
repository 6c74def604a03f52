// SPDX-License-Identifier: MIT
// Each warning is said once for a part, at the first place, with how many there are.
#include "engine/compile/template_warnings.hpp"

#include "engine/compile/comment_anchors.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tracked_changes.hpp"
#include "engine/document/docx/opc.hpp"
#include "engine/document/package/part_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {
namespace {

using compile::StoryParagraph;

struct Found {
    std::size_t count = 0;
    const xml::Node* first = nullptr;
};

template <typename Predicate>
void look_for(const xml::Node& node, const Predicate& wanted, Found& found) {
    if (node.kind != xml::Node::Kind::Element) return;
    if (wanted(node)) {
        ++found.count;
        if (found.first == nullptr) found.first = &node;
    }
    for (const auto& child : node.children) look_for(*child, wanted, found);
}

/// A range's end belongs to a comment that was counted at its beginning.
bool is_comment(const xml::Node& node) {
    return node.is("w:commentReference") || node.is("office:annotation");
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("a {}", one) : fmt::format("{} {}", count, many);
}

class StoryWarnings {
  public:
    StoryWarnings(const Package& package, const StoryPart& part, Diagnostics& diagnostics)
        : part_(part),
          file_(package.file_name()),
          markup_(compile::markup_of(format_of(package))),
          tree_(parse_part(package, part.part_name)),
          diagnostics_(diagnostics) {}

    void report() {
        Found changes;
        look_for(*tree_.root, compile::is_tracked_change, changes);
        if (changes.count > 0) {
            warn(changes, Severity::Warning, "E502",
                 counted(changes.count, "tracked change", "tracked changes") +
                     " that nobody has accepted or rejected",
                 "accept or reject them in the template, or merge with --strip changes, which "
                 "accepts them in every document");
        }
        Found comments;
        look_for(*tree_.root, is_comment, comments);
        if (comments.count > 0) {
            warn(comments, Severity::Note, "E505",
                 counted(comments.count, "comment", "comments") + ", which no document will have",
                 "");
        }
    }

  private:
    void warn(const Found& found, Severity severity, std::string code, std::string message,
              std::string hint) {
        Diagnostic diagnostic;
        diagnostic.severity = severity;
        diagnostic.code = std::move(code);
        diagnostic.where = place_of(*found.first);
        diagnostic.message = std::move(message);
        diagnostic.hint = std::move(hint);
        diagnostics_.report(std::move(diagnostic));
    }

    /// The paragraph around it; the story alone where there is none, as for a deleted row.
    Location place_of(const xml::Node& node) {
        for (const StoryParagraph& paragraph :
             compile::walk_story(markup_, *tree_.root, file_, part_.story)) {
            for (const xml::Node* at = &node; at != nullptr; at = at->parent) {
                if (at != paragraph.node) continue;
                Location where = paragraph.where;
                where.part = part_.part_name;
                return where;
            }
        }
        Location where;
        where.file = file_;
        where.story = part_.story;
        where.part = part_.part_name;
        return where;
    }

    const StoryPart& part_;
    std::string file_;
    const compile::Markup& markup_;
    xml::XmlTree tree_;
    Diagnostics& diagnostics_;
};

void warn_about_file(const Package& package, std::string code, std::string message,
                     std::string hint, Diagnostics& diagnostics) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Warning;
    diagnostic.code = std::move(code);
    diagnostic.where.file = package.file_name();
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    diagnostics.report(std::move(diagnostic));
}

bool is_macro_part(const std::string& name) {
    return name.ends_with("vbaProject.bin") || name.ends_with("vbaData.xml") ||
           (name.starts_with("Basic/") && name.find("script-lb.xml") == std::string::npos &&
            name.find("script-lc.xml") == std::string::npos && !name.ends_with('/')) ||
           (name.starts_with("Scripts/") && !name.ends_with('/'));
}

void warn_about_macros(const Package& package, Diagnostics& diagnostics) {
    const auto& names = package.part_names();
    if (std::none_of(names.begin(), names.end(), is_macro_part)) return;
    warn_about_file(package, "E503", "the template holds macros",
                    "they are never run, and no document will have them", diagnostics);
}

/// What a reader's word processor would fetch or ask about; a hyperlink waits to be clicked.
bool is_link_to_elsewhere(const Relationship& one) {
    return one.external && one.kind != "hyperlink";
}

std::string what_it_links(const Relationship& one) {
    if (one.kind.starts_with("mailMerge")) return "the list of a mail merge";
    if (one.kind == "attachedTemplate") return "the template it is based on";
    if (one.kind == "image") return "a picture";
    return "something (" + one.kind + ")";
}

bool never_travels(const Relationship& one) {
    return one.kind.starts_with("mailMerge") || one.kind == "attachedTemplate";
}

void warn_about_docx_links(const Package& package, Diagnostics& diagnostics) {
    for (const std::string& part : package.part_names()) {
        if (part.ends_with(".rels") || !part.ends_with(".xml")) continue;
        for (const Relationship& one : relationships_of(package, part)) {
            if (!is_link_to_elsewhere(one)) continue;
            warn_about_file(
                package, "E504", what_it_links(one) + " is outside the file: " + one.target,
                never_travels(one) ? "the link is left out of every document"
                                   : "insert it instead of linking it: a reader does not have it",
                diagnostics);
        }
    }
}

void collect_odt_links(const xml::Node& node, std::vector<std::string>& found) {
    const std::string* target = node.attribute("xlink:href");
    const bool may_be_fetched = node.is("draw:image") || node.is("draw:object") ||
                                node.is("draw:object-ole") || node.is("text:section-source");
    if (target != nullptr && may_be_fetched) {
        const bool outside = target->find("://") != std::string::npos || target->starts_with("/") ||
                             target->starts_with("../");
        if (outside) found.push_back(*target);
    }
    for (const auto& child : node.children) collect_odt_links(*child, found);
}

void warn_about_odt_links(const Package& package, Diagnostics& diagnostics) {
    std::vector<std::string> targets;
    for (const char* part : {"content.xml", "styles.xml"}) {
        if (const auto tree = parse_optional_part(package, part)) {
            collect_odt_links(*tree->root, targets);
        }
    }
    for (const std::string& target : targets) {
        warn_about_file(package, "E504", "something is outside the file: " + target,
                        "insert it instead of linking it: a reader does not have it", diagnostics);
    }
}

}  // namespace

void warn_about_template(const Package& package, Diagnostics& diagnostics) {
    const DocumentFormat format = format_of(package);
    for (const StoryPart& part : story_parts(package, format)) {
        StoryWarnings(package, part, diagnostics).report();
    }
    warn_about_macros(package, diagnostics);
    if (format == DocumentFormat::Docx) {
        warn_about_docx_links(package, diagnostics);
    } else {
        warn_about_odt_links(package, diagnostics);
    }
}

}  // namespace paperround
