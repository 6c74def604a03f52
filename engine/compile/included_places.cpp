// SPDX-License-Identifier: MIT
// As text, since a tree has nothing else: steps of the compiler copy and move paragraphs freely.
#include "engine/compile/included_places.hpp"

#include <array>
#include <string>
#include <vector>

namespace paperround::compile {
namespace {

constexpr char kEnd = '\x1F';  // no name of a file and no heading has it

constexpr std::array kNumbers = {
    &Location::table, &Location::table_row, &Location::table_column,    &Location::paragraph,
    &Location::page,  &Location::ordinal,   &Location::included_ordinal};

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find(kEnd, at);
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

}  // namespace

void remember_place(xml::Node& paragraph, const Location& where) {
    std::string text;
    for (const auto number : kNumbers) text += std::to_string(where.*number) + kEnd;
    text += where.file + kEnd + where.story + kEnd;
    for (const std::string& heading : where.headings) text += heading + kEnd;
    paragraph.set_attribute(kPlaceAttribute, std::move(text));
}

std::optional<Location> remembered_place(const xml::Node& paragraph) {
    const std::string* text = paragraph.attribute(kPlaceAttribute);
    if (text == nullptr || !text->ends_with(kEnd)) return std::nullopt;
    const std::vector<std::string> words = words_of(*text);
    if (words.size() < kNumbers.size() + 2) return std::nullopt;
    Location where;
    std::size_t at = 0;
    for (const auto number : kNumbers) where.*number = std::stoi(words[at++]);
    where.file = words[at++];
    where.story = words[at++];
    where.headings.assign(words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    return where;
}

void forget_places(xml::Node& node) {
    node.remove_attribute(kPlaceAttribute);
    for (const auto& child : node.children) forget_places(*child);
}

}  // namespace paperround::compile
