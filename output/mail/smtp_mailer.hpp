// SPDX-License-Identifier: MIT
// Port Mailer over SMTP (RFC 5321). One connection serves many messages and is renewed when it has
// been idle or has served enough. Owned by the command; one thread.
#pragma once

#include "engine/core/mail.hpp"
#include "output/mail/smtp_settings.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace paperround {

class SmtpSession;

class SmtpMailer final : public Mailer {
  public:
    /// Connects with the first message. Throws what check_settings throws.
    explicit SmtpMailer(SmtpSettings settings);
    /// Says QUIT and does not wait long for the answer.
    ~SmtpMailer() override;
    // Owns a connection: make another mailer instead.
    SmtpMailer(const SmtpMailer&) = delete;
    SmtpMailer& operator=(const SmtpMailer&) = delete;

    /// Refused: the server said no for good. Deferred: it said not now, or could not be reached,
    /// or would not let us in. InDoubt: the connection was lost after the final dot.
    /// After a refused login, a certificate that does not hold, or two connections in a row that
    /// could not be made, every further mail is Deferred without another try: a batch of hundreds
    /// must not hammer a server, nor wait for hundreds of timeouts.
    Delivery send(const ComposedMail& mail, BeforeCommit& before_commit) override;

  private:
    bool has_fresh_session() const;
    bool open_session();
    Delivery send_over_session(const ComposedMail& mail, BeforeCommit& before_commit);
    Delivery send_with_new_session(const ComposedMail& mail, BeforeCommit& before_commit);

    SmtpSettings settings_;
    std::unique_ptr<SmtpSession> session_;
    std::chrono::steady_clock::time_point last_used_;
    int messages_on_session_ = 0;
    int failed_openings_ = 0;
    std::string last_failure_;
    std::string gave_up_because_;  // empty while there is hope
};

}  // namespace paperround
