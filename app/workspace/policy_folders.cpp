// SPDX-License-Identifier: MIT
#include "app/workspace/policy_folders.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <cstdlib>

namespace paperround {

namespace fs = std::filesystem;

namespace {

/// Nearest first: in every folder above the program the installed place, and that of the sources.
std::vector<fs::path> candidates() {
    std::vector<fs::path> places;
    if (const char* named = std::getenv("PAPERROUND_TEMPLATES")) places.emplace_back(named);
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (ignored) return places;
    for (fs::path above = program.parent_path(); above != above.root_path();
         above = above.parent_path()) {
        places.push_back(above / "share/paperround/templates");
        places.push_back(above / "templates");
    }
    return places;
}

bool holds_policies(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "calendars", ignored);
}

}  // namespace

fs::path shipped_templates() {
    const std::vector<fs::path> places = candidates();
    const auto found = std::find_if(places.begin(), places.end(), holds_policies);
    if (found != places.end()) return *found;
    std::string tried;
    for (const fs::path& place : places) tried += (tried.empty() ? "" : ", ") + place.string();
    throw Error({.code = "W012",
                 .message = "the templates that come with paperround are not to be found",
                 .hint = "set PAPERROUND_TEMPLATES to their folder; tried: " + tried});
}

std::vector<std::string> shipped_policies() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(shipped_templates())) {
        if (fs::exists(entry.path() / "policy.toml")) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace paperround
