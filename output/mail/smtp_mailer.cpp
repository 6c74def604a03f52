// SPDX-License-Identifier: MIT
#include "output/mail/smtp_mailer.hpp"

#include "output/mail/smtp_session.hpp"

namespace paperround {

SmtpMailer::SmtpMailer(SmtpSettings settings) : settings_(std::move(settings)) {
    check_settings(settings_);
}

SmtpMailer::~SmtpMailer() = default;

Delivery SmtpMailer::send(const ComposedMail& mail, BeforeCommit& before_commit) {
    if (!gave_up_because_.empty()) return Deferred{gave_up_because_};
    if (!has_fresh_session()) return send_with_new_session(mail, before_commit);
    try {
        return send_over_session(mail, before_commit);
    } catch (const SmtpFailure&) {
        // A kept connection may have died unnoticed. The mail was not taken: one new connection.
        return send_with_new_session(mail, before_commit);
    }
}

bool SmtpMailer::has_fresh_session() const {
    return session_ && session_->is_usable() &&
           messages_on_session_ < settings_.messages_per_connection &&
           std::chrono::steady_clock::now() - last_used_ <
               std::chrono::seconds(settings_.idle_seconds);
}

Delivery SmtpMailer::send_with_new_session(const ComposedMail& mail, BeforeCommit& before_commit) {
    if (!open_session()) return Deferred{last_failure_};
    try {
        return send_over_session(mail, before_commit);
    } catch (const SmtpFailure& failure) {
        return Deferred{failure.what()};
    }
}

Delivery SmtpMailer::send_over_session(const ComposedMail& mail, BeforeCommit& before_commit) {
    ++messages_on_session_;
    Delivery outcome = session_->send(mail, before_commit);
    last_used_ = std::chrono::steady_clock::now();
    return outcome;
}

bool SmtpMailer::open_session() {
    session_.reset();
    messages_on_session_ = 0;
    try {
        session_ = std::make_unique<SmtpSession>(settings_);
        failed_openings_ = 0;
        return true;
    } catch (const SmtpFailure& failure) {
        last_failure_ = failure.what();
        ++failed_openings_;
        if (failure.kind() != SmtpFailure::Kind::Lost || failed_openings_ == 2) {
            gave_up_because_ = last_failure_;
        }
        return false;
    }
}

}  // namespace paperround
