// SPDX-License-Identifier: MIT
// Tells the name's beginning (each:, if:, TableStart:) or its end (:each(x), :endIf).
#include "engine/compile/field_region.hpp"

#include "engine/compile/merge_names.hpp"
#include "engine/compile/part_draft.hpp"

#include <algorithm>
#include <cctype>

namespace paperround::compile {
namespace {

using Region = std::optional<std::variant<Statement, ExpressionMistake>>;

bool same_letters(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    });
}

std::optional<std::string_view> after(std::string_view name, std::string_view beginning) {
    if (name.size() < beginning.size()) return std::nullopt;
    if (!same_letters(name.substr(0, beginning.size()), beginning)) return std::nullopt;
    const std::string_view rest = name.substr(beginning.size());
    return rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
}

std::optional<std::string_view> before(std::string_view name, std::string_view ending) {
    if (name.size() <= ending.size()) return std::nullopt;
    const std::size_t at = name.size() - ending.size();
    if (!same_letters(name.substr(at), ending)) return std::nullopt;
    return name.substr(0, at);
}

template <typename Alternative>
Region steering(Alternative what) {
    return Statement{std::nullopt, std::move(what)};
}

/// Names in the region are first looked for in the item itself.
Region each_of(std::string_view list) {
    return steering(ForStatement{std::string(kOpenItemName), path_to(list)});
}

template <typename Alternative>
Region condition(std::string_view written) {
    auto parsed = parse_expression(normalise_tag_text(written).text);
    if (auto* mistake = std::get_if<ExpressionMistake>(&parsed)) return std::move(*mistake);
    return steering(Alternative{std::get<Expression>(std::move(parsed))});
}

Region by_beginning(std::string_view name) {
    if (const auto list = after(name, "each:")) return each_of(*list);
    if (const auto list = after(name, "TableStart:")) return each_of(*list);
    if (after(name, "TableEnd:")) return steering(EndForStatement{});
    if (const auto written = after(name, "if:")) return condition<IfStatement>(*written);
    if (const auto written = after(name, "elif:")) return condition<ElifStatement>(*written);
    if (const auto what = after(name, "end:")) {
        if (same_letters(*what, "if")) return steering(EndIfStatement{});
        return steering(EndForStatement{});
    }
    if (same_letters(name, "else:")) return steering(ElseStatement{});
    return std::nullopt;
}

Region by_ending(std::string_view name) {
    if (const auto list = before(name, ")")) {
        const std::size_t at = list->rfind(":each(");
        if (at == std::string_view::npos) return std::nullopt;
        const std::string variable = fold_name(list->substr(at + 6));
        return steering(ForStatement{variable, path_to(list->substr(0, at))});
    }
    if (before(name, ":endEach")) return steering(EndForStatement{});
    if (before(name, ":endIf")) return steering(EndIfStatement{});
    if (before(name, ":else")) return steering(ElseStatement{});
    if (const auto path = before(name, ":if")) return steering(IfStatement{path_to(*path)});
    return std::nullopt;
}

}  // namespace

Region read_field_region(std::string_view name) {
    if (auto region = by_beginning(name)) return region;
    return by_ending(name);
}

}  // namespace paperround::compile
