// SPDX-License-Identifier: MIT
// Lines and bytes to and from a mail server, in clear or over TLS, by Poco's sockets; nothing here
// knows what they mean. Every wait ends: each connect, read and write has its time limit.
// Owned by one SmtpSession. Private to output/mail.
#pragma once

#include "output/mail/smtp_settings.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace paperround {

/// Why there is no connection, or no longer. Caught by SmtpMailer and nowhere else.
class SmtpFailure : public std::runtime_error {
  public:
    enum class Kind {
        Lost,         // not reached, cut, silent, or not talking SMTP: worth another try
        NotTrusted,   // no TLS, or a certificate that does not hold: trying again would not help
        NotAdmitted,  // the login was refused: trying again would do harm
    };

    SmtpFailure(Kind kind, const std::string& reason) : std::runtime_error(reason), kind_(kind) {}
    Kind kind() const { return kind_; }

  private:
    Kind kind_;
};

class SmtpWire {
  public:
    /// Connects to the first of the host's addresses that answers. `settings` is borrowed and must
    /// outlive the wire. Throws SmtpFailure.
    explicit SmtpWire(const SmtpSettings& settings);
    ~SmtpWire();
    // Owns a socket: make another wire instead.
    SmtpWire(const SmtpWire&) = delete;
    SmtpWire& operator=(const SmtpWire&) = delete;

    /// TLS 1.2 or later from here on, with a certificate that holds for the host's name. What the
    /// server sent in clear and was not read is forgotten. Throws SmtpFailure.
    void start_tls();

    /// Throws SmtpFailure (Lost).
    void send(std::string_view bytes);

    /// One line without its end. Throws SmtpFailure (Lost), also when the connection ends.
    std::string read_line();

  private:
    struct Sockets;

    const SmtpSettings& settings_;
    std::unique_ptr<Sockets> sockets_;
};

}  // namespace paperround
