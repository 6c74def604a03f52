// SPDX-License-Identifier: MIT
// Every folder on the way is opened by itself and without following links (openat, O_NOFOLLOW), so
// that nothing can be exchanged between looking and opening.
#include "datasources/files/contained_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

namespace paperround {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }

  private:
    int number_;
};

FileReading failed(FileReading::Outcome outcome) {
    return {outcome, {}};
}

FileReading failed_to_open() {
    using Outcome = FileReading::Outcome;
    if (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG) {
        return failed(Outcome::NotThere);
    }
    return failed(errno == ELOOP ? Outcome::Outside : Outcome::Unreadable);
}

/// A name that stays inside: relative, no "..", no backslash that another system would follow.
bool stays_inside(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos) {
        return false;
    }
    if (name.find('\\') != std::string_view::npos || name.find(':') == 1) return false;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('/'), name.size());
        if (name.substr(0, end) == "..") return false;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return true;
}

FileReading read_whole(const Descriptor& file, std::size_t most_bytes) {
    struct stat facts = {};
    if (::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return failed(FileReading::Outcome::Unreadable);
    }
    FileReading reading{FileReading::Outcome::Read, {}};
    char buffer[1 << 16];
    while (true) {
        const ssize_t count = ::read(file.number(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failed(FileReading::Outcome::Unreadable);
        if (count == 0) return reading;
        reading.bytes.append(buffer, static_cast<std::size_t>(count));
        if (reading.bytes.size() > most_bytes) return failed(FileReading::Outcome::TooLarge);
    }
}

}  // namespace

FileReading ContainedFolder::read(std::string_view name, std::size_t most_bytes) const {
    if (!stays_inside(name)) return failed(FileReading::Outcome::Outside);
    constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    Descriptor folder(::open(folder_.c_str(), kFolder));
    while (folder.is_open()) {
        const std::size_t slash = name.find('/');
        const std::string step(name.substr(0, slash));
        if (slash == std::string_view::npos) {
            // O_NONBLOCK: a pipe with nobody at its other end must not hold us.
            const Descriptor file(::openat(folder.number(), step.c_str(),
                                           O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
            return file.is_open() ? read_whole(file, most_bytes) : failed_to_open();
        }
        name.remove_prefix(slash + 1);
        if (!step.empty() && step != ".") {
            folder = Descriptor(::openat(folder.number(), step.c_str(), kFolder | O_NOFOLLOW));
        }
    }
    return failed_to_open();
}

std::vector<std::string> ContainedFolder::names() const {
    std::vector<std::string> names;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder_, failure)) {
        const bool is_file =
            entry.symlink_status(failure).type() == std::filesystem::file_type::regular;
        if (is_file) names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace paperround
