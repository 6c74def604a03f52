// SPDX-License-Identifier: MIT
// Port Mailbox over an ordinary folder into which people put saved messages (.eml) and filled-in
// forms (.docx, .odt). What is done goes to its subfolder `collected`. One thread.
#pragma once

#include "engine/core/mail.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace paperround {

class FolderMailbox final : public Mailbox {
  public:
    /// Throws Error R001 when there is no such folder.
    explicit FolderMailbox(std::filesystem::path folder);

    /// In the order of the files' names; subfolders, hidden files and the lock files of Word and
    /// LibreOffice are passed over. The id is the file's name. Throws Error R002 for a file that
    /// cannot be read; calling again goes on with the next.
    std::optional<MailboxItem> next() override;

    /// Moves the file into collected/; a name taken there gets a number. Throws Error R003.
    void mark_done(const std::string& id) override;

  private:
    std::filesystem::path folder_;
    std::vector<std::string> waiting_;
    std::size_t position_ = 0;
};

}  // namespace paperround
