// SPDX-License-Identifier: MIT
#include "engine/document/docx/fresh_ids.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace paperround {
namespace {

constexpr std::size_t kLongestBookmark = 40;  // Word's limit

/// Elements whose w:id is drawn from one row of numbers (ISO 29500-1 §17.13.2).
bool is_annotation(const xml::Node& node) {
    static constexpr std::array names = {
        std::string_view("w:bookmarkStart"), std::string_view("w:bookmarkEnd"),
        std::string_view("w:permStart"),     std::string_view("w:permEnd"),
        std::string_view("w:ins"),           std::string_view("w:del"),
        std::string_view("w:moveFrom"),      std::string_view("w:moveTo"),
        std::string_view("w:rPrChange"),     std::string_view("w:pPrChange"),
        std::string_view("w:sectPrChange"),  std::string_view("w:tblPrChange")};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

/// Comments are for authors, a binding is for one record's hidden data.
bool does_not_travel(const xml::Node& node) {
    static constexpr std::array names = {
        std::string_view("w:commentRangeStart"), std::string_view("w:commentRangeEnd"),
        std::string_view("w:commentReference"), std::string_view("w:dataBinding"),
        std::string_view("w15:dataBinding")};
    return std::find(names.begin(), names.end(), node.name) != names.end();
}

bool is_shape(const xml::Node& node) {
    return node.name.starts_with("v:") && !node.is("v:shapetype");
}

std::uint32_t number_of(const xml::Node& node, std::string_view attribute) {
    const std::string* text = node.attribute(attribute);
    std::uint32_t number = 0;
    if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

/// The name wherever it stands as a whole word: in "REF name \h".
void replace_word(std::string& text, const std::string& word, const std::string& with) {
    const auto is_letter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    };
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        const std::size_t end = at + word.size();
        const bool whole =
            (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
        if (whole) text.replace(at, word.size(), with);
        at += whole ? with.size() : word.size();
    }
}

}  // namespace

void FreshIds::keep_clear_of(const xml::Node& node) {
    if (!taken_bookmarks_) taken_bookmarks_.emplace();
    note(node);
}

void FreshIds::note(const xml::Node& node) {
    if (is_annotation(node)) {
        next_annotation_ = std::max(next_annotation_, number_of(node, "w:id") + 1);
    }
    if (node.is("wp:docPr")) next_drawing_ = std::max(next_drawing_, number_of(node, "id") + 1);
    const std::string* name = node.is("w:bookmarkStart") ? node.attribute("w:name") : nullptr;
    if (name != nullptr) taken_bookmarks_->insert(*name);
    for (const auto& child : node.children) note(*child);
}

void FreshIds::renew(xml::Node& body, std::size_t number) {
    number_ = number;
    annotations_.clear();
    bookmarks_.clear();
    visit(body);
    if (!bookmarks_.empty()) follow_bookmarks(body);
}

void FreshIds::visit(xml::Node& node) {
    std::erase_if(node.children, [](const auto& child) { return does_not_travel(*child); });
    if (is_annotation(node)) renew_annotation(node);
    if (node.is("w:bookmarkStart")) rename_bookmark(node);
    if (node.is("wp:docPr")) node.set_attribute("id", std::to_string(next_drawing_++));
    if (number_ > 1) {
        node.remove_attribute("w14:paraId");
        node.remove_attribute("w14:textId");
        if (node.is("w:sdtPr")) {
            // What a control is bound to is there once, with the first record's value.
            std::erase_if(node.children, [](const auto& child) {
                return child->is("w:id") || child->is("w:dataBinding") ||
                       child->is("w15:dataBinding");
            });
        }
        const std::string* id = is_shape(node) ? node.attribute("id") : nullptr;
        if (id != nullptr) node.set_attribute("id", *id + "_" + std::to_string(number_));
        if (is_shape(node)) node.remove_attribute("o:spid");
    }
    for (const auto& child : node.children) visit(*child);
}

void FreshIds::renew_annotation(xml::Node& node) {
    const std::string* id = node.attribute("w:id");
    if (id == nullptr) return;
    const auto known = annotations_.find(*id);
    const std::string fresh =
        known == annotations_.end() ? std::to_string(next_annotation_++) : known->second;
    annotations_.emplace(*id, fresh);
    node.set_attribute("w:id", fresh);
}

void FreshIds::rename_bookmark(xml::Node& node) {
    const std::string* name = node.attribute("w:name");
    if (name == nullptr || number_ == 1) return;
    if (taken_bookmarks_ && taken_bookmarks_->insert(*name).second) return;
    std::string fresh;
    std::string end = "_" + std::to_string(number_);
    do {
        fresh = name->substr(0, kLongestBookmark - end.size()) + end;
        end += '_';
    } while (taken_bookmarks_ && !taken_bookmarks_->insert(fresh).second);
    bookmarks_.emplace(*name, fresh);
    node.set_attribute("w:name", std::move(fresh));
}

void FreshIds::follow_bookmarks(xml::Node& node) const {
    for (const auto& [name, fresh] : bookmarks_) {
        const std::string* anchor = node.is("w:hyperlink") ? node.attribute("w:anchor") : nullptr;
        if (anchor != nullptr && *anchor == name) {
            node.set_attribute("w:anchor", fresh);
            break;
        }
        if (const std::string* code = node.attribute("w:instr")) {
            std::string followed = *code;
            replace_word(followed, name, fresh);
            node.set_attribute("w:instr", std::move(followed));
        }
        if (node.is("w:instrText")) {
            for (const auto& text : node.children) replace_word(text->text, name, fresh);
        }
    }
    for (const auto& child : node.children) follow_bookmarks(*child);
}

}  // namespace paperround
