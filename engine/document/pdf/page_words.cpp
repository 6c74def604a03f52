// SPDX-License-Identifier: MIT
#include "engine/document/pdf/page_words.hpp"

#include "engine/document/xml/tree.hpp"

#include <algorithm>
#include <charconv>

namespace paperround {

namespace {

// No printer has such paper; a place beyond it would spoil what is worked out from places.
constexpr double farthest = 100'000;

double number_at(const xml::Node& node, std::string_view name) {
    const std::string* digits = node.attribute(name);
    double value = 0;
    if (digits != nullptr) {
        std::from_chars(digits->data(), digits->data() + digits->size(), value);
    }
    return value >= -farthest && value <= farthest ? value : 0;  // NaN is neither
}

/// Its DOCTYPE names a file on the web, and fonts without a table of letters leave control
/// characters behind: neither is well-formed here.
std::string well_formed(std::string_view xhtml) {
    std::string out(xhtml.substr(std::min(xhtml.find("<html"), xhtml.size())));
    std::ranges::replace_if(
        out, [](unsigned char byte) { return byte < 0x20 && byte != '\n' && byte != '\t'; }, ' ');
    return out;
}

/// Flows, blocks and lines are seen through: they follow columns of print, not cells of forms.
void collect_words(const xml::Node& node, PageWords& words) {
    for (const auto& child : node.children) {
        if (!child->name.ends_with("word")) {
            collect_words(*child, words);
            continue;
        }
        PageWord word{number_at(*child, "xMin"), number_at(*child, "yMin"),
                      number_at(*child, "xMax"), number_at(*child, "yMax"),
                      xml::text_content(*child)};
        if (!word.text.empty() && word.bottom > word.top) words.push_back(std::move(word));
    }
}

void collect_pages(const xml::Node& node, std::vector<PageWords>& pages) {
    for (const auto& child : node.children) {
        if (!child->name.ends_with("page")) {
            collect_pages(*child, pages);
            continue;
        }
        collect_words(*child, pages.emplace_back());
    }
}

}  // namespace

std::vector<PageWords> read_page_words(std::string_view xhtml, const std::string& file_name) {
    const xml::XmlTree tree = xml::parse(well_formed(xhtml), file_name);
    std::vector<PageWords> pages;
    collect_pages(*tree.root, pages);
    return pages;
}

}  // namespace paperround
