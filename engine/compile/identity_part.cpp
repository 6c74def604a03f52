// SPDX-License-Identifier: MIT
// ISO 29500-1 §22.3 (custom properties), ISO 29500-2 §6 (relationships, content types), ODF 1.3
// part 3 §4.3.3 (meta:user-defined).
#include "engine/compile/identity_part.hpp"

#include "engine/compile/further_parts.hpp"
#include "engine/compile/new_part.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::string_view kCustomPart = "docProps/custom.xml";
constexpr std::string_view kCustomType =
    "application/vnd.openxmlformats-officedocument.custom-properties+xml";
constexpr std::string_view kCustomRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
constexpr std::string_view kUserProperties = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
constexpr std::array kStampNames = {kStampReference, kStampToken};

constexpr std::string_view kEmptyCustom =
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
    " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"/>";
constexpr std::string_view kEmptyMeta =
    "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\">"
    "<office:meta/></office:document-meta>";

PartDraft draft_of(PartSet& parts, std::string_view name, std::string_view otherwise,
                   DocumentFormat format) {
    const std::string* bytes = parts.find(name);
    PartDraft draft{
        std::string(name),
        "Properties",
        properties_markup(format),
        xml::parse(bytes == nullptr ? otherwise : std::string_view(*bytes), std::string(name)),
        {}};
    return draft;
}

Tag stamp_tag(std::string_view name) {
    PathExpression path;
    path.written = name;
    path.steps.push_back({std::string(name), 0});
    return {Expression(std::move(path)), FieldUse::Kind::Control, {}, {}, Names::Any};
}

bool has_value(const xml::Node& element, std::string_view attribute_name, std::string_view value) {
    const std::string* found = element.attribute(attribute_name);
    return found != nullptr && *found == value;
}

int highest_property_id(const xml::Node& root) {
    int highest = 1;  // 0 and 1 are not for us
    for (const auto& child : root.children) {
        int id = 0;
        if (const std::string* written = child->attribute("pid")) {
            std::from_chars(written->data(), written->data() + written->size(), id);
        }
        highest = std::max(highest, id);
    }
    return highest;
}

void stamp_docx(PartDraft& draft) {
    xml::Node& root = *draft.tree.root;
    for (const std::string_view name : kStampNames) {
        std::erase_if(root.children,
                      [&](const auto& child) { return has_value(*child, "name", name); });
        const std::string id = std::to_string(highest_property_id(root) + 1);
        xml::Node* property = root.append(xml::make_element(
            "property",
            {{"fmtid", std::string(kUserProperties)}, {"pid", id}, {"name", std::string(name)}}));
        property->append(xml::make_element("vt:lpwstr"))
            ->append(draft.placeholder(stamp_tag(name)));
    }
}

void stamp_odt(PartDraft& draft) {
    xml::Node* meta = draft.tree.root->child("office:meta");
    if (meta == nullptr) meta = draft.tree.root->append(xml::make_element("office:meta"));
    for (const std::string_view name : kStampNames) {
        std::erase_if(meta->children,
                      [&](const auto& child) { return has_value(*child, "meta:name", name); });
        meta->append(xml::make_element("meta:user-defined", {{"meta:name", std::string(name)}}))
            ->append(draft.placeholder(stamp_tag(name)));
    }
}

}  // namespace

void stamp_identity(std::vector<PartDraft>& drafts, PartSet& parts, DocumentFormat format) {
    const bool docx = format == DocumentFormat::Docx;
    const std::string_view name = docx ? kCustomPart : "meta.xml";
    auto draft = std::find_if(drafts.begin(), drafts.end(),
                              [&](const PartDraft& other) { return other.name == name; });
    if (draft == drafts.end()) {
        drafts.push_back(draft_of(parts, name, docx ? kEmptyCustom : kEmptyMeta, format));
        draft = drafts.end() - 1;
    }
    if (docx) {
        stamp_docx(*draft);
        declare_docx_part(parts, "", {std::string(kCustomPart), kCustomType, kCustomRelation});
    } else {
        stamp_odt(*draft);
        declare_odt_part(parts, name);
    }
}

}  // namespace paperround::compile
