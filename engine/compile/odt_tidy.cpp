// SPDX-License-Identifier: MIT
// See the header. ODF 1.3 part 3 §9.1 (tables).
#include "engine/compile/odt_tidy.hpp"

#include "engine/compile/tree_edit.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace paperround::compile {
namespace {

// No page holds more; a table that repeats something a million times is a spreadsheet's.
constexpr std::size_t kMostCopies = 1000;

bool is_paragraph(const xml::Node& node) {
    return node.is("text:p") || node.is("text:h");
}

bool is_white(const xml::Node& node) {
    return node.kind == xml::Node::Kind::Text &&
           node.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// Only between such elements does white space mean nothing.
bool holds_only_elements(const xml::Node& node) {
    static constexpr std::array names = {
        std::string_view("office:text"),       std::string_view("text:section"),
        std::string_view("text:list"),         std::string_view("text:list-item"),
        std::string_view("text:list-header"),  std::string_view("text:numbered-paragraph"),
        std::string_view("text:index-body"),   std::string_view("text:note-body"),
        std::string_view("table:table"),       std::string_view("table:table-rows"),
        std::string_view("table:table-row"),   std::string_view("table:table-header-rows"),
        std::string_view("table:table-cell"),  std::string_view("table:table-row-group"),
        std::string_view("draw:text-box"),     std::string_view("style:header"),
        std::string_view("style:footer"),      std::string_view("style:header-left"),
        std::string_view("style:footer-left"), std::string_view("style:header-first"),
        std::string_view("style:footer-first")};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

bool says_something(const xml::Node& node) {
    if (is_paragraph(node)) return !node.children.empty();
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return says_something(*child); });
}

std::string_view repetition_of(const xml::Node& node) {
    if (node.is("table:table-row")) return "table:number-rows-repeated";
    return node.is("table:table-cell") ? "table:number-columns-repeated" : "";
}

std::size_t count_of(const xml::Node& node, std::string_view attribute) {
    const std::string* written = attribute.empty() ? nullptr : node.attribute(attribute);
    std::size_t count = 1;
    if (written != nullptr)
        std::from_chars(written->data(), written->data() + written->size(), count);
    return count;
}

void drop_ids(xml::Node& node) {
    node.remove_attribute("xml:id");
    for (const auto& child : node.children) drop_ids(*child);
}

/// The further copies, behind the first.
void repeat(xml::Node& node) {
    const std::string_view attribute = repetition_of(node);
    const std::size_t count = count_of(node, attribute);
    if (count < 2 || count > kMostCopies || !says_something(node)) return;
    node.remove_attribute(attribute);
    auto copy = xml::clone(node);
    drop_ids(*copy);
    for (std::size_t i = 1; i < count; ++i) insert_after(node, xml::clone(*copy));
}

bool holds_a_statement(const xml::Node& item) {
    return std::any_of(item.children.begin(), item.children.end(), [](const auto& child) {
        return is_paragraph(*child) && xml::text_content(*child).find("{%") != std::string::npos;
    });
}

/// A loop that fills a list item repeats the item, but not the list of the next level that ODF
/// keeps in it: that goes into an item of its own, which has no number.
void split_off_inner_lists(xml::Node& item) {
    if (!item.is("text:list-item") || !holds_a_statement(item)) return;
    const auto& children = item.children;
    const auto list = std::find_if(children.begin(), children.end(),
                                   [](const auto& child) { return child->is("text:list"); });
    if (list == children.end() || list == children.begin()) return;
    const auto first = static_cast<std::size_t>(list - children.begin());
    auto rest = xml::make_element("text:list-item");
    while (item.children.size() > first) rest->append(item.take(first));
    insert_after(item, std::move(rest));
}

bool is_dissolved(const xml::Node& node) {
    return node.is("table:table-rows") || node.is("table:table-row-group");
}

void dissolve(xml::Node& parent, std::size_t index) {
    auto group = parent.take(index);
    while (!group->children.empty()) parent.insert(index++, group->take(0));
}

}  // namespace

void tidy_odt(xml::Node& root) {
    if (holds_only_elements(root)) {
        std::erase_if(root.children, [](const auto& child) { return is_white(*child); });
    }
    for (std::size_t i = 0; i < root.children.size();) {
        if (is_dissolved(*root.children[i])) {
            dissolve(root, i);
            continue;
        }
        tidy_odt(*root.children[i]);
        split_off_inner_lists(*root.children[i]);
        repeat(*root.children[i]);
        ++i;
    }
}

}  // namespace paperround::compile
