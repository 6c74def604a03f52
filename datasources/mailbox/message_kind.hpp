// SPDX-License-Identifier: MIT
// Who speaks in a message: a person, a machine on a person's behalf, the mail system, or we
// ourselves. Pure functions; private to datasources/mailbox.
#pragma once

#include "datasources/mailbox/mime_reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct Speaker {
    enum class Who { Person, OutOfOffice, MailSystem, ReadReceipt, Ourselves };
    Who who = Who::Person;
    std::string reason;  // the sign by which it was known
};

/// In this order: ourselves, a delivery report, a read receipt, an automatic answer, a person.
/// `own_addresses` in lower case.
Speaker speaker_of(const MimeMessage& message, const std::vector<std::string>& own_addresses);

/// What a delivery report says; nullopt when the message holds none that can be read.
std::optional<BounceReport> bounce_report(const MimeMessage& message);

}  // namespace paperround
