// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/odt_names.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

void collect_declared(const xml::Node& node, std::set<std::string>& names) {
    static constexpr std::array declarations = {std::string_view("text:user-field-decl"),
                                                std::string_view("text:variable-decl"),
                                                std::string_view("text:sequence-decl")};
    const std::string* name = node.attribute("text:name");
    const bool declares =
        std::find(declarations.begin(), declarations.end(), node.name) != declarations.end();
    if (declares && name != nullptr) names.insert(fold_name(*name));
    for (const auto& child : node.children) collect_declared(*child, names);
}

/// What LibreOffice's formulas know by themselves.
bool is_built_in(std::string_view folded) {
    static constexpr std::array names = {
        std::string_view("page"),   std::string_view("para"), std::string_view("word"),
        std::string_view("char"),   std::string_view("pi"),   std::string_view("e"),
        std::string_view("tables"), std::string_view("ole"),  std::string_view("graph")};
    return folded.starts_with("user_") ||
           std::find(names.begin(), names.end(), folded) != names.end();
}

/// Behind the database and the table: LibreOffice writes three parts.
std::string last_of_three(const std::string& name) {
    const std::size_t first = name.find('.');
    const std::size_t second = first == std::string::npos ? first : name.find('.', first + 1);
    return second == std::string::npos ? name : name.substr(second + 1);
}

}  // namespace

OdtNames::OdtNames(const xml::Node& root, const Schema* schema) : schema_(schema) {
    collect_declared(root, declared_);
}

std::string OdtNames::column_of(const std::string& name) const {
    if (schema_ == nullptr) return last_of_three(name);
    std::string rest = name;
    while (true) {
        if (schema_->has(rest)) return rest;
        const std::size_t dot = rest.find('.');
        if (dot == std::string::npos) return last_of_three(name);
        rest.erase(0, dot + 1);
    }
}

bool OdtNames::is_column(const std::string& name) const {
    return schema_ != nullptr && schema_->has(column_of(name));
}

bool OdtNames::is_libreoffices_own(const std::string& name) const {
    const std::string folded = fold_name(name);
    return !is_column(name) && (is_built_in(folded) || declared_.contains(folded));
}

}  // namespace paperround::compile
