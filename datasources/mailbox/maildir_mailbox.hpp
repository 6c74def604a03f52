// SPDX-License-Identifier: MIT
// Port Mailbox over a maildir: what lies in new/ and cur/. What is done goes to the subfolder
// `.Processed`, the Maildir++ way, where every mail program shows it. One thread.
#pragma once

#include "engine/core/mail.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace paperround {

class MaildirMailbox final : public Mailbox {
  public:
    /// Throws Error R001 when the folder has neither new/ nor cur/.
    explicit MaildirMailbox(std::filesystem::path folder);

    /// In the order of the files' names, new/ and cur/ together. The id is the name without its
    /// flags (":2,S"), since a mail program may change those at any time. A message that has gone
    /// meanwhile is passed over. Throws Error R002 for one that cannot be read; calling again goes
    /// on with the next.
    std::optional<MailboxItem> next() override;

    /// Moves the message to .Processed/cur, marked as seen. Nothing to do if it is there already.
    /// Throws Error R003.
    void mark_done(const std::string& id) override;

  private:
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> waiting_;
    std::size_t position_ = 0;
};

}  // namespace paperround
