// SPDX-License-Identifier: MIT
// A mail server on loopback that plays a script, one per connection, so that a test can show what
// happens when a real one misbehaves. Runs in its own thread until its scripts are played.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace paperround::testing {

class ScriptedSmtpServer {
  public:
    /// Lines of a script:
    ///   "S: 250 OK"   says this line
    ///   "S~ 250-half" says this without a line's end
    ///   "C: RCPT TO"  waits for a line that begins so
    ///   "body"        waits for a mail up to its final dot
    ///   "drop"        closes the connection, also with unread lines waiting
    ///   "wait"        says nothing until the client closes
    using Script = std::vector<std::string>;

    explicit ScriptedSmtpServer(std::vector<Script> scripts);
    /// Ends the thread, also one that still waits for a connection.
    ~ScriptedSmtpServer();
    // Owns a thread.
    ScriptedSmtpServer(const ScriptedSmtpServer&) = delete;
    ScriptedSmtpServer& operator=(const ScriptedSmtpServer&) = delete;

    std::uint16_t port() const;

    /// These wait until every script is played, or given up after 10 seconds without a client.
    std::vector<std::string> received_lines();  // all lines but those of mails
    std::vector<std::string> received_mails();  // as they came over the wire, without the final dot
    std::string surprise();  // the first line that was not what a script waits for; empty: none

  private:
    struct Stage;
    std::unique_ptr<Stage> stage_;
};

/// Greeting and EHLO as most scripts begin; `offers` become lines of the EHLO answer.
ScriptedSmtpServer::Script greeting(const std::vector<std::string>& offers = {});

/// One script after another.
ScriptedSmtpServer::Script operator+(ScriptedSmtpServer::Script first,
                                     const ScriptedSmtpServer::Script& second);

}  // namespace paperround::testing
