// SPDX-License-Identifier: MIT
// A mail to the sender of a return that cannot be taken as it is: what is wrong in plain words, and
// the form as it was sent once more. It waits in the outbox; `send` sends it.
#pragma once

#include "app/round/form_library.hpp"
#include "app/round/round.hpp"
#include "engine/ledger/ledger.hpp"

#include <string>

namespace paperround {

/// The policy's mail text for it: mail/ask-again.txt and .html.
inline constexpr const char* ask_again_mail = "ask-again";

/// Is it such a mail? It stands in no timetable.
bool asks_again(const OutboxMail& mail);

struct AskTask {
    const Round& round;
    FormLibrary& forms;
    Ledger& ledger;
    const std::string& key;
    DateTime now;
};

/// The mail as it waits. Asking once more after it was sent makes another.
/// Throws Error W065 (nobody to ask), L010 (decided already), W007, W021, W022 of the mail text.
OutboxMail ask_again(const AskTask& task, const ReturnedItem& item, const std::string& who);

}  // namespace paperround
