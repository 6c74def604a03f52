// SPDX-License-Identifier: MIT
#include "output/mail/smtp_wire.hpp"

#include "output/mail/broken_pipe_signal.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/DialogSocket.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Timespan.h>

#include <algorithm>
#include <optional>

namespace paperround {

using Kind = SmtpFailure::Kind;

namespace {

/// `work`, with what Poco throws said in our words. `what` completes "mail.example.org:587 …".
template <typename Work>
auto at_the_edge_of_poco(const SmtpSettings& settings, const std::string& what, Work work) {
    const BrokenPipeSignal ignored;
    try {
        return work();
    } catch (const Poco::TimeoutException&) {
        throw SmtpFailure(Kind::Lost, describe_server(settings) + " " + what +
                                          ": no sign of life within the time limit");
    } catch (const Poco::Exception& failure) {
        throw SmtpFailure(Kind::Lost,
                          describe_server(settings) + " " + what + ": " + failure.displayText());
    }
}

Poco::Net::StreamSocket connect(const SmtpSettings& settings) {
    const Poco::Timespan limit(settings.connect_timeout_seconds, 0);
    std::optional<SmtpFailure> failure;
    const Poco::Net::HostEntry host = Poco::Net::DNS::resolve(settings.host);
    for (const Poco::Net::IPAddress& address : host.addresses()) {
        try {
            Poco::Net::StreamSocket socket;
            socket.connect(Poco::Net::SocketAddress(address, settings.port), limit);
            return socket;
        } catch (const Poco::Exception& reason) {
            failure.emplace(Kind::Lost, describe_server(settings) +
                                            " cannot be reached: " + reason.displayText());
        }
    }
    throw failure.value_or(SmtpFailure(Kind::Lost, settings.host + " has no address"));
}

void limit_waits(Poco::Net::StreamSocket& socket, const SmtpSettings& settings) {
    const Poco::Timespan limit(settings.reply_timeout_seconds, 0);
    socket.setReceiveTimeout(limit);
    socket.setSendTimeout(limit);
    socket.setNoDelay(true);  // else every message waits 40 ms for the other side's ACK
}

Poco::Net::Context::Ptr tls_context(const SmtpSettings& settings) {
    Poco::Net::Context::Params wanted;
    wanted.caLocation = settings.ca_file.string();
    wanted.loadDefaultCAs = settings.ca_file.empty();
    wanted.verificationMode = Poco::Net::Context::VERIFY_STRICT;  // RELAXED skips loopback's names
    Poco::Net::Context::Ptr context(
        new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, wanted));
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    return context;
}

}  // namespace

struct SmtpWire::Sockets {
    explicit Sockets(const Poco::Net::StreamSocket& connected)
        : stream(connected), lines(connected) {}

    Poco::Net::StreamSocket stream;
    Poco::Net::DialogSocket lines;  // the same connection, with a buffer for reading
};

SmtpWire::SmtpWire(const SmtpSettings& settings) : settings_(settings) {
    at_the_edge_of_poco(settings_, "cannot be reached", [&] {
        auto socket = connect(settings_);
        limit_waits(socket, settings_);
        sockets_ = std::make_unique<Sockets>(socket);
    });
    if (settings_.security == SmtpSettings::Security::Tls) start_tls();
}

SmtpWire::~SmtpWire() {
    const BrokenPipeSignal ignored;  // closing TLS says goodbye
    sockets_.reset();
}

void SmtpWire::start_tls() {
    at_the_edge_of_poco(settings_, "did not finish the TLS handshake", [&] {
        try {
            auto secure = Poco::Net::SecureStreamSocket::attach(sockets_->stream, settings_.host,
                                                                tls_context(settings_));
            limit_waits(secure, settings_);
            sockets_ = std::make_unique<Sockets>(secure);
        } catch (const Poco::Net::SSLConnectionUnexpectedlyClosedException&) {
            throw;  // cut, which says nothing about trust
        } catch (const Poco::Net::SSLException& failure) {
            throw SmtpFailure(Kind::NotTrusted,
                              describe_server(settings_) +
                                  " is not trusted: " + failure.displayText() +
                                  "; host must be the name in the server's certificate, and "
                                  "ca_file hold the authority that signed it");
        }
    });
}

void SmtpWire::send(std::string_view bytes) {
    at_the_edge_of_poco(settings_, "could not be written to", [&] {
        while (!bytes.empty()) {
            constexpr std::size_t kPiece = 1 << 16;
            const auto piece = static_cast<int>(std::min(bytes.size(), kPiece));
            const int sent = sockets_->stream.sendBytes(bytes.data(), piece);
            if (sent <= 0) throw Poco::Net::NetException("connection closed");
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    });
}

std::string SmtpWire::read_line() {
    return at_the_edge_of_poco(settings_, "did not answer", [&] {
        std::string line;
        if (!sockets_->lines.receiveMessage(line)) {
            throw Poco::Net::NetException("the connection was closed");
        }
        return line;
    });
}

}  // namespace paperround
