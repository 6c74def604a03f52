// SPDX-License-Identifier: MIT
// Pairs the ends of ranges in reading order and gives each pair in a loop a counter.
#include "engine/compile/loop_copies.hpp"

#include "engine/compile/copied_attributes.hpp"

#include <algorithm>
#include <charconv>

namespace paperround::compile {
namespace {

/// Counters begin behind the numbers that ids of drawings and controls get.
constexpr std::uint32_t kCountersBehind = 500'000;

bool is_loop_body(const xml::Node& node) {
    return node.name == kBranchElement && node.attribute("n") != nullptr &&
           node.parent->name == kLoopElement;
}

bool is_inside(const xml::Node& node, const xml::Node& ancestor) {
    const xml::Node* at = &node;
    while (at != nullptr && at != &ancestor) at = at->parent;
    return at != nullptr;
}

std::uint32_t number_of(const std::string& text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

CopyPlan::CopyPlan(const PartDraft& draft, std::size_t part_index)
    : first_number_(first_free_number(*draft.tree.root, part_index)) {
    visit(*draft.tree.root, {});
    for (const auto& [key, open] : open_) {
        if (open.place.branch != nullptr) left_out_.insert(open.start);
    }
    spread_numbers();
}

void CopyPlan::visit(const xml::Node& node, Place place) {
    if (node.kind != xml::Node::Kind::Element) return;
    note_range(node, place);
    if (place.loop != nullptr) note_in_loop(node, place);
    if (node.name == kBranchElement) place.branch = &node;
    if (is_loop_body(node)) place.loop = &node;
    for (const auto& child : node.children) visit(*child, place);
}

void CopyPlan::note_range(const xml::Node& node, const Place& place) {
    const auto range = range_end(node);
    if (!range) return;
    if (range->is_comment && place.loop != nullptr) left_out_.insert(&node);
    if (range->side == RangeEnd::Side::Start) {
        open_.insert_or_assign(range->key, OpenRange{&node, place});
    } else if (range->side == RangeEnd::Side::Both) {
        if (!range->is_comment) pair({&node, place}, node, place);
    } else if (const auto open = open_.find(range->key); open != open_.end()) {
        pair(open->second, node, place);
        open_.erase(open);
    } else if (place.branch != nullptr) {
        left_out_.insert(&node);
    }
}

void CopyPlan::pair(const OpenRange& open, const xml::Node& end, const Place& place) {
    const bool one_branch = open.place.branch == place.branch;
    const bool comes_with_loop = open.place.loop != nullptr || place.loop != nullptr;
    if (!one_branch || left_out_.contains(open.start) || left_out_.contains(&end)) {
        left_out_.insert({open.start, &end});
        return;
    }
    if (!comes_with_loop) return;
    const std::uint32_t counter = add_counter(place);
    for (const xml::Node* node : {open.start, &end}) {
        const auto range = range_end(*node);
        counted_[node] = {counter, range->id, range->name};
        const std::string* name = range->name.empty() ? nullptr : node->attribute(range->name);
        if (name != nullptr && node == open.start) by_name_[*name].push_back(counter);
    }
}

void CopyPlan::note_in_loop(const xml::Node& node, const Place& place) {
    if (const std::string* first = node.attribute(kCountsFrom)) {
        const std::uint32_t counter = add_counter(place);
        counters_[counter].first = number_of(*first);
        counters_[counter].step = number_of(*node.attribute(kCountsBy));
        counted_[&node] = {counter, "w:id", ""};
    }
    for (const xml::Attribute& attribute : node.attributes) {
        if (!is_shape_name(node, attribute.name)) continue;
        const std::uint32_t counter = add_counter(place);
        counted_[&node] = {counter, "", "id"};
        by_name_[attribute.value].push_back(counter);
    }
    const bool whole_list = node.is("text:list") && !node.parent->is("text:list-item") &&
                            node.attribute("text:continue-numbering") == nullptr &&
                            node.attribute("text:continue-list") == nullptr;
    if (whole_list) lists_[&node] = add_counter(place);
}

std::uint32_t CopyPlan::add_counter(const Place& place) {
    counters_.push_back({place.loop, 0, 0});
    return static_cast<std::uint32_t>(counters_.size() - 1);
}

/// Number 1 of the second counter must not be number 2 of the first.
void CopyPlan::spread_numbers() {
    std::uint32_t next = first_number_ + kCountersBehind;
    for (CopyCounter& counter : counters_) {
        if (counter.step != 0) continue;
        counter.first = next++;
        counter.step = static_cast<std::uint32_t>(counters_.size());
    }
}

CopiedAttribute CopyPlan::attribute(const xml::Node& element,
                                    const xml::Attribute& attribute) const {
    using Kind = CopiedAttribute::Kind;
    if (attribute.name == kCountsFrom || attribute.name == kCountsBy) return {Kind::LeftOut};
    if (is_made_anew(element, attribute.name)) return {Kind::LeftOut};
    if (is_lone_number(element, attribute.name)) return {Kind::NewNumber};
    if (is_lone_name(element, attribute.name)) return {Kind::NewSuffix};
    if (const auto counted = counted_.find(&element); counted != counted_.end()) {
        const ElementCounter& own = counted->second;
        if (attribute.name == own.number) return {Kind::CounterNumber, own.counter};
        if (attribute.name == own.name) return {Kind::CounterSuffix, own.counter};
    }
    const auto named = by_name_.find(referred_name(element, attribute));
    if (named == by_name_.end()) return {};
    const auto near = std::find_if(
        named->second.begin(), named->second.end(),
        [&](std::uint32_t counter) { return is_inside(element, *counters_[counter].branch); });
    return near == named->second.end() ? CopiedAttribute{}
                                       : CopiedAttribute{Kind::CounterSuffix, *near};
}

const std::uint32_t* CopyPlan::continued_list(const xml::Node& element) const {
    const auto found = lists_.find(&element);
    return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace paperround::compile
