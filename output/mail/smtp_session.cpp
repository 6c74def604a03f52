// SPDX-License-Identifier: MIT
#include "output/mail/smtp_session.hpp"

#include "output/mail/address.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>

namespace paperround {

using Kind = SmtpFailure::Kind;

namespace {

constexpr int kMostReplyLines = 200;
constexpr int kReadyForMail = 354;
constexpr int kMoreWanted = 334;

std::string password_of(const SmtpSettings& settings) {
    std::ifstream file(settings.password_file);
    std::string password;
    if (!std::getline(file, password)) {
        throw SmtpFailure(Kind::NotAdmitted,
                          "the password file " + settings.password_file.string() + " is empty");
    }
    if (!password.empty() && password.back() == '\r') password.pop_back();
    return password;
}

std::string base64(const std::string& bytes) {
    struct FreeText {
        void operator()(gchar* text) const { g_free(text); }
    };
    const std::unique_ptr<gchar, FreeText> text(
        g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()));
    return text.get();
}

bool has_eight_bit_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

/// What is wrong with the mail itself, before the server is asked; empty when nothing is.
std::string unfit_because(const ComposedMail& mail, const SmtpOffers& offers) {
    if (!is_valid_address(mail.envelope_from)) return "the sender's address is not valid";
    if (!is_valid_address(mail.envelope_to)) return "the recipient's address is not valid";
    if (has_bare_line_end(mail.bytes)) return "the stored mail has a line end that is not CR LF";
    if (offers.largest_mail != 0 && mail.bytes.size() > offers.largest_mail) {
        return "the mail has " + std::to_string(mail.bytes.size()) +
               " bytes and the server takes at most " + std::to_string(offers.largest_mail);
    }
    return {};
}

}  // namespace

SmtpSession::SmtpSession(const SmtpSettings& settings) : settings_(settings), wire_(settings) {
    greet();
    say_hello();
    if (settings_.security == SmtpSettings::Security::StartTls) start_tls();
    if (!settings_.user.empty()) log_in();
    is_usable_ = true;
}

SmtpSession::~SmtpSession() {
    if (!is_usable_) return;
    try {
        wire_.send("QUIT\r\n");  // the answer would change nothing: not waited for
    } catch (const SmtpFailure&) {
        return;  // it had gone already
    }
}

SmtpReply SmtpSession::read_reply() {
    SmtpReply reply;
    for (int count = 0; count < kMostReplyLines; ++count) {
        const std::string text = wire_.read_line();
        auto line = parse_reply_line(text);
        if (!line || (count > 0 && line->code != reply.code)) break;
        reply.code = line->code;
        reply.lines.push_back(std::move(line->text));
        if (line->is_last) return reply;
    }
    is_usable_ = false;
    throw SmtpFailure(Kind::Lost, describe_server(settings_) + " does not answer as SMTP does");
}

SmtpReply SmtpSession::ask(std::string_view command) {
    wire_.send(std::string(command) + "\r\n");
    SmtpReply reply = read_reply();
    if (!reply.closes_connection()) return reply;
    is_usable_ = false;
    throw SmtpFailure(Kind::Lost,
                      describe_server(settings_) + " closed the connection: " + describe(reply));
}

void SmtpSession::greet() {
    const SmtpReply greeting = read_reply();
    if (greeting.is_positive()) return;
    throw SmtpFailure(Kind::Lost,
                      describe_server(settings_) + " takes no mail now: " + describe(greeting));
}

void SmtpSession::say_hello() {
    const SmtpReply reply = ask("EHLO " + settings_.ehlo_name);
    if (!reply.is_positive()) {
        throw SmtpFailure(Kind::Lost,
                          describe_server(settings_) + " refused EHLO: " + describe(reply));
    }
    offers_ = offers_of(reply);
}

void SmtpSession::start_tls() {
    if (!offers_.starttls) {
        throw SmtpFailure(Kind::NotTrusted, describe_server(settings_) +
                                                " does not offer STARTTLS; nothing was sent");
    }
    const SmtpReply reply = ask("STARTTLS");
    if (!reply.is_positive()) {
        throw SmtpFailure(Kind::NotTrusted,
                          describe_server(settings_) + " refused STARTTLS: " + describe(reply));
    }
    wire_.start_tls();
    say_hello();  // what was offered in clear may have been forged
}

void SmtpSession::log_in() {
    if (!offers_.auth_plain) {
        throw SmtpFailure(Kind::NotAdmitted, describe_server(settings_) +
                                                 " offers no login with a password (AUTH PLAIN)");
    }
    const std::string zero(1, '\0');
    const std::string secret = base64(zero + settings_.user + zero + password_of(settings_));
    SmtpReply reply = ask("AUTH PLAIN " + secret);
    // Some servers overlook the secret in the command and ask for it; asked twice, we cancel.
    if (reply.code == kMoreWanted) reply = ask(secret);
    if (reply.code == kMoreWanted) reply = ask("*");
    if (reply.is_positive()) return;
    const Kind kind = reply.code >= 500 ? Kind::NotAdmitted : Kind::Lost;
    throw SmtpFailure(kind, describe_server(settings_) + " refused the login of " + settings_.user +
                                ": " + describe(reply));
}

// Without a blank after the colon: Dovecot's submission service refuses one.
std::string SmtpSession::mail_command(const ComposedMail& mail) const {
    std::string command = "MAIL FROM:<" + mail.envelope_from + ">";
    if (offers_.largest_mail != 0) command += " SIZE=" + std::to_string(mail.bytes.size());
    if (offers_.eight_bit && has_eight_bit_characters(mail.bytes)) command += " BODY=8BITMIME";
    return command;
}

Delivery SmtpSession::send(const ComposedMail& mail, Mailer::BeforeCommit& before_commit) {
    const std::string unfit = unfit_because(mail, offers_);
    if (!unfit.empty()) return Refused{unfit};
    for (const std::string& command : {mail_command(mail), "RCPT TO:<" + mail.envelope_to + ">"}) {
        const SmtpReply reply = ask(command);
        if (!reply.is_positive()) return give_up_on_mail(reply);
    }
    const SmtpReply reply = ask("DATA");
    if (reply.code != kReadyForMail) return give_up_on_mail(reply);
    is_usable_ = false;  // until the mail is through, QUIT would be a line of it
    wire_.send(dot_stuffed(mail.bytes));
    before_commit.about_to_commit();
    return commit();
}

/// The transaction is cleared, else the next mail would get "503 nested MAIL command".
Delivery SmtpSession::give_up_on_mail(const SmtpReply& reply) {
    is_usable_ = false;
    if (reply.code < 400) {
        throw SmtpFailure(Kind::Lost,
                          describe_server(settings_) + " answers out of step: " + describe(reply));
    }
    const Delivery outcome = delivery_of(reply);
    try {
        is_usable_ = ask("RSET").is_positive();
    } catch (const SmtpFailure&) {
        is_usable_ = false;  // the refusal stands; the next mail gets a new connection
    }
    return outcome;
}

Delivery SmtpSession::commit() {
    try {
        wire_.send(".\r\n");
        const SmtpReply reply = read_reply();
        is_usable_ = !reply.closes_connection();
        if (reply.code >= 300 && reply.code < 400) {
            is_usable_ = false;
            return InDoubt{"the answer after the mail makes no sense: " + describe(reply)};
        }
        return delivery_of(reply);
    } catch (const SmtpFailure& failure) {
        return InDoubt{std::string("lost after the mail was handed over: ") + failure.what()};
    }
}

std::string dot_stuffed(std::string_view message) {
    std::string stuffed;
    stuffed.reserve(message.size() + 64);
    while (!message.empty()) {
        const auto end = message.find("\r\n");
        const std::string_view line = message.substr(0, end);
        if (line.starts_with('.')) stuffed += '.';
        stuffed.append(line).append("\r\n");
        message.remove_prefix(end == message.npos ? message.size() : end + 2);
    }
    return stuffed;
}

bool has_bare_line_end(std::string_view message) {
    for (std::size_t i = 0; i < message.size(); ++i) {
        if (message[i] == '\n') return true;
        if (message[i] != '\r') continue;
        if (i + 1 == message.size() || message[i + 1] != '\n') return true;
        ++i;
    }
    return false;
}

}  // namespace paperround
