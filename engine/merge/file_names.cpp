// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/file_names.hpp"

#include "engine/core/safe_file_name.hpp"
#include "engine/merge/letter_case.hpp"

#include <functional>

namespace paperround {
namespace {

constexpr std::size_t kLongestStem = 120;

std::string numbered(const std::string& name, int number) {
    return name + " (" + std::to_string(number) + ")";
}

std::size_t key_of(const std::string& name) {
    return std::hash<std::string>{}(to_lower(name));
}

}  // namespace

std::string safe_file_stem(std::string_view wanted) {
    std::string stem = safe_file_name(wanted);
    if (stem.size() <= kLongestStem) return stem;
    std::size_t end = kLongestStem;
    while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0U) == 0x80U) --end;
    stem.resize(stem.find_last_not_of(" .", end - 1) + 1);
    return stem;
}

std::string UniqueFileNames::next(std::string_view stem, std::string_view suffix) {
    const std::string lower = to_lower(stem);
    if (lower.ends_with(suffix)) stem.remove_suffix(suffix.size());
    const std::string safe = safe_file_stem(stem);
    int number = ++times_given_[key_of(safe)];
    std::string name = number == 1 ? safe : numbered(safe, number);
    while (number > 1 && !times_given_.try_emplace(key_of(name), 1).second) {
        number = ++times_given_[key_of(safe)];
        name = numbered(safe, number);
    }
    return name + std::string(suffix);
}

}  // namespace paperround
