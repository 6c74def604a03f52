// SPDX-License-Identifier: MIT
#include "datasources/mailbox/folder_mailbox.hpp"

#include "datasources/mailbox/mailbox_files.hpp"
#include "datasources/mailbox/message_text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr const char* kCollected = "collected";

// Messages, and what people save forms as; what each really is, its bytes say.
constexpr std::string_view kExtensions[] = {".eml",  ".docx", ".odt", ".docm",
                                            ".dotx", ".doc",  ".rtf", ".pdf"};

bool is_item(const fs::path& file) {
    const std::string extension = lower_case(file.extension().string());
    const bool is_lock_of_word = file.filename().string().starts_with("~$");
    return !is_lock_of_word && std::ranges::find(kExtensions, extension) != std::end(kExtensions);
}

/// "form.docx", or "form (2).docx" where that is taken.
fs::path free_name(const fs::path& wanted) {
    fs::path name = wanted;
    for (int number = 2; fs::exists(name); ++number) {
        name = wanted.parent_path() / (wanted.stem().string() + " (" + std::to_string(number) +
                                       ")" + wanted.extension().string());
    }
    return name;
}

}  // namespace

FolderMailbox::FolderMailbox(fs::path folder) : folder_(std::move(folder)) {
    for (const fs::path& file : files_by_name(folder_)) {
        if (is_item(file)) waiting_.push_back(file.filename().string());
    }
}

std::optional<MailboxItem> FolderMailbox::next() {
    while (position_ < waiting_.size()) {
        const std::string& id = waiting_[position_++];
        if (auto bytes = bytes_of_item(folder_ / id)) return MailboxItem{id, std::move(*bytes)};
    }
    return std::nullopt;
}

void FolderMailbox::mark_done(const std::string& id) {
    const fs::path file = folder_ / fs::path(id).filename();
    if (!fs::exists(file)) return;
    move_file(file, free_name(folder_ / kCollected / file.filename()));
}

}  // namespace paperround
