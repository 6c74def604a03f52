// SPDX-License-Identifier: MIT
// See the header. RFC 3986 §2.1.
#include "engine/compile/link_targets.hpp"

#include "engine/compile/control_name.hpp"
#include "engine/compile/field_tag.hpp"
#include "engine/compile/read_tags.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"

#include <array>
#include <charconv>

namespace paperround::compile {
namespace {

constexpr std::string_view kAddress = "xlink:href";

/// A stretch of an address: as it is written, or a tag with its signs decoded.
struct Piece {
    std::string text;
    bool is_tag = false;
};

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned byte = 0;
        const char* digits = text.data() + at + 1;
        const bool is_encoded = text[at] == '%' && at + 2 < text.size() &&
                                std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        out += is_encoded ? static_cast<char>(byte) : text[at];
        if (is_encoded) at += 2;
    }
    return out;
}

struct Found {
    std::size_t begin = std::string_view::npos;
    std::size_t end = std::string_view::npos;
};

/// Two braces in a row, encoded or not.
Found find_braces(std::string_view text, std::size_t from, char brace) {
    const std::array<std::string, 3> written =
        brace == '{' ? std::array<std::string, 3>{"{{", "%7B%7B", "%7b%7b"}
                     : std::array<std::string, 3>{"}}", "%7D%7D", "%7d%7d"};
    Found first;
    for (const std::string& braces : written) {
        const std::size_t at = text.find(braces, from);
        if (at < first.begin) first = {at, at + braces.size()};
    }
    return first;
}

std::vector<Piece> pieces_of(std::string_view address) {
    std::vector<Piece> pieces;
    std::size_t from = 0;
    while (true) {
        const Found opening = find_braces(address, from, '{');
        const Found closing = opening.begin == std::string_view::npos
                                  ? Found{}
                                  : find_braces(address, opening.end, '}');
        if (closing.begin == std::string_view::npos) break;
        if (opening.begin > from) {
            pieces.push_back({std::string(address.substr(from, opening.begin - from))});
        }
        pieces.push_back(
            {decoded(address.substr(opening.begin, closing.end - opening.begin)), true});
        from = closing.end;
    }
    if (from < address.size()) pieces.push_back({std::string(address.substr(from))});
    return pieces;
}

/// LibreOffice makes an address that it takes for a file's one that leads there from the document.
bool leads_to_a_file(std::string_view text) {
    while (text.starts_with("../")) text.remove_prefix(3);
    return text.empty() || text.starts_with("file:///");
}

ExpressionPtr share(Expression expression) {
    return std::make_shared<const Expression>(std::move(expression));
}

std::optional<Expression> value_of(const std::string& tag, const Location& where, Filter filter,
                                   Compilation& compilation) {
    TagReader reader(compilation);
    std::vector<ReadTag> read = reader.read(tag, where);
    reader.finish();
    if (read.size() != 1 || !read.front().tag) return std::nullopt;
    const auto* value = std::get_if<Expression>(&read.front().tag->what);
    if (value == nullptr) {
        compilation.diagnostics.report(about_tag(*read.front().tag, "E332",
                                                 "only a value may stand in a link's address",
                                                 "put the whole link into a condition instead"));
        return std::nullopt;
    }
    return Expression(FilterExpression{filter, share(*value), {}});
}

void collect(xml::Node& node, std::vector<xml::Node*>& found) {
    const bool is_link = node.is("text:a") || node.is("draw:a");
    const std::string* address = is_link ? node.attribute(kAddress) : nullptr;
    if (address != nullptr && has_tag_in_address(*address)) found.push_back(&node);
    for (const auto& child : node.children) collect(*child, found);
}

}  // namespace

bool has_tag_in_address(std::string_view address) {
    return find_braces(address, 0, '{').begin != std::string_view::npos;
}

std::string decoded_address(std::string_view address) {
    return decoded(address);
}

std::optional<Tag> tag_of_address(std::string_view address, const Location& where,
                                  Compilation& compilation) {
    std::vector<Piece> pieces = pieces_of(address);
    const bool is_file = pieces.size() > 1 && pieces[1].is_tag && leads_to_a_file(pieces[0].text);
    if (is_file) pieces.erase(pieces.begin());
    ExpressionPtr whole;
    std::string written;
    for (const Piece& piece : pieces) {
        // What begins the address says where it leads: it must be an address that may be clicked.
        const Filter filter = whole == nullptr ? Filter::Address : Filter::AddressPart;
        written += piece.text;
        auto value = piece.is_tag ? value_of(piece.text, where, filter, compilation)
                                  : std::optional(Expression(Value(piece.text)));
        if (!value) return std::nullopt;
        whole = whole == nullptr ? share(std::move(*value))
                                 : share(Expression(BinaryExpression{BinaryOperator::Join, whole,
                                                                     share(std::move(*value))}));
    }
    return field_tag(written, *whole, {FieldUse::Kind::Braces, "link"}, where);
}

void fill_link_targets(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> links;
    collect(*draft.tree.root, links);
    if (links.empty()) return;
    const auto paragraphs =
        walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story);
    for (xml::Node* link : links) {
        auto tag = tag_of_address(*link->attribute(kAddress), place_of(draft, *link, paragraphs),
                                  compilation);
        if (!tag) continue;
        link->remove_attribute(kAddress);
        draft.is_changed = true;
        draft.set_attribute(*link, kAddress, std::move(*tag));
    }
}

}  // namespace paperround::compile
