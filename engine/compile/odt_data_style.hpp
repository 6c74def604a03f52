// SPDX-License-Identifier: MIT
// ODF's number and date formats (ODF 1.3 part 3 §16.27) told as the pictures of our own language.
#pragma once

#include "engine/compile/filter.hpp"
#include "engine/document/xml/tree.hpp"

#include <optional>
#include <string>

namespace paperround::compile {

struct DataPicture {
    Filter filter = Filter::Number;  // or FormatDate
    std::string picture;             // "d MMMM yyyy", "#,##0.00"
};

/// The format of that name in the part's styles. nullopt for none, for texts, percentages and the
/// general format, which print a value as it is.
std::optional<DataPicture> picture_of_data_style(const xml::Node& root, const std::string& name);

}  // namespace paperround::compile
