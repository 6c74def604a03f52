// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/include_file.hpp"

#include "engine/core/field_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::size_t kLargestFile = 25'000'000;  // as any template (PackageLimits)
constexpr std::size_t kDeepest = 8;

/// One name for one file: "./parts//a.docx" is "parts/a.docx".
std::string plain_name(std::string_view name) {
    std::string plain;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('/'), name.size());
        const std::string_view step = name.substr(0, end);
        if (!step.empty() && step != ".") (plain += plain.empty() ? "" : "/") += step;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return plain;
}

std::string hint_for_missing(const FileFolder& folder, const std::string& file) {
    const std::vector<std::string> names = folder.names();
    const std::string where = fmt::format("put it into the folder {}", folder.path());
    if (const auto nearest = nearest_name(file, names)) {
        return fmt::format("{}; or did you mean \"{}\"?", where, *nearest);
    }
    return where + ", or correct the name: letter case counts";
}

IncludeMistake failure_of(FileReading::Outcome outcome, const FileFolder& folder,
                          const std::string& file) {
    using Outcome = FileReading::Outcome;
    const std::string name = '"' + file + '"';
    if (outcome == Outcome::NotThere) {
        return {"E641", fmt::format("the file {} is not in the folder {}", name, folder.path()),
                hint_for_missing(folder, file)};
    }
    if (outcome == Outcome::Outside) {
        return {"E642",
                fmt::format("the file {} is outside the folder of the template, {}", name,
                            folder.path()),
                "put it into that folder and write its name there"};
    }
    if (outcome == Outcome::TooLarge) {
        return {"E644", fmt::format("the file {} is larger than 25 MB", name),
                "make its pictures smaller, or take them out"};
    }
    return {"E644", fmt::format("the file {} cannot be read", name),
            "is it a file, and may you open it?"};
}

}  // namespace

IncludeTrail::IncludeTrail(const std::string& template_file)
    : files_{template_file.substr(template_file.rfind('/') + 1)} {}

IncludeTrail IncludeTrail::followed_by(std::string_view file) const {
    IncludeTrail longer = *this;
    longer.files_.push_back(plain_name(file));
    return longer;
}

bool IncludeTrail::goes_through(std::string_view file) const {
    return std::find(files_.begin(), files_.end(), plain_name(file)) != files_.end();
}

std::string IncludeTrail::words_to(std::string_view file) const {
    const std::string last = plain_name(file);
    std::string words;
    for (auto at = std::find(files_.begin(), files_.end(), last); at != files_.end(); ++at) {
        words += fmt::format("\"{}\" includes ", *at);
    }
    return words + '"' + last + '"';
}

std::variant<std::string, IncludeMistake> read_included(const FileFolder* folder,
                                                        const std::string& file,
                                                        const IncludeTrail& trail) {
    if (folder == nullptr) {
        return IncludeMistake{"E642", fmt::format("there is no folder to take \"{}\" from", file),
                              "put what it says here"};
    }
    if (trail.goes_through(file)) {
        return IncludeMistake{"E645", trail.words_to(file) + ", and so without end",
                              "take one of these includes out"};
    }
    if (trail.length() > kDeepest) {
        return IncludeMistake{
            "E645",
            fmt::format("\"{}\" is included by a file that is included, {} files deep", file,
                        kDeepest),
            "include it from a file that is less deep"};
    }
    FileReading reading = folder->read(file, kLargestFile);
    if (reading.outcome == FileReading::Outcome::Read) return std::move(reading.bytes);
    return failure_of(reading.outcome, *folder, file);
}

}  // namespace paperround::compile
