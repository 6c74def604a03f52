// SPDX-License-Identifier: MIT
// What must differ between the copies that a loop makes of a paragraph or row, decided for a whole
// part before it is flattened: bookmarks and what refers to them get numbers that go together, the
// first copy keeps the names of the template, comments are not copied.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace paperround::compile {

/// On an element of a loop: its id counts from here, by so much (see note_copies.hpp).
inline constexpr std::string_view kCountsFrom = "paperround:counts-from";
inline constexpr std::string_view kCountsBy = "paperround:counts-by";

/// What becomes of one attribute of an element that is copied.
struct CopiedAttribute {
    enum class Kind {
        AsItIs,
        LeftOut,
        NewNumber,      // a number of its own
        NewSuffix,      // the value and a number of its own
        CounterNumber,  // the number of `counter`
        CounterSuffix,  // the value; after the first copy with the number of `counter`
    };
    Kind kind = Kind::AsItIs;
    std::uint32_t counter = 0;
};

/// One number a copy; taken when the copy begins.
struct CopyCounter {
    const xml::Node* branch = nullptr;  // the body of the loop
    std::uint32_t first = 0;
    std::uint32_t step = 1;
};

/// Borrows the tree, which must not change.
class CopyPlan {
  public:
    CopyPlan(const PartDraft& draft, std::size_t part_index);

    /// One end of a bookmark without the other, a comment in a loop.
    bool is_left_out(const xml::Node& element) const { return left_out_.contains(&element); }

    /// Requires: the element is in a loop.
    CopiedAttribute attribute(const xml::Node& element, const xml::Attribute& attribute) const;

    /// The counter of an ODF list in a loop, whose numbers go on from copy to copy.
    const std::uint32_t* continued_list(const xml::Node& element) const;

    const std::vector<CopyCounter>& counters() const { return counters_; }
    std::uint32_t first_number() const { return first_number_; }

  private:
    struct Place {
        const xml::Node* loop = nullptr;    // body of the innermost loop
        const xml::Node* branch = nullptr;  // innermost branch of anything
    };
    struct OpenRange {
        const xml::Node* start;
        Place place;
    };
    struct ElementCounter {
        std::uint32_t counter;
        std::string_view number;  // the attribute that is the number
        std::string_view name;    // the attribute that gets a suffix
    };
    void visit(const xml::Node& node, Place place);
    void note_range(const xml::Node& node, const Place& place);
    void note_in_loop(const xml::Node& node, const Place& place);
    void pair(const OpenRange& open, const xml::Node& end, const Place& place);
    std::uint32_t add_counter(const Place& place);
    void spread_numbers();

    std::map<std::string, OpenRange> open_;
    std::map<const xml::Node*, ElementCounter> counted_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_name_;
    std::map<const xml::Node*, std::uint32_t> lists_;
    std::set<const xml::Node*> left_out_;
    std::vector<CopyCounter> counters_;
    std::uint32_t first_number_ = 1;
};

}  // namespace paperround::compile
