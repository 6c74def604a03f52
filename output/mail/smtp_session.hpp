// SPDX-License-Identifier: MIT
// One connection to a mail server from greeting to QUIT: the dialogue of RFC 5321 with STARTTLS
// (3207), AUTH PLAIN (4954, 4616), SIZE (1870) and 8BITMIME (6152). Owned by SmtpMailer, private to
// output/mail. One thread.
#pragma once

#include "engine/core/mail.hpp"
#include "output/mail/smtp_reply.hpp"
#include "output/mail/smtp_wire.hpp"

#include <string>
#include <string_view>

namespace paperround {

class SmtpSession {
  public:
    /// Greets, starts TLS and logs in, as the settings ask. `settings` is borrowed and must outlive
    /// the session. Throws SmtpFailure.
    explicit SmtpSession(const SmtpSettings& settings);
    /// QUIT, unless the dialogue is out of step.
    ~SmtpSession();
    // Owns a connection.
    SmtpSession(const SmtpSession&) = delete;
    SmtpSession& operator=(const SmtpSession&) = delete;

    /// One mail to its one recipient. Throws SmtpFailure when the connection was lost, or closed by
    /// the server, while the mail cannot have been taken; what is lost after the final dot is
    /// InDoubt. What before_commit throws passes through, and the dot is not sent.
    Delivery send(const ComposedMail& mail, Mailer::BeforeCommit& before_commit);

    /// False once the dialogue is out of step: make another session.
    bool is_usable() const { return is_usable_; }

  private:
    SmtpReply read_reply();
    SmtpReply ask(std::string_view command);
    void greet();
    void say_hello();
    void start_tls();
    void log_in();
    std::string mail_command(const ComposedMail& mail) const;
    Delivery give_up_on_mail(const SmtpReply& reply);
    Delivery commit();

    const SmtpSettings& settings_;
    SmtpWire wire_;
    SmtpOffers offers_;
    bool is_usable_ = false;
};

/// The body as it goes over the wire, up to but not including the final dot: lines that begin with
/// a dot get another one, and the last line is ended. Requires: CRLF line ends only.
std::string dot_stuffed(std::string_view message);

/// A CR or LF that is not part of a CRLF: what one server takes for a line's end and another does
/// not can smuggle in a second mail.
bool has_bare_line_end(std::string_view message);

}  // namespace paperround
