// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/picture_size.hpp"

#include <algorithm>
#include <cmath>

namespace paperround {
namespace {

Length scaled(Length length, double factor) {
    return {std::max<std::int64_t>(1, std::llround(static_cast<double>(length.emu) * factor))};
}

double ratio(Length part, Length whole) {
    return static_cast<double>(part.emu) / static_cast<double>(whole.emu);
}

PictureSize natural_size(const PictureHeader& header) {
    constexpr auto kInch = static_cast<double>(kEmuPerInch);
    const auto length = [](double inches) {
        return Length{std::max<std::int64_t>(1, std::llround(inches * kInch))};
    };
    return {length(header.width_inches), length(header.height_inches)};
}

}  // namespace

PictureSize size_of(const PictureInsert& insert, const PictureHeader& header) {
    const PictureSize own = natural_size(header);
    const auto& width = insert.width;
    const auto& height = insert.height;
    double factor = 1;
    if (width && height) {
        if (insert.sizing == PictureInsert::Sizing::AsAsked) return {*width, *height};
        factor = std::min(ratio(*width, own.width), ratio(*height, own.height));
    } else if (width) {
        return {*width, scaled(own.height, ratio(*width, own.width))};
    } else if (height) {
        return {scaled(own.width, ratio(*height, own.height)), *height};
    } else {
        factor = std::min(1.0, ratio(insert.widest, own.width));
    }
    return {scaled(own.width, factor), scaled(own.height, factor)};
}

}  // namespace paperround
