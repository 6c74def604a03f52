// SPDX-License-Identifier: MIT
// The edge to libxml2: its SAX2 events become our tree. No DTD, no network, no entity of the
// file's own; the first thing wrong ends the parse.
#include "engine/document/document_error.hpp"
#include "engine/document/xml/prefix_scopes.hpp"
#include "engine/document/xml/tree.hpp"

#include <fmt/format.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cctype>
#include <climits>
#include <new>
#include <optional>

namespace paperround::xml {

namespace {

struct FreeParserContext {
    void operator()(xmlParserCtxt* context) const noexcept { xmlFreeParserCtxt(context); }
};
using ParserContextHandle = std::unique_ptr<xmlParserCtxt, FreeParserContext>;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// Without NOENT libxml2 leaves an ampersand of an attribute as "&#38;", whichever way it was
// written (2.9; xmlParseAttValueComplex).
std::string attribute_value(const xmlChar* begin, const xmlChar* end) {
    constexpr std::string_view ampersand = "&#38;";
    std::string value(reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin));
    for (std::size_t at = 0; (at = value.find(ampersand, at)) != std::string::npos; ++at) {
        value.replace(at, ampersand.size(), "&");
    }
    return value;
}

constexpr const char* save_again = "open the document in Word or LibreOffice and save it again";

// What SAX2 hands over per attribute: local name, prefix, URI, value begin, value end.
constexpr int fields_per_attribute = 5;

/// Owned by `parse`; libxml2 calls its members through the C functions below.
class TreeBuilder {
  public:
    TreeBuilder(xmlParserCtxt& context, const std::string& part_name, const ParseLimits& limits)
        : context_(context), part_name_(part_name), limits_(limits) {}

    /// The first thing wrong; libxml2 must not see exceptions.
    std::optional<Error> failure;
    XmlTree tree;

    void start_document() {
        // libxml2 keeps the name of an encoding that it has to convert at the input.
        const auto* converted = context_.input == nullptr ? nullptr : context_.input->encoding;
        const std::string declared(view(converted == nullptr ? context_.encoding : converted));
        std::string name = declared;
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        for (const char* allowed : {"", "utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii"}) {
            if (name == allowed) return;
        }
        fail("E705",
             fmt::format("the part is written in {}; only UTF-8 and UTF-16 are read", declared));
    }

    void doctype() {
        fail("E705", "the part has a DOCTYPE, which no document of Word or LibreOffice has");
    }

    void start_element(SourceElement& element) {
        if (failure) return;
        if (++elements_ > limits_.elements) {
            return fail("E705",
                        fmt::format("the part has more than {} elements", limits_.elements));
        }
        if (open_.size() >= limits_.depth) {
            return fail("E705", fmt::format("elements stand more than {} deep in each other",
                                            limits_.depth));
        }
        if (const auto* unbound = first_unbound(element)) {
            return fail("E703", fmt::format("the prefix \"{}\" is not declared", unbound->prefix));
        }
        auto node = scopes_.open(element);
        if (node == nullptr) return fail("E703", "an element has the same attribute twice");
        add_element(std::move(node));
    }

    void end_element() {
        if (failure) return;
        scopes_.close();
        open_.pop_back();
    }

    void text(std::string_view characters) {
        if (failure || open_.empty()) return;
        auto& siblings = open_.back()->children;
        if (!siblings.empty() && siblings.back()->kind == Node::Kind::Text) {
            siblings.back()->text += characters;
            return;
        }
        add(make_text(std::string(characters)));
    }

    void aside(Node::Kind kind, std::string_view name, std::string_view text) {
        if (failure) return;
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->name = name;
        node->text = text;
        if (!open_.empty()) {
            add(std::move(node));
        } else if (tree.root == nullptr) {
            tree.before_root.push_back(std::move(node));
        }
    }

    void libxml2_complains(const xmlError& error) {
        if (failure || error.level < XML_ERR_ERROR || error.domain == XML_FROM_NAMESPACE) return;
        Location where = here();
        where.line = error.line;
        where.column = error.int2;
        std::string reason(error.message == nullptr ? "" : error.message);
        while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' '))
            reason.pop_back();
        failure = document_error("E703", std::move(where),
                                 "the part is not well-formed XML: " + reason, save_again);
        xmlStopParser(&context_);
    }

    Location here() const {
        Location where;
        where.file = part_name_;
        where.line = xmlSAX2GetLineNumber(&context_);
        where.column = xmlSAX2GetColumnNumber(&context_);
        return where;
    }

    void fail(std::string code, std::string message) {
        if (failure) return;
        failure = document_error(std::move(code), here(), std::move(message), save_again);
        xmlStopParser(&context_);
    }

  private:
    static const SourceName* first_unbound(const SourceElement& element) {
        const auto unbound = [](const SourceName& name) {
            return !name.prefix.empty() && name.uri.empty();
        };
        if (unbound(element.name)) return &element.name;
        const auto found =
            std::ranges::find_if(element.attributes, unbound, &SourceAttribute::name);
        return found == element.attributes.end() ? nullptr : &found->name;
    }

    void add_element(std::unique_ptr<Node> node) {
        Node* borrowed = node.get();
        if (open_.empty()) {
            borrowed->line = xmlSAX2GetLineNumber(&context_);
            tree.root = std::move(node);
        } else {
            add(std::move(node));
        }
        open_.push_back(borrowed);
    }

    void add(std::unique_ptr<Node> node) {
        node->line = xmlSAX2GetLineNumber(&context_);
        open_.back()->append(std::move(node));
    }

    xmlParserCtxt& context_;
    const std::string& part_name_;
    ParseLimits limits_;
    PrefixScopes scopes_;
    std::vector<Node*> open_;
    std::size_t elements_ = 0;
};

TreeBuilder& builder(void* user) {
    return *static_cast<TreeBuilder*>(user);
}

extern "C" {

static void on_start_document(void* user) {
    builder(user).start_document();
}

static void on_doctype(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
    builder(user).doctype();
}

static void on_start_element(void* user, const xmlChar* local, const xmlChar* prefix,
                             const xmlChar* uri, int declaration_count,
                             const xmlChar** declarations, int attribute_count, int,
                             const xmlChar** attributes) {
    SourceElement element;
    element.name = {view(prefix), view(local), view(uri)};
    for (int i = 0; i < declaration_count; ++i, declarations += 2) {
        element.declarations.push_back({view(declarations[0]), view(declarations[1])});
    }
    for (int i = 0; i < attribute_count; ++i, attributes += fields_per_attribute) {
        element.attributes.push_back(
            {{view(attributes[1]), view(attributes[0]), view(attributes[2])},
             attribute_value(attributes[3], attributes[4])});
    }
    builder(user).start_element(element);
}

static void on_end_element(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
    builder(user).end_element();
}

static void on_text(void* user, const xmlChar* text, int length) {
    builder(user).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

static void on_comment(void* user, const xmlChar* text) {
    builder(user).aside(Node::Kind::Comment, {}, view(text));
}

static void on_instruction(void* user, const xmlChar* target, const xmlChar* text) {
    builder(user).aside(Node::Kind::ProcessingInstruction, view(target), view(text));
}

static void on_error(void* user, xmlErrorPtr error) {
    builder(user).libxml2_complains(*error);
}

}  // extern "C"

xmlSAXHandler make_sax_handler() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startDocument = on_start_document;
    sax.internalSubset = on_doctype;
    sax.startElementNs = on_start_element;
    sax.endElementNs = on_end_element;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    sax.comment = on_comment;
    sax.processingInstruction = on_instruction;
    sax.serror = on_error;
    return sax;
}

/// libxml2 prints what it cannot tie to a parser, such as bytes that are not in the encoding; here
/// it keeps quiet for one scope. The setting is the thread's own.
class QuietLibxml2 {
  public:
    QuietLibxml2() : before_(xmlStructuredError), context_before_(xmlStructuredErrorContext) {
        xmlSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
    }
    ~QuietLibxml2() { xmlSetStructuredErrorFunc(context_before_, before_); }
    // Puts back what was before, once.
    QuietLibxml2(const QuietLibxml2&) = delete;
    QuietLibxml2& operator=(const QuietLibxml2&) = delete;

  private:
    xmlStructuredErrorFunc before_;
    void* context_before_;
};

// UTF-32 has neither a declaration that libxml2 reads first nor any honest writer.
void refuse_utf32(std::string_view bytes, const std::string& part_name) {
    using namespace std::string_view_literals;
    for (const std::string_view start :
         {"<\0\0\0"sv, "\0\0\0<"sv, "\xFF\xFE\0\0"sv, "\0\0\xFE\xFF"sv}) {
        if (!bytes.starts_with(start)) continue;
        Location where;
        where.file = part_name;
        throw document_error("E705", std::move(where),
                             "the part is written in UTF-32; only UTF-8 and UTF-16 are read",
                             save_again);
    }
}

}  // namespace

XmlTree parse(std::string_view bytes, const std::string& part_name, const ParseLimits& limits) {
    refuse_utf32(bytes, part_name);
    const ParserContextHandle context(xmlNewParserCtxt());
    if (context == nullptr || bytes.size() > INT_MAX) throw std::bad_alloc();
    const QuietLibxml2 quiet;
    TreeBuilder tree_builder(*context, part_name, limits);
    *context->sax = make_sax_handler();
    context->userData = &tree_builder;
    xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                      XML_PARSE_NONET);
    if (tree_builder.failure) throw *tree_builder.failure;
    if (context->wellFormed == 0 || tree_builder.tree.root == nullptr) {
        tree_builder.fail("E703", "the part is not well-formed XML");
        throw *tree_builder.failure;
    }
    return std::move(tree_builder.tree);
}

}  // namespace paperround::xml
