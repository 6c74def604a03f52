// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/reading_order.hpp"

#include <algorithm>
#include <tuple>

namespace paperround::compile {
namespace {

/// Of a text box that Word keeps in a new and in an old form.
bool is_said_twice(const Diagnostic& one, const Diagnostic& other) {
    Diagnostic same = other;
    same.where.ordinal = one.where.ordinal;
    same.related.ordinal = one.related.ordinal;
    return one.where.ordinal != other.where.ordinal && one == same;
}

void drop_repeated(std::vector<Diagnostic>& ordered) {
    for (std::size_t i = 1; i < ordered.size();) {
        const auto place = ordered.begin() + static_cast<std::ptrdiff_t>(i);
        const bool in_box = place->where.story.find("ext box") != std::string::npos;
        const bool repeated = in_box && std::any_of(ordered.begin(), place, [&](const auto& one) {
                                  return is_said_twice(one, *place);
                              });
        if (repeated) {
            ordered.erase(place);
        } else {
            ++i;
        }
    }
}

}  // namespace

void report_in_reading_order(const Diagnostics& found, std::size_t first,
                             const std::string& part_name, Diagnostics& diagnostics) {
    std::vector<Diagnostic> ordered(found.all().begin() + static_cast<std::ptrdiff_t>(first),
                                    found.all().end());
    std::stable_sort(ordered.begin(), ordered.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.where.ordinal, a.where.included_ordinal, a.offset) <
               std::tie(b.where.ordinal, b.where.included_ordinal, b.offset);
    });
    drop_repeated(ordered);
    for (Diagnostic& diagnostic : ordered) {
        if (diagnostic.where.ordinal > 0) diagnostic.where.part = part_name;
        diagnostics.report(std::move(diagnostic));
    }
}

}  // namespace paperround::compile
