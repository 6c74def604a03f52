// SPDX-License-Identifier: MIT
// Small pictures and a folder in memory that holds them.
#pragma once

#include "engine/core/file_folder.hpp"
#include "engine/document/picture/one_bit_png.hpp"

#include <map>
#include <string>
#include <vector>

namespace paperround::testing {

/// A black square, so many pixels wide, without a resolution of its own.
inline std::string black_png(std::size_t side) {
    return one_bit_png({1, {true}}, side, 0);  // one square, drawn that large
}

/// As much of a JPEG as says how large it is: start, JFIF with 200 dots an inch, frame, end.
inline std::string jpeg_of(unsigned char width, unsigned char height) {
    std::string bytes("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x01\x00\xC8\x00\xC8\x00\x00", 20);
    bytes += std::string("\xFF\xC0\x00\x0B\x08\x00", 6) + static_cast<char>(height) + '\0' +
             static_cast<char>(width) + std::string("\x01\x01\x11\x00\xFF\xD9", 6);
    return bytes;
}

class MemoryFolder : public FileFolder {
  public:
    explicit MemoryFolder(std::map<std::string, std::string, std::less<>> files)
        : files_(std::move(files)) {}

    FileReading read(std::string_view name, std::size_t most_bytes) const override {
        using Outcome = FileReading::Outcome;
        if (name.find("..") != std::string_view::npos) return {Outcome::Outside, {}};
        const auto found = files_.find(name);
        if (found == files_.end()) return {Outcome::NotThere, {}};
        if (found->second.size() > most_bytes) return {Outcome::TooLarge, {}};
        return {Outcome::Read, found->second};
    }

    std::vector<std::string> names() const override {
        std::vector<std::string> names;
        for (const auto& [name, bytes] : files_) names.push_back(name);
        return names;
    }

    std::string path() const override { return "templates"; }

  private:
    std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace paperround::testing
