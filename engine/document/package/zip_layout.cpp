// SPDX-License-Identifier: MIT
#include "engine/document/package/zip_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

namespace paperround {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view end_signature = "PK\5\6"sv;
constexpr std::string_view entry_signature = "PK\1\2"sv;
constexpr std::string_view local_signature = "PK\3\4"sv;
constexpr std::size_t end_length = 22;
constexpr std::size_t entry_length = 46;
constexpr std::size_t local_length = 30;
constexpr std::size_t longest_comment = 65'535;

/// A little-endian number; 0 past the end, where the caller has looked first.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i) {
        value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return value;
}

std::optional<std::size_t> find_end_record(std::string_view bytes) {
    if (bytes.size() < end_length) return std::nullopt;
    const std::size_t last = bytes.size() - end_length;
    const std::size_t found = bytes.rfind(end_signature, last);
    if (found == bytes.npos || last - found > longest_comment) return std::nullopt;
    return found;
}

struct Entry {
    std::string_view name;
    std::size_t begin = 0;  // of its local header
    std::size_t end = 0;    // of its compressed bytes, as far as the directory says
};

/// Nothing when the directory's record is cut off or its local header is not where it says.
std::optional<Entry> read_entry(std::string_view bytes, std::size_t at) {
    if (bytes.substr(std::min(at, bytes.size()), 4) != entry_signature) return std::nullopt;
    if (at + entry_length > bytes.size()) return std::nullopt;
    Entry entry;
    const std::size_t name_length = number(bytes, at + 28, 2);
    entry.name = bytes.substr(at + entry_length, name_length);
    entry.begin = number(bytes, at + 42, 4);
    if (entry.begin + local_length > bytes.size()) return std::nullopt;
    if (bytes.substr(entry.begin, 4) != local_signature) return std::nullopt;
    const std::size_t local_name_length = number(bytes, entry.begin + 26, 2);
    const std::size_t local_extra_length = number(bytes, entry.begin + 28, 2);
    if (bytes.substr(entry.begin + local_length, local_name_length) != entry.name)
        return std::nullopt;
    entry.end = entry.begin + local_length + local_name_length + local_extra_length +
                number(bytes, at + 20, 4);
    return entry;
}

std::size_t record_length(std::string_view bytes, std::size_t at) {
    return entry_length + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) +
           number(bytes, at + 32, 2);
}

std::string order_fault(std::vector<Entry> entries, std::size_t directory) {
    std::ranges::sort(entries, {}, &Entry::begin);
    if (!entries.empty() && entries.front().begin != 0) {
        return "there is something before its first part";
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t next = i + 1 < entries.size() ? entries[i + 1].begin : directory;
        if (entries[i].end > next) {
            return fmt::format("the part \"{}\" lies over what follows it", entries[i].name);
        }
    }
    return {};
}

std::string folded(std::string_view name) {
    std::string out(name);
    for (char& letter : out) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return out;
}

bool has_segment(std::string_view name, std::string_view wanted) {
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == wanted) return true;
        at = end + 1;
    }
    return false;
}

std::string_view name_fault(std::string_view name) {
    const auto is_control = [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; };
    if (name.empty()) return "is empty";
    if (name.front() == '/') return "begins with a slash";
    if (name.find('\\') != name.npos) return "holds a backslash";
    if (name.size() > 1 && name[1] == ':') return "begins with a drive letter";
    if (has_segment(name, "..") || has_segment(name, ".")) return "leads out of its folder";
    if (std::ranges::any_of(name, is_control)) return "holds a control character";
    return {};
}

}  // namespace

bool has_zip_directory(std::string_view bytes) {
    return find_end_record(bytes).has_value();
}

std::string zip_layout_fault(std::string_view bytes) {
    const std::size_t end_record = find_end_record(bytes).value();
    if (end_record + end_length + number(bytes, end_record + 20, 2) != bytes.size()) {
        return "there is something after its end";
    }
    const std::size_t count = number(bytes, end_record + 10, 2);
    const std::size_t directory = number(bytes, end_record + 16, 4);
    std::vector<Entry> entries;
    std::size_t at = directory;
    for (std::size_t i = 0; i < count; ++i) {
        const auto entry = read_entry(bytes, at);
        if (!entry) return fmt::format("part {} is not where its directory says", i + 1);
        entries.push_back(*entry);
        at += record_length(bytes, at);
    }
    if (at > end_record) return "its directory is longer than there is room for";
    return order_fault(std::move(entries), directory);
}

std::string entry_names_fault(const std::vector<std::string>& names) {
    std::set<std::string> seen;
    for (const std::string& name : names) {
        const std::string_view fault = name_fault(name);
        if (!fault.empty()) return fmt::format("the name of its part \"{}\" {}", name, fault);
        if (!seen.insert(folded(name)).second) {
            return fmt::format("it has two parts called \"{}\"", name);
        }
    }
    return {};
}

}  // namespace paperround
