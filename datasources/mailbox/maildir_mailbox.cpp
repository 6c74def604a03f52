// SPDX-License-Identifier: MIT
#include "datasources/mailbox/maildir_mailbox.hpp"

#include "datasources/mailbox/mailbox_files.hpp"
#include "engine/core/error.hpp"

#include <algorithm>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr const char* kProcessed = ".Processed";

std::string without_flags(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.substr(0, name.find(':'));
}

/// ":2,RS" for ":2,R": what a mail program has noted stays.
std::string flags_with_seen(const fs::path& file) {
    const std::string name = file.filename().string();
    const auto start = name.find(":2,");
    std::string flags = start == name.npos ? "" : name.substr(start + 3);
    if (flags.find('S') == flags.npos) flags += 'S';
    std::sort(flags.begin(), flags.end());  // maildir wants them in this order
    return ":2," + flags;
}

std::vector<fs::path> messages_in(const fs::path& maildir) {
    std::vector<fs::path> all;
    for (const char* part : {"new", "cur"}) {
        if (!fs::is_directory(maildir / part)) continue;
        const auto files = files_by_name(maildir / part);
        all.insert(all.end(), files.begin(), files.end());
    }
    std::sort(all.begin(), all.end(),
              [](const fs::path& a, const fs::path& b) { return a.filename() < b.filename(); });
    return all;
}

std::optional<fs::path> message_called(const fs::path& maildir, const std::string& id) {
    for (const fs::path& file : messages_in(maildir)) {
        if (without_flags(file) == id) return file;
    }
    return std::nullopt;
}

void require_maildir(const fs::path& folder) {
    if (fs::is_directory(folder / "new") || fs::is_directory(folder / "cur")) return;
    Diagnostic diagnostic;
    diagnostic.code = "R001";
    diagnostic.where.file = folder.string();
    diagnostic.message = "this is no maildir: it has neither a folder new nor a folder cur";
    diagnostic.hint = "check the path of the mailbox; for saved messages set kind = \"folder\"";
    throw Error(std::move(diagnostic));
}

}  // namespace

MaildirMailbox::MaildirMailbox(fs::path folder) : folder_(std::move(folder)) {
    require_maildir(folder_);
    waiting_ = messages_in(folder_);
}

std::optional<MailboxItem> MaildirMailbox::next() {
    while (position_ < waiting_.size()) {
        const fs::path& listed = waiting_[position_++];
        const std::string id = without_flags(listed);
        auto bytes = bytes_of_item(listed);
        if (!bytes) {  // a mail program has moved it or changed its flags since
            const auto moved = message_called(folder_, id);
            if (moved) bytes = bytes_of_item(*moved);
        }
        if (bytes) return MailboxItem{id, std::move(*bytes)};
    }
    return std::nullopt;
}

void MaildirMailbox::mark_done(const std::string& id) {
    const auto file = message_called(folder_, id);
    if (!file) return;
    const fs::path processed = folder_ / kProcessed;
    // Mail programs show a subfolder only when it has all three.
    for (const char* part : {"tmp", "new", "cur"}) {
        std::error_code shown_by_move_file;
        fs::create_directories(processed / part, shown_by_move_file);
    }
    move_file(*file, processed / "cur" / (id + flags_with_seen(*file)));
}

}  // namespace paperround
