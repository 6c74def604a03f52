// SPDX-License-Identifier: MIT
// A letter, and the watcher of its commit, as the tests of the mailers use them.
#pragma once

#include "engine/core/mail.hpp"

#include <stdexcept>
#include <string>

namespace paperround::testing {

inline ComposedMail sample_mail(const std::string& body = "Dear Ana,\r\n.\r\n..two\r\n") {
    return {.envelope_from = "forms@school.test",
            .envelope_to = "ana.lopes@school.test",
            .message_id = "c7.p12.w1@forms.school.test",
            .bytes = "From: forms@school.test\r\nSubject: Your form\r\n\r\n" + body};
}

class CountingCommit final : public Mailer::BeforeCommit {
  public:
    void about_to_commit() override { ++count; }
    int count = 0;
};

/// A ledger that cannot note the commit.
class FailingCommit final : public Mailer::BeforeCommit {
  public:
    void about_to_commit() override { throw std::runtime_error("the ledger is full"); }
};

inline std::string describe(const Delivery& delivery) {
    struct Words {
        std::string operator()(const Delivered& d) const { return "delivered: " + d.reply; }
        std::string operator()(const Deferred& d) const { return "deferred: " + d.reason; }
        std::string operator()(const Refused& d) const { return "refused: " + d.reason; }
        std::string operator()(const InDoubt& d) const { return "in doubt: " + d.reason; }
    };
    return std::visit(Words{}, delivery);
}

/// What the Error that `action` throws says, in all its lines; "nothing was thrown" otherwise.
template <typename Action>
std::string error_of(Action action) {
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return "nothing was thrown";
}

}  // namespace paperround::testing
