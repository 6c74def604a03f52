// SPDX-License-Identifier: MIT
#include "datasources/mailbox/mailbox_files.hpp"

#include "datasources/mailbox/message_parser.hpp"
#include "engine/core/error.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace paperround {

namespace fs = std::filesystem;

namespace {

Error refusal(const char* code, const fs::path& file, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.where.file = file.string();
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return Error(std::move(diagnostic));
}

}  // namespace

std::vector<fs::path> files_by_name(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const bool is_hidden = entry->path().filename().string().starts_with('.');
        std::error_code unknown;
        if (!is_hidden && entry->is_regular_file(unknown)) files.push_back(entry->path());
    }
    if (failed) {
        throw refusal("R001", folder, "the folder cannot be read: " + failed.message(),
                      "check the path of the mailbox and who may read it");
    }
    std::sort(files.begin(), files.end(),
              [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
    return files;
}

std::optional<std::string> bytes_of_item(const fs::path& file) {
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in && errno == ENOENT) return std::nullopt;
    std::error_code unknown;  // the read below says more
    const auto size = fs::file_size(file, unknown);
    std::string bytes(unknown ? 0 : std::min<std::uintmax_t>(size, MessageLimits{}.bytes + 1),
                      '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (unknown || (!in && !in.eof())) {
        throw refusal("R002", file,
                      "the message cannot be read: " + std::generic_category().message(errno),
                      "check who may read it, then collect again; it was left where it is");
    }
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

void move_file(const fs::path& from, const fs::path& to) {
    std::error_code failed;
    fs::create_directories(to.parent_path(), failed);
    if (!failed) fs::rename(from, to, failed);
    if (!failed) return;
    throw refusal("R003", from,
                  "the message is stored, but cannot be moved to " + to.parent_path().string() +
                      ": " + failed.message(),
                  "check who may write there; collecting again does no harm");
}

}  // namespace paperround
