// SPDX-License-Identifier: MIT
#include "app/commands/open_in_viewer.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace paperround {

namespace {

bool has_display() {
    return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
}

}  // namespace

bool open_in_viewer(const std::filesystem::path& file) {
    if (!has_display()) return false;
    std::string program = "xdg-open";  // returns as soon as the viewer has started
    std::string name = std::filesystem::absolute(file).string();
    char* words[] = {program.data(), name.data(), nullptr};
    pid_t process = 0;
    if (::posix_spawnp(&process, words[0], nullptr, nullptr, words, environ) != 0) return false;
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace paperround
