// SPDX-License-Identifier: MIT
// Where mail is handed over and how: the values of one [smtp] section of paperround.toml.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace paperround {

struct SmtpSettings {
    enum class Security {
        StartTls,  // in clear until EHLO has offered STARTTLS; without the offer nothing is sent
        Tls,       // from the first byte, port 465
        Plain,     // this machine only, or the host named in plaintext_host
    };

    std::string host;
    std::uint16_t port = 587;
    Security security = Security::StartTls;
    std::string plaintext_host;  // Plain is allowed to this host although it is another one
    std::string user;            // empty: no login
    std::filesystem::path password_file;  // readable by its owner only
    std::filesystem::path ca_file;        // PEM; empty: the system's
    std::string ehlo_name = "localhost";
    int connect_timeout_seconds = 20;
    int reply_timeout_seconds = 120;  // also each write; RFC 5321 allows a server minutes
    int idle_seconds = 30;            // a connection unused for longer is not trusted
    int messages_per_connection = 100;
};

/// Throws Error O015 (no host, or a number out of range), O016 (Plain to another machine), O017
/// (the password file or the CA file cannot be read, or others can read the password).
void check_settings(const SmtpSettings& settings);

/// "mail.example.org:587", for messages.
std::string describe_server(const SmtpSettings& settings);

}  // namespace paperround
