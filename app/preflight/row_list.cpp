// SPDX-License-Identifier: MIT
#include "app/preflight/row_list.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace paperround {

namespace {

constexpr std::size_t kShown = 5;

}  // namespace

void RowList::add(const Location& origin) {
    ++count_;
    if (first_.size() < kShown) first_.push_back(origin.row > 0 ? origin.row : origin.line);
}

std::string RowList::words() const {
    const std::string rows =
        fmt::format("row{} {}", count_ == 1 ? "" : "s", fmt::join(first_, ", "));
    return count_ <= kShown ? rows : fmt::format("{} and {} more", rows, count_ - kShown);
}

}  // namespace paperround
