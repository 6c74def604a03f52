// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/file_names.hpp"

#include "engine/merge/letter_case.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace paperround {
namespace {

constexpr std::size_t kLongestName = 120;

bool is_refused_somewhere(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
           std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

/// CON, NUL, COM1 …: not files on Windows, whatever their suffix.
bool is_kept_by_windows(std::string_view name) {
    static constexpr std::array devices = {std::string_view("con"), std::string_view("prn"),
                                           std::string_view("aux"), std::string_view("nul"),
                                           std::string_view("com"), std::string_view("lpt")};
    const std::string stem = to_lower(name.substr(0, name.find('.')));
    return std::any_of(devices.begin(), devices.end(), [&](std::string_view device) {
        const bool numbered = device == "com" || device == "lpt";
        if (!numbered) return stem == device;
        return stem.size() == 4 && stem.starts_with(device) && stem[3] >= '0' && stem[3] <= '9';
    });
}

void cut_to_length(std::string& name) {
    if (name.size() <= kLongestName) return;
    std::size_t end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    name.resize(end);
}

std::string numbered(const std::string& name, int number) {
    return name + " (" + std::to_string(number) + ")";
}

std::size_t key_of(const std::string& name) {
    return std::hash<std::string>{}(to_lower(name));
}

}  // namespace

std::string safe_file_name(std::string_view wanted) {
    std::string name(wanted);
    std::replace_if(name.begin(), name.end(), is_refused_somewhere, '_');
    name.erase(0, std::min(name.find_first_not_of(" ."), name.size()));
    cut_to_length(name);
    name.resize(name.find_last_not_of(" .") + 1);
    if (name.empty()) return "document";
    return is_kept_by_windows(name) ? "_" + name : name;
}

std::string UniqueFileNames::next(std::string_view stem, std::string_view suffix) {
    const std::string lower = to_lower(stem);
    if (lower.ends_with(suffix)) stem.remove_suffix(suffix.size());
    const std::string safe = safe_file_name(stem);
    int number = ++times_given_[key_of(safe)];
    std::string name = number == 1 ? safe : numbered(safe, number);
    while (number > 1 && !times_given_.try_emplace(key_of(name), 1).second) {
        number = ++times_given_[key_of(safe)];
        name = numbered(safe, number);
    }
    return name + std::string(suffix);
}

}  // namespace paperround
