// SPDX-License-Identifier: MIT
#include "output/mail/smtp_settings.hpp"

#include "engine/core/error.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace paperround {

namespace {

Error refusal(const char* code, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return Error(std::move(diagnostic));
}

bool is_this_machine(const std::string& host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

bool holds_only_visible_ascii(const std::string& text) {
    for (const char c : text) {
        if (c <= ' ' || c > '~') return false;
    }
    return true;
}

void check_readable(const std::filesystem::path& file, const std::string& what) {
    if (::access(file.c_str(), R_OK) == 0) return;
    throw refusal("O017",
                  "the " + what + " " + file.string() +
                      " cannot be read: " + std::generic_category().message(errno),
                  "check the path under [smtp] and who may read the file");
}

void check_private(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || (status.st_mode & 077) == 0) return;
    throw refusal(
        "O017", "the mail password in " + file.string() + " can be read by others on this machine",
        "run: chmod 600 " + file.string());
}

}  // namespace

void check_settings(const SmtpSettings& settings) {
    if (settings.host.empty() || !holds_only_visible_ascii(settings.host) || settings.port == 0) {
        throw refusal("O015", "no mail server is set", "set host and port under [smtp]");
    }
    if (settings.ehlo_name.empty() || !holds_only_visible_ascii(settings.ehlo_name)) {
        throw refusal("O015", "\"" + settings.ehlo_name + "\" cannot be this machine's name",
                      "set ehlo_name under [smtp] to a name such as forms.example.org");
    }
    if (settings.connect_timeout_seconds <= 0 || settings.reply_timeout_seconds <= 0 ||
        settings.messages_per_connection <= 0) {
        throw refusal("O015", "a timeout or a count under [smtp] is not above zero",
                      "leave it out to get the usual value");
    }
    if (settings.security == SmtpSettings::Security::Plain && !is_this_machine(settings.host) &&
        settings.host != settings.plaintext_host) {
        throw refusal("O016",
                      "mail would go to " + settings.host + " in clear, where others can read it",
                      "set security to \"starttls\" or \"tls\"; or, if the way there is safe, set "
                      "plaintext_host to \"" +
                          settings.host + "\"");
    }
    if (!settings.ca_file.empty()) check_readable(settings.ca_file, "certificate file");
    if (settings.user.empty()) return;
    check_readable(settings.password_file, "password file");
    check_private(settings.password_file);
}

std::string describe_server(const SmtpSettings& settings) {
    return settings.host + ":" + std::to_string(settings.port);
}

}  // namespace paperround
