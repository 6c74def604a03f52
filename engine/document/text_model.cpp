// SPDX-License-Identifier: MIT
#include "engine/document/text_model.hpp"

#include "engine/document/document_format.hpp"
#include "engine/document/docx/docx_text_reader.hpp"
#include "engine/document/docx/opc.hpp"
#include "engine/document/odt/odt_text_reader.hpp"
#include "engine/document/package/part_tree.hpp"
#include "engine/document/package_warnings.hpp"

#include <algorithm>

namespace paperround {

namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

std::string text_of_child(const xml::Node* parent, std::string_view name) {
    const xml::Node* found = parent == nullptr ? nullptr : parent->child(name);
    return found == nullptr ? std::string{} : text_content(*found);
}

Properties named_children(const xml::Node& parent, std::string_view element,
                          std::string_view name_attribute) {
    Properties out;
    for (const auto& child : parent.children) {
        const std::string* name = child->attribute(name_attribute);
        if (child->is(element) && name != nullptr) out.emplace_back(*name, text_content(*child));
    }
    return out;
}

/// The part that another (or the package) names as its `kind`.
std::string related_part(const Package& package, std::string_view from, std::string_view kind) {
    const auto all = relationships_of(package, from);
    const auto found = std::ranges::find_if(
        all, [&](const Relationship& one) { return one.kind == kind && !one.external; });
    return found == all.end() ? std::string{} : found->target;
}

ParagraphStyles read_styles(const Package& package, const std::string& main_part) {
    const auto tree = parse_optional_part(package, related_part(package, main_part, "styles"));
    return tree ? ParagraphStyles(*tree->root) : ParagraphStyles();
}

void read_docx_properties(const Package& package, TextModel& model) {
    auto custom = related_part(package, "", "custom-properties");
    if (custom.empty()) custom = related_part(package, "", "customProperties");
    if (const auto tree = parse_optional_part(package, custom)) {
        model.custom_properties = named_children(*tree->root, "property", "name");
    }
    const auto core = related_part(package, "", "core-properties");
    if (const auto tree = parse_optional_part(package, core)) {
        model.core_identifier = text_of_child(tree->root.get(), "dc:identifier");
    }
}

TextModel read_docx(const Package& package) {
    const auto parts = story_parts(package, DocumentFormat::Docx);
    const ParagraphStyles styles = read_styles(package, parts.front().part_name);
    TextModel model;
    TextBlockWriter writer;
    DocxTextReader reader(styles, writer);
    for (const StoryPart& part : parts) {
        reader.read(*parse_part(package, part.part_name).root, part.story);
    }
    model.has_external_links = fetches_from_elsewhere(package);
    model.blocks = writer.take_blocks();
    model.has_embedded_documents = reader.has_embedded_documents();
    model.table_captions = reader.take_table_captions();
    model.has_macros = std::ranges::any_of(package.part_names(), [](const std::string& name) {
        return name.ends_with("vbaProject.bin");
    });
    read_docx_properties(package, model);
    return model;
}

/// An address outside of the package, where a picture or section would be fetched from.
bool links_outside(const xml::Node& node) {
    const bool fetches = node.is("draw:image") || node.is("draw:object") ||
                         node.is("text:section-source") || node.is("draw:plugin");
    const std::string* address = fetches ? node.attribute("xlink:href") : nullptr;
    const bool outside =
        address != nullptr && (address->find(':') != address->npos || address->starts_with("/") ||
                               address->starts_with("../"));
    return outside || std::ranges::any_of(node.children,
                                          [](const auto& child) { return links_outside(*child); });
}

TextModel read_odt(const Package& package) {
    TextModel model;
    TextBlockWriter writer;
    OdtTextReader reader(writer);
    const auto content = parse_part(package, "content.xml");
    reader.read_content(*content.root);
    model.has_external_links = links_outside(*content.root);
    if (const auto styles = parse_optional_part(package, "styles.xml")) {
        reader.read_page_styles(*styles->root);
        model.has_external_links = model.has_external_links || links_outside(*styles->root);
    }
    model.blocks = writer.take_blocks();
    model.table_captions = reader.take_table_captions();
    model.has_macros = std::ranges::any_of(package.part_names(), [](const std::string& name) {
        return name.starts_with("Basic/") || name.starts_with("Scripts/");
    });
    if (const auto meta = parse_optional_part(package, "meta.xml")) {
        const xml::Node* office_meta = meta->root->child("office:meta");
        if (office_meta == nullptr) return model;
        model.custom_properties = named_children(*office_meta, "meta:user-defined", "meta:name");
        model.core_identifier = text_of_child(office_meta, "dc:identifier");
    }
    return model;
}

bool in_same_row(const TextBlock& a, const TextBlock& b) {
    return a.story == b.story && a.cell && b.cell && a.cell->table == b.cell->table &&
           a.cell->row == b.cell->row && a.cell->column != b.cell->column;
}

}  // namespace

TextModel read_text_model(const Package& package) {
    const bool is_docx = format_of(package) == DocumentFormat::Docx;
    TextModel model = is_docx ? read_docx(package) : read_odt(package);
    model.remarks = package_warnings(package);
    return model;
}

std::string plain_text(const TextModel& model) {
    std::string out;
    const TextBlock* before = nullptr;
    for (const TextBlock& block : model.blocks) {
        if (before != nullptr) out += in_same_row(*before, block) ? '\t' : '\n';
        out += block.text;
        before = &block;
    }
    if (before != nullptr) out += '\n';
    return out;
}

}  // namespace paperround
