// SPDX-License-Identifier: MIT
// The filters that templates may use, and what each is given. What they do is engine/merge/filters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

enum class Filter {
    Upper,
    Lower,
    Title,
    Sentence,
    Trim,
    Truncate,
    Replace,
    Default,
    Join,
    First,
    Last,
    Count,
    FormatDate,  // "Date" would shadow the type of core in the eyes of g++ 12
    Time,
    Number,
    Ordinal,
    YesNo,
    Initials,
    Plural,
    Sum,
    Sort,
    Unique,
    Map,
    Split,
    Percent,
    Words,
    Roman,
    Tick,
    Lines,
    // What comes of these is more than text: see is_content_filter.
    Image,
    Link,
    Markdown,
    Paragraphs,
    Qr,
    // No author writes these: a value in the address of a link, and one that is the address.
    AddressPart,
    Address,
};

/// Does the filter say what its tag puts on the page? Such a filter is the last of its tag.
bool is_content_filter(Filter filter);

struct FilterSignature {
    std::string_view name;
    Filter filter;
    std::vector<std::string_view> parameters;  // in order; may also be given by name
    std::size_t required = 0;                  // how many of them must be given
};

const std::vector<FilterSignature>& filter_signatures();

/// As templates write it.
std::string_view name_of(Filter filter);

/// Null for a name that is no filter.
const FilterSignature* find_filter(std::string_view name);

/// Has the language a filter of this name that cannot be used yet?
bool is_planned_filter(std::string_view name);

/// The filter that a misspelt name probably means.
std::optional<std::string> nearest_filter(std::string_view name);

}  // namespace paperround
