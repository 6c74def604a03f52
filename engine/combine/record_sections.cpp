// SPDX-License-Identifier: MIT
#include "engine/combine/record_sections.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace paperround::combine {
namespace {

/// What may stand before w:pgNumType in a w:sectPr (CT_SectPr), in order.
constexpr std::array kBeforePageNumbers = {std::string_view("w:headerReference"),
                                           std::string_view("w:footerReference"),
                                           std::string_view("w:footnotePr"),
                                           std::string_view("w:endnotePr"),
                                           std::string_view("w:type"),
                                           std::string_view("w:pgSz"),
                                           std::string_view("w:pgMar"),
                                           std::string_view("w:paperSrc"),
                                           std::string_view("w:pgBorders"),
                                           std::string_view("w:lnNumType")};

template <std::size_t Count>
std::size_t place_after(const xml::Node& section, const std::array<std::string_view, Count>& names,
                        std::size_t first) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < section.children.size(); ++i) {
        const auto end = names.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::find(names.begin(), end, section.children[i]->name) != end) place = i + 1;
    }
    return place;
}

xml::Node& child_in_order(xml::Node& section, std::string_view name, std::size_t how_many_before) {
    if (xml::Node* child = section.child(name)) return *child;
    return *section.insert(place_after(section, kBeforePageNumbers, how_many_before),
                           xml::make_element(name));
}

void collect_sections(xml::Node& node, std::vector<xml::Node*>& found) {
    for (const auto& child : node.children) {
        if (child->is("w:sectPr")) found.push_back(child.get());
        if (!child->is("w:sectPrChange")) collect_sections(*child, found);
    }
}

std::vector<xml::Node*> sections_of(xml::Node& body) {
    std::vector<xml::Node*> sections;
    collect_sections(body, sections);
    return sections;
}

bool is_story_reference(const xml::Node& node) {
    return node.is("w:headerReference") || node.is("w:footerReference");
}

bool refers_to(const xml::Node& section, const std::string& element, const std::string& type) {
    return std::any_of(section.children.begin(), section.children.end(), [&](const auto& child) {
        const std::string* own = child->attribute("w:type");
        return child->is(element) && own != nullptr && *own == type;
    });
}

void restart_notes(xml::Node& section) {
    constexpr std::size_t before_footnotes = 2;
    xml::Node& notes = child_in_order(section, "w:footnotePr", before_footnotes);
    if (notes.child("w:numRestart") == nullptr) {
        notes.append(xml::make_element("w:numRestart", {{"w:val", "eachSect"}}));
    }
}

void start_on_new_page(xml::Node& section) {
    xml::Node* type = section.child("w:type");
    const std::string* how = type == nullptr ? nullptr : type->attribute("w:val");
    if (how != nullptr && (*how == "continuous" || *how == "nextColumn")) {
        type->set_attribute("w:val", "nextPage");
    }
}

std::size_t place_in_properties(const xml::Node& properties) {
    const xml::Node* change = properties.child("w:pPrChange");
    return change == nullptr ? properties.children.size() : change->index_in_parent();
}

/// A line as low as Word allows, for a body that ends in a table.
xml::Node& hidden_paragraph(xml::Node& body) {
    xml::Node* paragraph = body.append(xml::make_element("w:p"));
    xml::Node* properties = paragraph->append(xml::make_element("w:pPr"));
    properties->append(xml::make_element(
        "w:spacing",
        {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "20"}, {"w:lineRule", "exact"}}));
    return *paragraph;
}

}  // namespace

void begin_record(xml::Node& body) {
    const auto sections = sections_of(body);
    if (sections.empty()) return;
    xml::Node& first = *sections.front();
    start_on_new_page(first);
    child_in_order(first, "w:pgNumType", kBeforePageNumbers.size()).set_attribute("w:start", "1");
    if (sections.size() == 1) restart_notes(first);
}

std::vector<InheritedStory> inherited_stories(xml::Node& body) {
    const auto sections = sections_of(body);
    std::vector<InheritedStory> inherited;
    for (std::size_t i = 1; i < sections.size(); ++i) {
        for (const auto& child : sections[i]->children) {
            const std::string* type = child->attribute("w:type");
            if (!is_story_reference(*child) || type == nullptr) continue;
            const bool known =
                refers_to(*sections.front(), child->name, *type) ||
                std::any_of(inherited.begin(), inherited.end(), [&](const auto& one) {
                    return one.element == child->name && one.type == *type;
                });
            if (!known) inherited.push_back({child->name, *type});
        }
    }
    return inherited;
}

void refer_first_section(xml::Node& body, const InheritedStory& story,
                         const std::string& relationship_id) {
    sections_of(body).front()->insert(
        0, xml::make_element(story.element, {{"w:type", story.type}, {"r:id", relationship_id}}));
}

void end_record(xml::Node& body) {
    const xml::Node* last = body.child("w:sectPr");
    if (last == nullptr) return;
    auto section = body.take(last->index_in_parent());
    xml::Node* paragraph = body.children.empty() ? nullptr : body.children.back().get();
    const xml::Node* look = paragraph == nullptr ? nullptr : paragraph->child("w:pPr");
    const bool taken = look != nullptr && look->child("w:sectPr") != nullptr;
    if (paragraph == nullptr || !paragraph->is("w:p") || taken) paragraph = &hidden_paragraph(body);
    xml::Node* properties = paragraph->child("w:pPr");
    if (properties == nullptr) properties = paragraph->insert(0, xml::make_element("w:pPr"));
    properties->insert(place_in_properties(*properties), std::move(section));
}

bool has_one_section(const xml::Node& body) {
    std::size_t sections = 0;
    const auto count = [&](const auto& self, const xml::Node& node) -> void {
        for (const auto& child : node.children) {
            if (child->is("w:sectPr")) ++sections;
            self(self, *child);
        }
    };
    count(count, body);
    return sections == 1;
}

void count_own_pages(xml::Node& story) {
    const auto exchange = [](std::string code) {
        constexpr std::string_view all = "NUMPAGES";
        const auto at = code.find(all);
        return at == std::string::npos ? code : code.replace(at, all.size(), "SECTIONPAGES");
    };
    if (const std::string* code = story.attribute("w:instr")) {
        story.set_attribute("w:instr", exchange(*code));
    }
    for (const auto& child : story.children) {
        if (story.is("w:instrText")) child->text = exchange(child->text);
        count_own_pages(*child);
    }
}

}  // namespace paperround::combine
