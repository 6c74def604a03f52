// SPDX-License-Identifier: MIT
// ISO 29500-2 §6.5 (relationships), §6.2.3 (content types), ODF 1.3 part 2 §4 (manifest).
#include "engine/compile/content_parts.hpp"

#include "engine/compile/program_builder.hpp"
#include "engine/document/xml/tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::string_view kNoRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
constexpr std::string_view kStrictKind = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
constexpr std::string_view kTransitionalKind =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

template <typename Insert>
bool brings(const Program& program) {
    return std::any_of(
        program.contents.begin(), program.contents.end(),
        [](const ContentInsert& content) { return std::holds_alternative<Insert>(content); });
}

std::string folder_of(std::string_view part) {
    return std::string(part.substr(0, part.rfind('/') + 1));
}

std::string relationships_of_part(const std::string& part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

/// How the part names the picture: relative where it can, since not every program knows better.
std::string target_of_picture(const std::string& part, const ContentSetting& setting) {
    const std::string folder = folder_of(part);
    const std::string where = folder_of(setting.picture_stem);
    const std::string file(gap_word(Gap::File));
    return where.starts_with(folder) ? where.substr(folder.size()) + file : "/" + where + file;
}

/// The part's own words, with the instruction before its root ends.
Program with_references(const std::string& name, std::string_view bytes,
                        ReferencesInsert references) {
    const xml::XmlTree tree = xml::parse(bytes, name);
    ProgramBuilder builder(name);
    builder.literal() += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    xml::append_start_tag(builder.literal(), *tree.root);
    for (const auto& child : tree.root->children) xml::append_markup(builder.literal(), *child);
    builder.emit_references(std::move(references));
    xml::append_end_tag(builder.literal(), *tree.root);
    return builder.finish();
}

Program relationships_program(const std::string& part, PartSet& parts,
                              const ContentSetting& setting) {
    const std::string name = relationships_of_part(part);
    const std::string* bytes = parts.find(name);
    const std::string own(bytes == nullptr ? kNoRelationships : std::string_view(*bytes));
    const std::string_view kind =
        own.find(kStrictKind) != std::string::npos ? kStrictKind : kTransitionalKind;
    ReferencesInsert references;
    references.of_part = part;
    references.picture = GappedMarkup(fmt::format(
        "<Relationship Id=\"{}Image{}\" Type=\"{}image\" Target=\"{}\"/>", setting.relation_prefix,
        gap_word(Gap::Relation), kind, target_of_picture(part, setting)));
    references.link = GappedMarkup(fmt::format(
        "<Relationship Id=\"{}Link{}\" Type=\"{}hyperlink\" Target=\"{}\" "
        "TargetMode=\"External\"/>",
        setting.relation_prefix, gap_word(Gap::Relation), kind, gap_word(Gap::Address)));
    parts.remove(name);
    return with_references(name, own, std::move(references));
}

void declare_picture_types(PartSet& parts) {
    constexpr std::string_view name = "[Content_Types].xml";
    xml::XmlTree tree = xml::parse(*parts.find(name), std::string(name));
    const auto declare = [&](const char* suffix, const char* type) {
        const auto& children = tree.root->children;
        const bool declared = std::any_of(children.begin(), children.end(), [&](const auto& one) {
            const std::string* extension = one->attribute("Extension");
            return extension != nullptr && *extension == suffix;
        });
        if (declared) return;
        tree.root->insert(
            0, xml::make_element("Default", {{"Extension", suffix}, {"ContentType", type}}));
    };
    declare("jpeg", "image/jpeg");
    declare("png", "image/png");
    parts.put(name, xml::serialize(tree));
}

std::vector<Program> docx_references(const std::vector<Program>& programs, PartSet& parts,
                                     const ContentSetting& setting) {
    std::vector<Program> made;
    for (const Program& program : programs) {
        const bool refers = brings<PictureInsert>(program) || brings<LinkInsert>(program) ||
                            brings<MarkdownInsert>(program);
        if (!refers) continue;
        made.push_back(relationships_program(program.part_name, parts, setting));
    }
    if (std::any_of(programs.begin(), programs.end(), brings<PictureInsert>)) {
        declare_picture_types(parts);
    }
    return made;
}

std::vector<Program> odt_references(const std::vector<Program>& programs, PartSet& parts,
                                    const ContentSetting& setting) {
    constexpr std::string_view name = "META-INF/manifest.xml";
    const std::string* bytes = parts.find(name);
    if (bytes == nullptr || std::none_of(programs.begin(), programs.end(), brings<PictureInsert>)) {
        return {};
    }
    const std::string own = *bytes;
    ReferencesInsert references;
    references.picture = GappedMarkup(fmt::format(
        "<manifest:file-entry manifest:full-path=\"{}{}\" manifest:media-type=\"{}\"/>",
        folder_of(setting.picture_stem), gap_word(Gap::File), gap_word(Gap::MediaType)));
    parts.remove(name);
    std::vector<Program> made;
    made.push_back(with_references(std::string(name), own, std::move(references)));
    return made;
}

}  // namespace

std::vector<Program> reference_programs(const std::vector<Program>& programs, PartSet& parts,
                                        DocumentFormat format, const ContentSetting& setting) {
    return format == DocumentFormat::Docx ? docx_references(programs, parts, setting)
                                          : odt_references(programs, parts, setting);
}

}  // namespace paperround::compile
