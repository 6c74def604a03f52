// SPDX-License-Identifier: MIT
// Before blocks are nested: a page break is then an ordinary element of its line.
#include "engine/compile/page_breaks.hpp"

#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

/// On a placeholder that stays: the style of the paragraph that begins the page.
constexpr std::string_view kPageStyle = "page-style";

bool is_page_break(const PartDraft& draft, const xml::Node& node) {
    if (node.name != kTagElement) return false;
    const auto* statement = std::get_if<Statement>(&draft.tag_of(node)->what);
    return statement != nullptr && std::holds_alternative<PagebreakStatement>(statement->what);
}

void collect(const PartDraft& draft, xml::Node& node, std::vector<xml::Node*>& found) {
    if (is_page_break(draft, node)) found.push_back(&node);
    for (const auto& child : node.children) collect(draft, *child, found);
}

/// Not in a table, a text box, a note, a header.
bool may_end_a_page(const PartDraft& draft, const xml::Node& placeholder) {
    const xml::Node* top = &placeholder;
    for (const xml::Node* at = placeholder.parent; at != nullptr; at = at->parent) {
        const Role role = draft.markup.role_of(*at);
        if (role == Role::Cell || role == Role::Object) return false;
        top = at;
    }
    return top->is("w:document") || top->is("office:document-content") ||
           top->is("office:document");
}

bool has_block_marker(const PartDraft& draft, const xml::Node& node) {
    return block_statement(draft, node) != nullptr ||
           std::any_of(node.children.begin(), node.children.end(),
                       [&](const auto& child) { return has_block_marker(draft, *child); });
}

void place_in_docx(PartDraft& draft, xml::Node& placeholder) {
    lift(draft.markup, placeholder, *placeholder.parent->parent);  // out of its w:t
    insert_before(placeholder, xml::make_element("w:br", {{"w:type", "page"}}));
    detach(placeholder);
}

/// The paragraph styles that end or begin a page, made as they are needed.
class PageStyles {
  public:
    explicit PageStyles(xml::Node& root) : styles_(root.child("office:automatic-styles")) {
        if (styles_ != nullptr) return;
        const xml::Node* body = root.child("office:body");
        const std::size_t place = body == nullptr ? 0 : body->index_in_parent();
        styles_ = root.insert(place, xml::make_element("office:automatic-styles"));
    }

    /// `edge`: "fo:break-before" or "fo:break-after".
    std::string style_like(const xml::Node& paragraph, std::string_view edge) {
        const std::string* written = paragraph.attribute("text:style-name");
        const std::string of = written == nullptr ? "Standard" : *written;
        const std::string name = (edge == "fo:break-after" ? "PageEnd_" : "PageBegin_") + of;
        if (find(name) == nullptr) make(name, of, edge);
        return name;
    }

  private:
    const xml::Node* find(const std::string& name) const {
        for (const auto& style : styles_->children) {
            const std::string* own = style->attribute("style:name");
            if (own != nullptr && *own == name) return style.get();
        }
        return nullptr;
    }

    /// An automatic style cannot be another's parent, so what it says is copied.
    void make(const std::string& name, const std::string& of, std::string_view edge) {
        const xml::Node* own = find(of);
        auto style = own != nullptr
                         ? xml::clone(*own)
                         : xml::make_element("style:style", {{"style:family", "paragraph"},
                                                             {"style:parent-style-name", of}});
        style->set_attribute("style:name", name);
        style->remove_attribute("style:master-page-name");
        xml::Node* look = style->child("style:paragraph-properties");
        if (look == nullptr)
            look = style->insert(0, xml::make_element("style:paragraph-properties"));
        look->remove_attribute("fo:break-before");
        look->remove_attribute("fo:break-after");
        look->remove_attribute("style:page-number");
        look->set_attribute(edge, "page");
        styles_->append(std::move(style));
    }

    xml::Node* styles_;
};

/// Alone in its paragraph, which then ends the page; elsewhere the paragraph is cut in two.
void place_in_odt(PartDraft& draft, xml::Node& placeholder, PageStyles& styles) {
    xml::Node& paragraph = *enclosing(draft.markup, &placeholder, Role::Paragraph);
    xml::Node* holder = placeholder.parent;
    const std::size_t index = placeholder.index_in_parent();
    auto taken = detach(placeholder);
    if (is_blank(draft, paragraph) && !has_block_marker(draft, paragraph)) {
        paragraph.set_attribute("text:style-name", styles.style_like(paragraph, "fo:break-after"));
        return;
    }
    taken->set_attribute(kPageStyle, styles.style_like(paragraph, "fo:break-before"));
    holder->insert(index, std::move(taken));
}

std::string start_tag_of_second_half(const xml::Node& element) {
    xml::Node half;
    half.name = element.name;
    for (const auto& attribute : element.attributes) {
        if (attribute.name != "xml:id" && attribute.name != "text:id") {
            half.attributes.push_back(attribute);
        }
    }
    std::string tag;
    xml::append_start_tag(tag, half);
    return tag;
}

}  // namespace

void place_page_breaks(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> placeholders;
    collect(draft, *draft.tree.root, placeholders);
    for (xml::Node* placeholder : placeholders) {
        if (!may_end_a_page(draft, *placeholder)) {
            compilation.diagnostics.report(
                about_tag(*draft.tag_of(*placeholder), "E109", "a page cannot end here",
                          "put the page break into the main text, outside tables and text boxes"));
        } else if (draft.markup.format == DocumentFormat::Docx) {
            place_in_docx(draft, *placeholder);
        } else {
            PageStyles styles(*draft.tree.root);
            place_in_odt(draft, *placeholder, styles);
        }
    }
}

std::string page_split(const PartDraft& draft, const xml::Node& placeholder) {
    const std::string* style = placeholder.attribute(kPageStyle);
    if (style == nullptr) return "";
    std::string ends;
    std::string begins;
    const xml::Node* at = placeholder.parent;
    for (; draft.markup.role_of(*at) != Role::Paragraph; at = at->parent) {
        if (draft.markup.role_of(*at) != Role::Wrapper) continue;  // a block's own element
        xml::append_end_tag(ends, *at);
        begins.insert(0, start_tag_of_second_half(*at));
    }
    xml::append_end_tag(ends, *at);
    xml::Node next;
    next.name = at->name;
    next.attributes = at->attributes;
    next.set_attribute("text:style-name", *style);
    return ends + start_tag_of_second_half(next) + begins;
}

}  // namespace paperround::compile
