// SPDX-License-Identifier: MIT
// The table of filters; a name in it needs its case in engine/merge/filters.cpp.
#include "engine/compile/filter.hpp"

#include "engine/core/field_name.hpp"

#include <algorithm>
#include <array>

namespace paperround {

namespace {

constexpr std::array<std::string_view, 1> planned_filters{"table"};

}  // namespace

const std::vector<FilterSignature>& filter_signatures() {
    static const std::vector<FilterSignature> signatures{
        {"upper", Filter::Upper, {}, 0},
        {"lower", Filter::Lower, {}, 0},
        {"title", Filter::Title, {}, 0},
        {"sentence", Filter::Sentence, {}, 0},
        {"trim", Filter::Trim, {}, 0},
        {"truncate", Filter::Truncate, {"length"}, 1},
        {"replace", Filter::Replace, {"old", "new"}, 2},
        {"default", Filter::Default, {"value"}, 1},
        {"join", Filter::Join, {"separator", "last"}, 0},
        {"first", Filter::First, {}, 0},
        {"last", Filter::Last, {}, 0},
        {"count", Filter::Count, {}, 0},
        {"date", Filter::FormatDate, {"picture"}, 0},
        {"time", Filter::Time, {"picture"}, 0},
        {"number", Filter::Number, {"picture"}, 0},
        {"ordinal", Filter::Ordinal, {}, 0},
        {"yesno", Filter::YesNo, {"yes", "no"}, 0},
        {"initials", Filter::Initials, {}, 0},
        {"plural", Filter::Plural, {"one", "many"}, 2},
        {"sum", Filter::Sum, {"by"}, 0},
        {"sort", Filter::Sort, {"by"}, 0},
        {"unique", Filter::Unique, {}, 0},
        {"map", Filter::Map, {"field"}, 1},
        {"split", Filter::Split, {}, 0},
        {"percent", Filter::Percent, {"decimals"}, 0},
        {"words", Filter::Words, {}, 0},
        {"roman", Filter::Roman, {}, 0},
        {"tick", Filter::Tick, {}, 0},
        {"lines", Filter::Lines, {}, 0},
        {"image", Filter::Image, {"width", "height", "alt"}, 0},
        {"link", Filter::Link, {"text"}, 0},
        {"markdown", Filter::Markdown, {}, 0},
        {"paragraphs", Filter::Paragraphs, {}, 0},
        {"qr", Filter::Qr, {"width", "alt"}, 0},
    };
    return signatures;
}

bool is_content_filter(Filter filter) {
    switch (filter) {
        case Filter::Image:
        case Filter::Link:
        case Filter::Markdown:
        case Filter::Paragraphs:
        case Filter::Qr:
            return true;
        default:
            return false;
    }
}

std::string_view name_of(Filter filter) {
    for (const FilterSignature& signature : filter_signatures()) {
        if (signature.filter == filter) return signature.name;
    }
    return filter == Filter::Address ? "address" : "address part";
}

const FilterSignature* find_filter(std::string_view name) {
    for (const FilterSignature& signature : filter_signatures()) {
        if (signature.name == name) return &signature;
    }
    return nullptr;
}

bool is_planned_filter(std::string_view name) {
    return std::find(planned_filters.begin(), planned_filters.end(), name) != planned_filters.end();
}

std::optional<std::string> nearest_filter(std::string_view name) {
    std::vector<std::string> names;
    for (const FilterSignature& signature : filter_signatures()) names.emplace_back(signature.name);
    return nearest_name(name, names);
}

}  // namespace paperround
