// SPDX-License-Identifier: MIT
// What the first bytes of a PNG or JPEG say of it: how large it is on paper. The pixels themselves
// are never looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paperround {

struct PictureHeader {
    enum class Kind { Png, Jpeg };
    Kind kind = Kind::Png;
    std::uint32_t width = 0;  // pixels, never 0
    std::uint32_t height = 0;
    double width_inches = 0;  // by the file's own resolution; 96 pixels an inch where it has none
    double height_inches = 0;
};

/// nullopt for anything that is not a whole PNG or JPEG.
std::optional<PictureHeader> read_picture_header(std::string_view bytes);

/// "a GIF picture", "a PDF", "a damaged PNG": what bytes are that read_picture_header refuses.
std::string what_it_is_instead(std::string_view bytes);

}  // namespace paperround
