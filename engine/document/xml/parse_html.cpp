// SPDX-License-Identifier: MIT
// The edge to libxml2's HTML parser.
#include "engine/document/xml/parse_html.hpp"

#include "engine/document/document_error.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <climits>
#include <new>

namespace paperround::xml {

namespace {

struct FreeHtmlContext {
    void operator()(htmlParserCtxt* context) const noexcept { htmlFreeParserCtxt(context); }
};
struct FreeHtmlDocument {
    void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};
using HtmlContextHandle = std::unique_ptr<htmlParserCtxt, FreeHtmlContext>;
using HtmlDocumentHandle = std::unique_ptr<xmlDoc, FreeHtmlDocument>;

std::string text_of(const xmlChar* text) {
    return text == nullptr ? std::string{} : reinterpret_cast<const char*>(text);
}

class HtmlTreeBuilder {
  public:
    HtmlTreeBuilder(const std::string& file_name, const ParseLimits& limits)
        : file_name_(file_name), limits_(limits) {}

    /// Walks without recursion: nobody limits how deep a stranger's page goes.
    XmlTree build(const xmlNode* root) {
        XmlTree tree;
        if (root == nullptr) throw refused("E703", "the page holds nothing");
        tree.root = element_of(*root);
        Node* parent = tree.root.get();
        for (const xmlNode* at = root->children; at != nullptr;) {
            Node* added = add(*parent, *at);
            if (added != nullptr && at->children != nullptr) {
                check_depth(++depth_);
                parent = added;
                at = at->children;
                continue;
            }
            while (at->next == nullptr && at->parent != root) {
                at = at->parent;
                parent = parent->parent;
                --depth_;
            }
            at = at->next;
        }
        return tree;
    }

  private:
    /// The element, to go on below it; null for anything else.
    Node* add(Node& parent, const xmlNode& node) {
        if (node.type == XML_ELEMENT_NODE) return parent.append(element_of(node));
        if (node.type == XML_TEXT_NODE) parent.append(make_text(text_of(node.content)));
        return nullptr;
    }

    std::unique_ptr<Node> element_of(const xmlNode& node) {
        if (++elements_ > limits_.elements) {
            throw refused("E705",
                          fmt::format("the page has more than {} elements", limits_.elements));
        }
        std::vector<Attribute> attributes;
        for (const xmlAttr* one = node.properties; one != nullptr; one = one->next) {
            std::string value;
            for (const xmlNode* part = one->children; part != nullptr; part = part->next) {
                value += text_of(part->content);
            }
            attributes.push_back({text_of(one->name), std::move(value)});
        }
        return make_element(text_of(node.name), std::move(attributes));
    }

    void check_depth(std::size_t depth) const {
        if (depth <= limits_.depth) return;
        throw refused("E705",
                      fmt::format("elements stand more than {} deep in each other", limits_.depth));
    }

    Error refused(std::string code, std::string message) const {
        Location where;
        where.file = file_name_;
        return document_error(std::move(code), std::move(where), std::move(message),
                              "ask for the form as a document of Word or LibreOffice");
    }

    const std::string& file_name_;
    ParseLimits limits_;
    std::size_t elements_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

XmlTree parse_html(std::string_view bytes, const std::string& file_name,
                   const ParseLimits& limits) {
    const HtmlContextHandle context(htmlNewParserCtxt());
    if (context == nullptr || bytes.size() > INT_MAX) throw std::bad_alloc();
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                            HTML_PARSE_NOWARNING | HTML_PARSE_NODEFDTD;
    const HtmlDocumentHandle document(htmlCtxtReadMemory(
        context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
    const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
    return HtmlTreeBuilder(file_name, limits).build(root);
}

}  // namespace paperround::xml
