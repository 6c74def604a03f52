// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/part_set.hpp"

#include "engine/core/digest.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

/// Compressing these again gains nothing; ODF wants its mimetype readable at a fixed place.
bool is_kept_as_it_is(std::string_view name) {
    static constexpr std::array endings = {std::string_view(".png"), std::string_view(".jpg"),
                                           std::string_view(".jpeg"), std::string_view(".gif")};
    return name == "mimetype" || std::any_of(endings.begin(), endings.end(),
                                             [&](auto ending) { return name.ends_with(ending); });
}

}  // namespace

PartSet::PartSet(const Package& package) {
    for (const std::string& name : package.part_names()) {
        if (!name.ends_with('/'))
            parts_.push_back({name, *package.part(name), is_kept_as_it_is(name)});
    }
}

const std::string* PartSet::find(std::string_view name) const {
    const auto found = std::find_if(parts_.begin(), parts_.end(),
                                    [&](const PackagePart& part) { return part.name == name; });
    return found == parts_.end() ? nullptr : &found->bytes;
}

void PartSet::put(std::string_view name, std::string bytes) {
    const auto found = std::find_if(parts_.begin(), parts_.end(),
                                    [&](const PackagePart& part) { return part.name == name; });
    if (found != parts_.end()) {
        found->bytes = std::move(bytes);
    } else {
        parts_.push_back({std::string(name), std::move(bytes), is_kept_as_it_is(name)});
    }
}

void PartSet::remove(std::string_view name) {
    std::erase_if(parts_, [&](const PackagePart& part) { return part.name == name; });
}

void PartSet::remove_if(bool (*goes)(std::string_view name)) {
    std::erase_if(parts_, [&](const PackagePart& part) { return goes(part.name); });
}

std::vector<PackagePart> PartSet::in_package_order(DocumentFormat format) const {
    std::vector<PackagePart> ordered = parts_;
    const std::string_view first =
        format == DocumentFormat::Docx ? "[Content_Types].xml" : "mimetype";
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const PackagePart& part) { return part.name == first; });
    return ordered;
}

std::string PartSet::fingerprint() const {
    std::vector<std::string> lines;
    lines.reserve(parts_.size());
    for (const PackagePart& part : parts_)
        lines.push_back(part.name + ' ' + sha256_hex(part.bytes));
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines) all += line + '\n';
    return sha256_hex(all);
}

}  // namespace paperround::compile
