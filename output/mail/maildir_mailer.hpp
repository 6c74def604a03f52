// SPDX-License-Identifier: MIT
// Port Mailer into maildirs on this machine: ROOT/<address>/{tmp,new,cur}, one a recipient. For
// rehearsals, demonstrations and tests; any mail program opens the folders. One thread.
#pragma once

#include "engine/core/mail.hpp"

#include <filesystem>

namespace paperround {

class MaildirMailer final : public Mailer {
  public:
    explicit MaildirMailer(std::filesystem::path root) : root_(std::move(root)) {}

    /// The file's name comes from the message id, so that a repeat finds the first and is Delivered
    /// without a second file, also after a mail program has moved it to cur/.
    /// Deferred: it could not be written. InDoubt: renamed, but the folder could not be flushed.
    Delivery send(const ComposedMail& mail, BeforeCommit& before_commit) override;

    /// ROOT/<address>, where that person's mail lies.
    std::filesystem::path folder_of(const std::string& address) const;

  private:
    std::filesystem::path root_;
};

}  // namespace paperround
