// SPDX-License-Identifier: MIT
// Raw bytes of a mailbox to a ReadMessage, by GMime with our own limits around it. Pure functions:
// nothing is fetched, nothing is run, no name in a message is used as a path.
#pragma once

#include "datasources/mailbox/read_message.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace paperround {

struct MessageLimits {
    std::size_t bytes = 30'000'000;
    int depth = 64;  // of parts within parts
    int parts = 500;
};

struct ReadOptions {
    std::vector<std::string> own_addresses;  // mail from these is our own
    MessageLimits limits;
};

/// Never throws for what the bytes hold: what cannot be understood is Unreadable with its reason.
ReadMessage read_message(std::string_view raw, const ReadOptions& options = {});

/// As read_message, but an item that is a bare document (a folder may hold some) becomes a Return
/// without a sender whose one document is called as the item's id.
ReadMessage read_item(const MailboxItem& item, const ReadOptions& options = {});

}  // namespace paperround
