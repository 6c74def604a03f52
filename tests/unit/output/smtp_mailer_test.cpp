// SPDX-License-Identifier: MIT
#include "output/mail/smtp_mailer.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/scripted_smtp_server.hpp"
#include "tests/support/temp_folder.hpp"

#include <filesystem>

namespace paperround::testing {

namespace {

using Script = ScriptedSmtpServer::Script;

SmtpSettings settings_for(const ScriptedSmtpServer& server) {
    SmtpSettings settings;
    settings.host = "127.0.0.1";
    settings.port = server.port();
    settings.security = SmtpSettings::Security::Plain;
    settings.reply_timeout_seconds = 1;
    settings.connect_timeout_seconds = 2;
    return settings;
}

/// "127.0.0.1:12345" as PLACE, since the port differs from run to run.
std::string without_port(std::string text, const SmtpSettings& settings) {
    const std::string place = describe_server(settings);
    for (auto at = text.find(place); at != text.npos; at = text.find(place)) {
        text.replace(at, place.size(), "PLACE");
    }
    return text;
}

struct Outcome {
    std::string delivery;
    int commits = 0;
};

Outcome send_once(const Script& script, const ComposedMail& mail = sample_mail()) {
    ScriptedSmtpServer server({script});
    const SmtpSettings settings = settings_for(server);
    SmtpMailer mailer(settings);
    CountingCommit commit;
    const Delivery delivery = mailer.send(mail, commit);
    return {without_port(describe(delivery), settings), commit.count};
}

const Script kUpToData = {"C: MAIL FROM:<forms@school.test>",
                          "S: 250 2.1.0 Ok",
                          "C: RCPT TO:<ana.lopes@school.test>",
                          "S: 250 2.1.5 Ok",
                          "C: DATA",
                          "S: 354 go ahead"};
const Script kOneMail = kUpToData + Script{"body", "S: 250 2.0.0 Ok: queued as 1"};
const Script kReset = {"C: RSET", "S: 250 2.0.0 Ok"};

}  // namespace

TEST_CASE("smtp: a mail goes over the wire with its dots doubled and is delivered", "[mail]") {
    ScriptedSmtpServer server({greeting() + kOneMail});
    std::string delivery;
    {
        SmtpMailer mailer(settings_for(server));
        CountingCommit commit;
        delivery = describe(mailer.send(sample_mail(), commit));
        CHECK(commit.count == 1);
    }
    CHECK(delivery == "delivered: 250 2.0.0 Ok: queued as 1");
    CHECK(server.received_mails() ==
          std::vector<std::string>{"From: forms@school.test\r\nSubject: Your form\r\n\r\n"
                                   "Dear Ana,\r\n..\r\n...two\r\n"});
    CHECK(server.surprise() == "");
    CHECK(server.received_lines().back() == "QUIT");
}

TEST_CASE("smtp: each code class at each step becomes the right outcome", "[mail]") {
    const Script mail_from(kUpToData.begin(), kUpToData.begin() + 1);
    const Script rcpt(kUpToData.begin(), kUpToData.begin() + 3);
    const Script data(kUpToData.begin(), kUpToData.begin() + 5);
    const auto [step, reply, expected, commits] =
        GENERATE_COPY(table<Script, std::string, std::string, int>({
            {mail_from, "451 4.3.0 later", "deferred: 451 4.3.0 later", 0},
            {mail_from, "550 5.7.1 not you", "refused: 550 5.7.1 not you", 0},
            {mail_from, "530 5.7.0 log in", "deferred: 530 5.7.0 log in", 0},
            {rcpt, "450 4.2.0 greylisted", "deferred: 450 4.2.0 greylisted", 0},
            {rcpt, "550 5.1.1 no such user", "refused: 550 5.1.1 no such user", 0},
            {rcpt, "550 5.4.5 daily quota", "deferred: 550 5.4.5 daily quota", 0},
            {data, "452 4.3.1 no room", "deferred: 452 4.3.1 no room", 0},
            {data, "554 5.5.1 no", "refused: 554 5.5.1 no", 0},
        }));
    const Outcome outcome = send_once(greeting() + step + Script{"S: " + reply} + kReset);
    CHECK(outcome.delivery == expected);
    CHECK(outcome.commits == commits);
}

TEST_CASE("smtp: the answer to the mail itself decides after the dot", "[mail]") {
    const auto [reply, expected] = GENERATE(table<std::string, std::string>({
        {"S: 451 4.7.1 try later", "deferred: 451 4.7.1 try later"},
        {"S: 554 5.7.1 spam", "refused: 554 5.7.1 spam"},
        {"S: 421 4.3.2 shutting down", "deferred: 421 4.3.2 shutting down"},
        {"S: 354 what", "in doubt: the answer after the mail makes no sense: 354 what"},
        {"S: hello",
         "in doubt: lost after the mail was handed over: PLACE does not answer as SMTP "
         "does"},
        {"drop",
         "in doubt: lost after the mail was handed over: PLACE did not answer: Net "
         "Exception: the connection was closed"},
        {"wait",
         "in doubt: lost after the mail was handed over: PLACE did not answer: no sign of "
         "life within the time limit"},
    }));
    const Outcome outcome = send_once(greeting() + kUpToData + Script{"body", reply});
    CHECK(outcome.delivery == expected);
    CHECK(outcome.commits == 1);
}

TEST_CASE("smtp: a reply cut in the middle of its lines ends in an outcome, not in a loop",
          "[mail]") {
    const Outcome before =
        send_once({"S: 220 hello", "C: EHLO", "S: 250-mail", "S~ 250-SI", "drop"});
    CHECK(before.delivery ==
          "deferred: PLACE did not answer: Net Exception: the connection was "
          "closed");
    CHECK(before.commits == 0);
    const Outcome after = send_once(greeting() + kUpToData + Script{"body", "S: 250-a", "drop"});
    CHECK(after.delivery ==
          "in doubt: lost after the mail was handed over: PLACE did not answer: "
          "Net Exception: the connection was closed");
}

TEST_CASE("smtp: a connection lost in the middle of the mail is deferred without a commit",
          "[mail]") {
    std::string large;
    while (large.size() < 24'000'000) large += "All work and no play makes a long letter.\r\n";
    const Outcome outcome = send_once(greeting() + kUpToData + Script{"drop"}, sample_mail(large));
    CHECK(outcome.delivery.starts_with("deferred: PLACE could not be written to: "));
    CHECK(outcome.commits == 0);
}

TEST_CASE("smtp: a server that cannot be reached defers, and is tried only twice", "[mail]") {
    SmtpSettings settings;
    {
        const ScriptedSmtpServer gone({});
        settings = settings_for(gone);
    }
    SmtpMailer mailer(settings);
    CountingCommit commit;
    const std::string first = without_port(describe(mailer.send(sample_mail(), commit)), settings);
    CHECK(first == "deferred: PLACE cannot be reached: Connection refused");
    CHECK(without_port(describe(mailer.send(sample_mail(), commit)), settings) == first);
    ScriptedSmtpServer back({});
    CHECK(without_port(describe(mailer.send(sample_mail(), commit)), settings) == first);
    CHECK(commit.count == 0);
}

TEST_CASE("smtp: a greeting that refuses defers the mail", "[mail]") {
    CHECK(send_once({"S: 554 no service"}).delivery ==
          "deferred: PLACE takes no mail now: 554 no service");
    CHECK(send_once({"S: 421 too many connections"}).delivery ==
          "deferred: PLACE takes no mail now: 421 too many connections");
}

TEST_CASE("smtp: without an offer of STARTTLS nothing is sent", "[mail]") {
    ScriptedSmtpServer server({greeting({"AUTH PLAIN"})});
    SmtpSettings settings = settings_for(server);
    settings.security = SmtpSettings::Security::StartTls;
    CountingCommit commit;
    {
        SmtpMailer mailer(settings);
        const std::string refusal = "deferred: PLACE does not offer STARTTLS; nothing was sent";
        CHECK(without_port(describe(mailer.send(sample_mail(), commit)), settings) == refusal);
        CHECK(without_port(describe(mailer.send(sample_mail(), commit)), settings) == refusal);
    }
    CHECK(server.received_lines() == std::vector<std::string>{"EHLO localhost"});
}

TEST_CASE("smtp: a server that refuses STARTTLS is left", "[mail]") {
    ScriptedSmtpServer server(
        {greeting({"STARTTLS"}) + Script{"C: STARTTLS", "S: 454 4.7.0 not available"}});
    SmtpSettings settings = settings_for(server);
    settings.security = SmtpSettings::Security::StartTls;
    SmtpMailer mailer(settings);
    CountingCommit commit;
    CHECK(without_port(describe(mailer.send(sample_mail(), commit)), settings) ==
          "deferred: PLACE refused STARTTLS: 454 4.7.0 not available");
}

TEST_CASE("smtp: silence during the TLS handshake ends with the time limit", "[mail]") {
    ScriptedSmtpServer server(
        {greeting({"STARTTLS"}) + Script{"C: STARTTLS", "S: 220 go", "wait"}});
    SmtpSettings settings = settings_for(server);
    settings.security = SmtpSettings::Security::StartTls;
    SmtpMailer mailer(settings);
    CountingCommit commit;
    const std::string delivery = describe(mailer.send(sample_mail(), commit));
    CHECK(delivery.starts_with("deferred: "));
    CHECK(commit.count == 0);
}

namespace {

struct LoginCase {
    TempFolder folder;
    ScriptedSmtpServer server;
    SmtpSettings settings;

    explicit LoginCase(const Script& script) : server({script}), settings(settings_for(server)) {
        settings.user = "forms";
        settings.password_file = folder.write("password", "s3cret\n");
        std::filesystem::permissions(settings.password_file, std::filesystem::perms::owner_read);
    }
    std::string send() {
        SmtpMailer mailer(settings);
        CountingCommit commit;
        return without_port(describe(mailer.send(sample_mail(), commit)), settings);
    }
};

// NUL forms NUL s3cret
constexpr const char* kAuthLine = "C: AUTH PLAIN AGZvcm1zAHMzY3JldA==";

}  // namespace

TEST_CASE("smtp: the login goes out in one line when the server offers it", "[mail]") {
    LoginCase login(greeting({"AUTH LOGIN PLAIN"}) + Script{kAuthLine, "S: 235 2.7.0 Ok"} +
                    kOneMail);
    CHECK(login.send() == "delivered: 250 2.0.0 Ok: queued as 1");
    CHECK(login.server.surprise() == "");
}

TEST_CASE("smtp: the login is repeated once when the server asks for it", "[mail]") {
    LoginCase login(greeting({"AUTH PLAIN"}) +
                    Script{kAuthLine, "S: 334 ", "C: AGZvcm1zAHMzY3JldA==", "S: 235 2.7.0 Ok"} +
                    kOneMail);
    CHECK(login.send() == "delivered: 250 2.0.0 Ok: queued as 1");
}

TEST_CASE("smtp: a server that goes on asking is cancelled and its refusal told", "[mail]") {
    LoginCase login(greeting({"AUTH PLAIN"}) + Script{kAuthLine, "S: 334 ", "C: AGZ",
                                                      "S: 334 again", "C: *", "S: 501 5.7.0 ok"});
    CHECK(login.send() == "deferred: PLACE refused the login of forms: 501 5.7.0 ok");
}

TEST_CASE("smtp: a refused login defers the mail and is not repeated", "[mail]") {
    LoginCase login(greeting({"AUTH PLAIN"}) + Script{kAuthLine, "S: 535 5.7.8 wrong password"});
    SmtpMailer mailer(login.settings);
    CountingCommit commit;
    const std::string refusal =
        "deferred: PLACE refused the login of forms: 535 5.7.8 wrong password";
    CHECK(without_port(describe(mailer.send(sample_mail(), commit)), login.settings) == refusal);
    CHECK(without_port(describe(mailer.send(sample_mail(), commit)), login.settings) == refusal);
}

TEST_CASE("smtp: words about AUTH PLAIN in another line do not send the password", "[mail]") {
    LoginCase login(greeting({"HELP we take PLAIN text and NO AUTH PLAIN", "AUTH CRAM-MD5"}));
    CHECK(login.send() == "deferred: PLACE offers no login with a password (AUTH PLAIN)");
    CHECK(login.server.received_lines() == std::vector<std::string>{"EHLO localhost"});
}

TEST_CASE("smtp: one connection carries many mails, also after a refused one", "[mail]") {
    const Script refused = {"C: MAIL", "S: 250 ok", "C: RCPT", "S: 550 5.1.1 gone"};
    ScriptedSmtpServer server({greeting() + kOneMail + refused + kReset + kOneMail});
    SmtpMailer mailer(settings_for(server));
    CountingCommit commit;
    CHECK(describe(mailer.send(sample_mail(), commit)) == "delivered: 250 2.0.0 Ok: queued as 1");
    CHECK(describe(mailer.send(sample_mail(), commit)) == "refused: 550 5.1.1 gone");
    CHECK(describe(mailer.send(sample_mail(), commit)) == "delivered: 250 2.0.0 Ok: queued as 1");
    CHECK(commit.count == 2);
}

TEST_CASE("smtp: a kept connection that died is replaced once and the mail sent once", "[mail]") {
    const auto [name, end] = GENERATE(table<std::string, Script>({
        {"dropped", Script{"drop"}},
        {"closed with 421", Script{"C: MAIL", "S: 421 4.4.2 idle too long", "drop"}},
    }));
    CAPTURE(name);
    ScriptedSmtpServer server({greeting() + kOneMail + end, greeting() + kOneMail});
    {
        SmtpMailer mailer(settings_for(server));
        CountingCommit commit;
        CHECK(describe(mailer.send(sample_mail(), commit)) ==
              "delivered: 250 2.0.0 Ok: queued as 1");
        CHECK(describe(mailer.send(sample_mail(), commit)) ==
              "delivered: 250 2.0.0 Ok: queued as 1");
        CHECK(commit.count == 2);
    }
    CHECK(server.received_mails().size() == 2);
}

TEST_CASE("smtp: a connection is renewed when it was idle or has carried enough", "[mail]") {
    ScriptedSmtpServer server({greeting() + kOneMail, greeting() + kOneMail});
    SmtpSettings settings = settings_for(server);
    SECTION("idle") {
        settings.idle_seconds = 0;
    }
    SECTION("enough") {
        settings.messages_per_connection = 1;
    }
    {
        SmtpMailer mailer(settings);
        CountingCommit commit;
        mailer.send(sample_mail(), commit);
        mailer.send(sample_mail(), commit);
        CHECK(commit.count == 2);
    }
    CHECK(server.received_mails().size() == 2);
    CHECK(server.surprise() == "");
}

TEST_CASE("smtp: the final dot is not sent when the ledger cannot note the commit", "[mail]") {
    ScriptedSmtpServer server({greeting() + kUpToData + Script{"body"}});
    {
        SmtpMailer mailer(settings_for(server));
        FailingCommit commit;
        CHECK(error_of([&] { mailer.send(sample_mail(), commit); }) == "the ledger is full");
    }
    CHECK(server.received_mails() ==
          std::vector<std::string>{"From: forms@school.test\r\nSubject: Your form\r\n\r\n"
                                   "Dear Ana,\r\n..\r\n...two\r\n"});
    const auto lines = server.received_lines();
    CHECK(lines.back() == "DATA");  // neither a dot nor QUIT after it
}

TEST_CASE("smtp: a mail larger than the server takes is refused before it is sent", "[mail]") {
    const Outcome outcome = send_once(greeting({"SIZE 20"}));
    CHECK(outcome.delivery == "refused: the mail has 68 bytes and the server takes at most 20");
}

TEST_CASE("smtp: what could smuggle in a second mail is refused", "[mail]") {
    ComposedMail mail = sample_mail("one\n.\r\nMAIL FROM:<x@y.test>\r\n");
    CHECK(send_once(greeting(), mail).delivery ==
          "refused: the stored mail has a line end that is not CR LF");
    mail = sample_mail();
    mail.envelope_to = "ana@school.test>\r\nRCPT TO:<eve@other.test";
    CHECK(send_once(greeting(), mail).delivery == "refused: the recipient's address is not valid");
}

TEST_CASE("smtp: more than 200 reply lines are not waited for", "[mail]") {
    Script endless = {"S: 220 hi", "C: EHLO"};
    for (int i = 0; i < 201; ++i) endless.push_back("S: 250-more");
    CHECK(send_once(endless).delivery == "deferred: PLACE does not answer as SMTP does");
}

}  // namespace paperround::testing
