// SPDX-License-Identifier: MIT
// Lengths on paper, in English metric units: 360,000 to a centimetre, 914,400 to an inch, so that
// centimetres, points and pixels of a screen are all whole numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paperround {

struct Length {
    std::int64_t emu = 0;
    auto operator<=>(const Length&) const = default;
};

inline constexpr std::int64_t kEmuPerInch = 914'400;
inline constexpr std::int64_t kEmuPerTwip = 635;

/// Is it cm, mm, in, pt or px (a 96th of an inch)?
bool is_length_unit(std::string_view word);

/// "4cm", "35.5mm", "72pt", "2in"; nullopt for anything else, for nothing, and for more than two
/// metres.
std::optional<Length> parse_length(std::string_view text);

/// As ODF writes it: "4.001cm".
std::string in_centimetres(Length length);

}  // namespace paperround
