// SPDX-License-Identifier: MIT
// Our mailer against a Postfix of its own on loopback, over STARTTLS with a certificate made for
// the test. Needs root, as Postfix does.
#include "output/mail/smtp_mailer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/running_program.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <unistd.h>

#include <filesystem>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

bool postfix_is_missing() {
    if (::geteuid() == 0 && has_program("postfix") && has_program("openssl")) return false;
    WARN("SKIPPED: needs root, postfix and openssl");
    return true;
}

/// A certificate for the one name, signed by an authority of its own: NAME.pem, NAME.key, ca.pem.
void make_certificate(const TempFolder& folder, const std::string& name) {
    const auto path = [&](const std::string& file) { return (folder / file).string(); };
    const std::vector<std::string> key = {
        "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout"};
    std::vector<std::string> authority = {
        "openssl", "req", "-x509", "-days", "30", "-subj", "/CN=Test authority"};
    authority.insert(authority.end(), key.begin(), key.end());
    authority.insert(authority.end(), {path("ca.key"), "-out", path("ca.pem")});
    REQUIRE(run_program(authority) == 0);
    std::vector<std::string> request = {"openssl", "req", "-subj", "/CN=mail server"};
    request.insert(request.end(), key.begin(), key.end());
    request.insert(request.end(), {path(name + ".key"), "-out", path(name + ".csr")});
    REQUIRE(run_program(request) == 0);
    folder.write("extensions", "subjectAltName=DNS:" + name + "\nbasicConstraints=CA:FALSE\n");
    REQUIRE(run_program({"openssl", "x509", "-req", "-days", "30", "-in", path(name + ".csr"),
                         "-CA", path("ca.pem"), "-CAkey", path("ca.key"), "-CAcreateserial",
                         "-extfile", path("extensions"), "-out", path(name + ".pem")}) == 0);
}

/// Takes mail over STARTTLS only, and throws it away.
class Postfix {
  public:
    explicit Postfix(const std::string& certificate_name) : port(free_port()) {
        fs::permissions(folder.path(), fs::perms(0755));  // its parts run as the user postfix
        for (const char* part : {"conf", "spool", "own"}) fs::create_directory(folder / part);
        REQUIRE(run_program({"chown", "postfix", (folder / "own").string()}) == 0);
        make_certificate(folder, certificate_name);
        folder.write("conf/main.cf", main_cf(certificate_name));
        folder.write("conf/master.cf", master_cf());
        REQUIRE(run_program({"postfix", "-c", (folder / "conf").string(), "start"}) == 0);
        REQUIRE(wait_for_port(port));
    }
    ~Postfix() { run_program({"postfix", "-c", (folder / "conf").string(), "stop"}); }
    Postfix(const Postfix&) = delete;
    Postfix& operator=(const Postfix&) = delete;

    SmtpSettings settings() const {
        SmtpSettings settings;
        settings.host = "localhost";
        settings.port = port;
        settings.ca_file = folder / "ca.pem";
        settings.reply_timeout_seconds = 20;
        return settings;
    }

    TempFolder folder;
    std::uint16_t port;

  private:
    std::string main_cf(const std::string& certificate_name) const {
        const std::string home = folder.path().string();
        return "compatibility_level = 3.6\nconfig_directory = " + home +
               "/conf\nqueue_directory = " + home + "/spool\ndata_directory = " + home +
               "/own\ncommand_directory = /usr/sbin\ndaemon_directory = /usr/lib/postfix/sbin\n"
               "inet_interfaces = 127.0.0.1\ninet_protocols = ipv4\nmyhostname = mail.school.test\n"
               "mydestination =\nmynetworks = 127.0.0.0/8\nalias_maps =\nalias_database =\n"
               "local_recipient_maps =\ndefault_transport = discard:\ndisable_dns_lookups = yes\n"
               "smtpd_relay_restrictions = permit_mynetworks, reject\n"
               "smtpd_recipient_restrictions = check_recipient_access inline:{ "
               "{leaver@school.test=550 5.1.1 has left} }, permit_mynetworks, reject\n"
               "smtpd_tls_security_level = encrypt\nsmtpd_tls_cert_file = " +
               home + "/" + certificate_name + ".pem\nsmtpd_tls_key_file = " + home + "/" +
               certificate_name + ".key\nmaillog_file = " + home +
               "/log\nmaillog_file_prefixes = " + home + "\n";
    }

    std::string master_cf() const {
        return "127.0.0.1:" + std::to_string(port) + " inet n - n - - smtpd\n" +
               "cleanup unix n - n - 0 cleanup\nqmgr unix n - n 300 1 qmgr\n"
               "rewrite unix - - n - - trivial-rewrite\nbounce unix - - n - 0 bounce\n"
               "defer unix - - n - 0 bounce\ntrace unix - - n - 0 bounce\n"
               "discard unix - - n - - discard\nerror unix - - n - - error\n"
               "retry unix - - n - - error\nanvil unix - - n - 1 anvil\n"
               "proxymap unix - - n - - proxymap\ntlsmgr unix - - n 1000? 1 tlsmgr\n"
               "postlog unix-dgram n - n - 1 postlogd\n";
    }
};

}  // namespace

TEST_CASE("postfix: mails go over STARTTLS with a certificate that holds", "[mail]") {
    if (postfix_is_missing()) return;
    const Postfix postfix("localhost");
    SmtpMailer mailer(postfix.settings());
    CountingCommit commit;
    ComposedMail mail = sample_mail();
    for (int i = 0; i < 3; ++i) {
        CHECK(describe(mailer.send(mail, commit)).starts_with("delivered: 250 2.0.0 Ok: queued"));
    }
    mail.envelope_to = "leaver@school.test";
    CHECK(describe(mailer.send(mail, commit)).starts_with("refused: 550 5.1.1 "));
    mail.envelope_to = "ana.lopes@school.test";
    CHECK(describe(mailer.send(mail, commit)).starts_with("delivered: 250 2.0.0 Ok: queued"));
    CHECK(commit.count == 4);
}

TEST_CASE("postfix: a certificate for another name gets no mail", "[mail]") {
    if (postfix_is_missing()) return;
    const Postfix postfix("other.school.test");
    SmtpMailer mailer(postfix.settings());
    CountingCommit commit;
    const std::string delivery = describe(mailer.send(sample_mail(), commit));
    CAPTURE(delivery);
    CHECK(delivery.starts_with("deferred: " + describe_server(postfix.settings()) +
                               " is not trusted: "));
    CHECK(commit.count == 0);
}

TEST_CASE("postfix: a certificate of an unknown authority gets no mail", "[mail]") {
    if (postfix_is_missing()) return;
    const Postfix postfix("localhost");
    SmtpSettings settings = postfix.settings();
    settings.ca_file.clear();  // the system's authorities have never heard of ours
    SmtpMailer mailer(settings);
    CountingCommit commit;
    const std::string delivery = describe(mailer.send(sample_mail(), commit));
    CAPTURE(delivery);
    CHECK(delivery.starts_with("deferred: " + describe_server(settings) + " is not trusted: "));
    CHECK(commit.count == 0);
}

}  // namespace paperround::testing
