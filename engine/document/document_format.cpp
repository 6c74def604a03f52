// SPDX-License-Identifier: MIT
#include "engine/document/document_format.hpp"

#include "engine/document/document_error.hpp"
#include "engine/document/docx/opc.hpp"
#include "engine/document/package/part_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

constexpr std::string_view odf_prefix = "application/vnd.oasis.opendocument.";

/// Documents, templates and those with macros (ISO/IEC 29500-1 §11.3.10; [MS-OFFMACRO]).
bool is_word_main(std::string_view content_type) {
    const bool of_word = content_type.find("wordprocessingml") != content_type.npos ||
                         content_type.find("ms-word") != content_type.npos;
    return of_word && content_type.ends_with("main+xml");
}

/// The document's main part; empty when there is none. Some programs forget the relationship.
std::string word_main_part(const Package& package) {
    const ContentTypes types(package);
    for (const Relationship& one : relationships_of(package, "")) {
        if (one.kind == "officeDocument" && is_word_main(types.of(one.target))) return one.target;
    }
    const auto is_main = [&](const std::string& name) { return is_word_main(types.of(name)); };
    const auto found = std::ranges::find_if(package.part_names(), is_main);
    return found == package.part_names().end() ? std::string{} : *found;
}

/// The package's ODF media type, of its first entry or its manifest; empty when it is no ODF.
std::string odf_type(const Package& package) {
    if (const std::string* type = package.part("mimetype")) {
        const std::size_t end = type->find_last_not_of(" \r\n\t");
        return type->substr(0, end + 1);
    }
    const auto manifest = parse_optional_part(package, "META-INF/manifest.xml");
    if (!manifest) return {};
    for (const auto& entry : manifest->root->children) {
        const std::string* path = entry->attribute("manifest:full-path");
        const std::string* type = entry->attribute("manifest:media-type");
        if (path != nullptr && *path == "/" && type != nullptr) return *type;
    }
    return {};
}

bool is_odf_text(std::string_view type) {
    if (!type.starts_with(odf_prefix)) return false;
    type.remove_prefix(odf_prefix.size());
    return type == "text" || type == "text-template";
}

bool has_part_starting(const Package& package, std::string_view start) {
    return std::ranges::any_of(package.part_names(),
                               [&](const std::string& name) { return name.starts_with(start); });
}

std::string what_it_is(const Package& package) {
    const std::string type = odf_type(package);
    if (has_part_starting(package, "xl/")) return "an Excel workbook (.xlsx)";
    if (has_part_starting(package, "ppt/")) return "a PowerPoint presentation (.pptx)";
    if (type.find("opendocument.spreadsheet") != type.npos) return "a spreadsheet (.ods)";
    if (type.find("opendocument.presentation") != type.npos) return "a presentation (.odp)";
    if (type == "application/epub+zip") return "an e-book (.epub)";
    if (has_part_starting(package, "Index/Document.iwa")) return "a Pages document";
    std::string first;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, package.part_names().size()); ++i) {
        first += (first.empty() ? "" : ", ") + package.part_names()[i];
    }
    return fmt::format("a zip file that holds {}", first.empty() ? "nothing" : first);
}

/// "Header", then "Header 2".
std::string numbered(const std::string& story, const std::vector<StoryPart>& before) {
    const auto same = [&](const StoryPart& part) {
        return part.story == story || part.story.starts_with(story + " ");
    };
    const auto count = std::ranges::count_if(before, same);
    return count == 0 ? story : fmt::format("{} {}", story, count + 1);
}

std::vector<StoryPart> docx_story_parts(const Package& package) {
    const std::string main = word_main_part(package);
    require_part(package, main.empty() ? "word/document.xml" : main);
    std::vector<StoryPart> out{{main, "Main text"}};
    const auto relationships = relationships_of(package, main);
    const auto add = [&](std::string_view kind, const std::string& story) {
        std::vector<std::string> targets;
        for (const Relationship& one : relationships) {
            const bool there = !one.external && package.part(one.target) != nullptr;
            if (one.kind == kind && there) targets.push_back(one.target);
        }
        std::ranges::sort(targets);
        targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
        for (std::string& name : targets) out.push_back({std::move(name), numbered(story, out)});
    };
    add("header", "Header");
    add("footer", "Footer");
    add("footnotes", "Footnotes");
    add("endnotes", "Endnotes");
    return out;
}

std::vector<StoryPart> odt_story_parts(const Package& package) {
    require_part(package, "content.xml");
    std::vector<StoryPart> out{{"content.xml", "Main text"}};
    if (package.part("styles.xml") != nullptr) out.push_back({"styles.xml", "Header and footer"});
    return out;
}

}  // namespace

DocumentFormat format_of(const Package& package) {
    if (is_odf_text(odf_type(package))) return DocumentFormat::Odt;
    if (!word_main_part(package).empty()) return DocumentFormat::Docx;
    Location where;
    where.file = package.file_name();
    throw document_error("E701", std::move(where), "the file is " + what_it_is(package),
                         "open it and save it as .docx or .odt");
}

std::vector<StoryPart> story_parts(const Package& package, DocumentFormat format) {
    return format == DocumentFormat::Docx ? docx_story_parts(package) : odt_story_parts(package);
}

std::string media_type_of(DocumentFormat format) {
    return format == DocumentFormat::Docx
               ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
               : "application/vnd.oasis.opendocument.text";
}

std::string extension_of(DocumentFormat format) {
    return format == DocumentFormat::Docx ? ".docx" : ".odt";
}

}  // namespace paperround
