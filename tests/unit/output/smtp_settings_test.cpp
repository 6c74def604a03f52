// SPDX-License-Identifier: MIT
#include "output/mail/smtp_settings.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <filesystem>

namespace paperround::testing {

namespace {

std::string problem_with(const SmtpSettings& settings) {
    return error_of([&] { check_settings(settings); });
}

}  // namespace

TEST_CASE("smtp settings: mail in clear is for this machine or a host named for it", "[mail]") {
    SmtpSettings settings;
    settings.host = "mail.example.org";
    settings.security = SmtpSettings::Security::Plain;
    const std::string problem = problem_with(settings);
    CHECK(problem.find("O016") != std::string::npos);
    CHECK(problem.find("mail would go to mail.example.org in clear, where others can read it") !=
          std::string::npos);
    settings.plaintext_host = "mail.example.org";
    CHECK(problem_with(settings) == "nothing was thrown");
    settings.plaintext_host.clear();
    for (const char* host : {"localhost", "127.0.0.1", "::1"}) {
        settings.host = host;
        CHECK(problem_with(settings) == "nothing was thrown");
    }
}

TEST_CASE("smtp settings: what is missing or out of range is said before the first mail",
          "[mail]") {
    SmtpSettings settings;
    CHECK(problem_with(settings).find("no mail server is set") != std::string::npos);
    settings.host = "mail.example.org";
    CHECK(problem_with(settings) == "nothing was thrown");
    settings.reply_timeout_seconds = 0;
    CHECK(problem_with(settings).find("a timeout or a count under [smtp] is not above zero") !=
          std::string::npos);
    settings.reply_timeout_seconds = 1;
    settings.ehlo_name = "two words\r\n";
    CHECK(problem_with(settings).find("O015") != std::string::npos);
}

TEST_CASE("smtp settings: the password is in a file only its owner can read", "[mail]") {
    const TempFolder folder;
    SmtpSettings settings;
    settings.host = "mail.example.org";
    settings.user = "forms";
    settings.password_file = folder / "password";
    CHECK(problem_with(settings).find("cannot be read: No such file or directory") !=
          std::string::npos);
    folder.write("password", "s3cret\n");
    std::filesystem::permissions(settings.password_file, std::filesystem::perms(0640));
    CHECK(problem_with(settings).find("can be read by others on this machine") !=
          std::string::npos);
    std::filesystem::permissions(settings.password_file, std::filesystem::perms(0600));
    CHECK(problem_with(settings) == "nothing was thrown");
    settings.ca_file = folder / "ca.pem";
    CHECK(problem_with(settings).find("the certificate file ") != std::string::npos);
}

}  // namespace paperround::testing
