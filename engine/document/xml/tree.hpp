// SPDX-License-Identifier: MIT
// One XML part in memory: a small tree of our own, built from libxml2's SAX2 events and written
// back byte for byte where it was not touched. Owned by the XmlTree; a Node* is borrowed from it.
//
// Names are canonical: whatever prefix a file uses, and whether it is strict or transitional
// OOXML, an element of the WordprocessingML namespace is "w:p" here (see namespaces.hpp).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paperround::xml {

struct Attribute {
    std::string name;   // canonical, "w:val"; namespace declarations are "xmlns:w"
    std::string value;  // entities already replaced
};

struct Node {
    enum class Kind { Element, Text, Comment, ProcessingInstruction };

    Kind kind = Kind::Element;
    std::string name;  // an element's canonical name, a processing instruction's target
    std::string text;  // of Text, Comment, ProcessingInstruction
    std::vector<Attribute> attributes;
    std::vector<std::unique_ptr<Node>> children;
    Node* parent = nullptr;
    int line = 0;

    bool is(std::string_view element_name) const {
        return kind == Kind::Element && name == element_name;
    }

    /// The attribute's value, or null.
    const std::string* attribute(std::string_view attribute_name) const;
    void set_attribute(std::string_view attribute_name, std::string value);
    void remove_attribute(std::string_view attribute_name);

    /// The first child element of that name, or null.
    Node* child(std::string_view element_name);
    const Node* child(std::string_view element_name) const;

    /// Where this node stands among its parent's children. Requires: it has a parent.
    std::size_t index_in_parent() const;

    /// Takes the node in and returns it, borrowed.
    Node* append(std::unique_ptr<Node> node);
    Node* insert(std::size_t index, std::unique_ptr<Node> node);

    /// Gives the child back to the caller.
    std::unique_ptr<Node> take(std::size_t index);
};

std::unique_ptr<Node> make_element(std::string_view name, std::vector<Attribute> attributes = {});
std::unique_ptr<Node> make_text(std::string text);
std::unique_ptr<Node> clone(const Node& node);

/// All character data below the node, joined.
std::string text_content(const Node& node);

struct XmlTree {
    std::unique_ptr<Node> root;
    std::vector<std::unique_ptr<Node>> before_root;  // comments and instructions above the root
};

/// Limits on what is read; returned documents come from strangers.
struct ParseLimits {
    std::size_t depth = 256;
    std::size_t elements = 2'000'000;
};

/// Throws Error E703 where the part is not well formed (with line and column) and E705 for a
/// DOCTYPE or a part past the limits. Never follows a reference out of the part.
XmlTree parse(std::string_view bytes, const std::string& part_name, const ParseLimits& limits = {});

/// `&`, `<`, `>` and the characters that XML 1.0 §2.2 forbids (replaced by U+FFFD).
void append_escaped_text(std::string& out, std::string_view text);
/// Also `"`, TAB, LF and CR, as an attribute's value needs it (XML 1.0 §3.3.3).
void append_escaped_attribute(std::string& out, std::string_view text);

void append_start_tag(std::string& out, const Node& element);  // without "/>": always "<w:p …>"
void append_end_tag(std::string& out, const Node& element);
void append_markup(std::string& out, const Node& node);  // whole subtree; "<w:p/>" when empty

/// With the XML declaration, UTF-8.
std::string serialize(const XmlTree& tree);

}  // namespace paperround::xml
