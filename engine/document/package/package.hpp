// SPDX-License-Identifier: MIT
// One opened DOCX or ODT: named parts, with limits enforced on the way in. Immutable. A flat ODT
// (.fodt) is cut into the parts that it would have as a package.
// Open Packaging Conventions (ECMA-376 part 2) and ODF 1.3 part 2 packages are both zip files.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paperround {

struct PackageLimits {
    std::size_t file_bytes = 25'000'000;
    std::size_t entries = 1'000;
    std::size_t part_bytes = 64'000'000;
    std::size_t total_bytes = 200'000'000;
    std::size_t ratio = 100;  // unpacked to packed, past 100 kB
};

class Package {
  public:
    /// `file_name` is for messages only.
    /// Throws Error: E701 not a zip (says what it is instead: an encrypted or old Word file, PDF,
    /// empty …), E704 damaged, E706 past a limit, E707 entry names no honest program writes.
    static Package from_bytes(std::string bytes, std::string file_name,
                              const PackageLimits& limits = {});

    /// Reads the file first. Throws Error E700 when it cannot be read.
    static Package from_file(const std::string& path, const PackageLimits& limits = {});

    /// Of parts that a flat file held; they have passed its parser.
    static Package from_parts(std::vector<std::pair<std::string, std::string>> parts,
                              std::string file_name);

    const std::string& file_name() const { return file_name_; }

    /// Part names without leading slash, in the order in which the zip lists them.
    const std::vector<std::string>& part_names() const { return part_names_; }

    /// The unpacked part, or null. Borrowed from the package.
    const std::string* part(std::string_view name) const;

  private:
    std::string file_name_;
    std::vector<std::string> part_names_;
    std::map<std::string, std::string, std::less<>> parts_;
};

}  // namespace paperround
