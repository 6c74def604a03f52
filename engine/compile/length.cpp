// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/length.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace paperround {
namespace {

struct Unit {
    std::string_view name;
    double emu;
};

constexpr std::array kUnits = {Unit{"cm", 360'000}, Unit{"mm", 36'000}, Unit{"in", 914'400},
                               Unit{"pt", 12'700}, Unit{"px", 9'525}};
constexpr double kLongest = 200 * 360'000.0;

const Unit* unit_of(std::string_view name) {
    const auto found = std::find_if(kUnits.begin(), kUnits.end(),
                                    [&](const Unit& unit) { return unit.name == name; });
    return found == kUnits.end() ? nullptr : &*found;
}

}  // namespace

bool is_length_unit(std::string_view word) {
    return unit_of(word) != nullptr;
}

std::optional<Length> parse_length(std::string_view text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (read.ec != std::errc{}) return std::nullopt;
    std::string_view name(read.ptr, static_cast<std::size_t>(end - read.ptr));
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    const Unit* unit = unit_of(name);
    if (unit == nullptr) return std::nullopt;
    const double emu = number * unit->emu;
    if (!(emu >= 1 && emu <= kLongest)) return std::nullopt;
    return Length{std::llround(emu)};
}

std::string in_centimetres(Length length) {
    return fmt::format("{:.3f}cm", static_cast<double>(length.emu) / 360'000.0);
}

}  // namespace paperround
