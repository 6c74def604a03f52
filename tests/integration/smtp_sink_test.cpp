// SPDX-License-Identifier: MIT
// Our mailer against Postfix's smtp-sink, a server that nobody here has written.
#include "output/mail/compose.hpp"
#include "output/mail/smtp_mailer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/running_program.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <unistd.h>

#include <filesystem>
#include <iterator>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

bool sink_is_missing() {
    if (has_program("smtp-sink")) return false;
    WARN("SKIPPED: smtp-sink is not installed (Debian package postfix)");
    return true;
}

struct Sink {
    TempFolder folder;
    SmtpSettings settings;
    std::unique_ptr<RunningProgram> program;

    explicit Sink(const std::vector<std::string>& misbehaviour = {}) {
        fs::create_directory(folder / "mails");
        for (const fs::path& path : {folder.path(), folder / "mails"}) {
            fs::permissions(path, fs::perms(0777));  // as root, the sink writes as nobody
        }
        settings.host = "127.0.0.1";
        settings.port = free_port();
        settings.security = SmtpSettings::Security::Plain;
        settings.reply_timeout_seconds = 10;
        std::vector<std::string> command = {"smtp-sink"};
        if (::geteuid() == 0) command.insert(command.end(), {"-u", "nobody"});
        command.insert(command.end(), misbehaviour.begin(), misbehaviour.end());
        command.insert(command.end(), {"-d", (folder / "mails/%Y%m%d.").string(),
                                       describe_server(settings), "100"});
        program = std::make_unique<RunningProgram>(command);
        REQUIRE(wait_for_port(settings.port));
    }

    std::string delivery_of_one() const {
        SmtpMailer mailer(settings);
        CountingCommit commit;
        const Delivery delivery = mailer.send(sample_mail(), commit);
        return describe(delivery).substr(0, describe(delivery).find(':'));
    }

    std::vector<std::string> mails() const {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(folder / "mails")) {
            all.push_back(read_file(entry.path()));
        }
        return all;
    }
};

}  // namespace

TEST_CASE("smtp-sink: hundreds of composed mails arrive over kept connections", "[mail]") {
    if (sink_is_missing()) return;
    const Sink sink;
    SmtpSettings settings = sink.settings;
    settings.messages_per_connection = 60;
    CountingCommit commit;
    {
        SmtpMailer mailer(settings);
        for (int person = 1; person <= 200; ++person) {
            MailDraft draft;
            draft.from = {"Elm Grove", "forms@school.test"};
            draft.to = {"Zo\u00EB", "p" + std::to_string(person) + "@school.test"};
            draft.message_id = "c7.p" + std::to_string(person) + "@forms.school.test";
            draft.text = "Dear Zo\u00EB,\n.\n..\nyours";
            draft.attachments = {{std::string(20'000, 'x'), "Form.docx", "application/vnd.x"}};
            const Delivery delivery = mailer.send(compose(draft), commit);
            REQUIRE(describe(delivery).starts_with("delivered: 250 2.0.0 Ok"));
        }
    }
    CHECK(commit.count == 200);
    const auto mails = sink.mails();
    REQUIRE(mails.size() == 200);
    CHECK(mails.front().find("Dear Zo=C3=AB,") != std::string::npos);
    CHECK(mails.front().find("\n.\n..\nyours") != std::string::npos);
}

TEST_CASE("smtp-sink: its refusals and failures become the right outcomes", "[mail]") {
    if (sink_is_missing()) return;
    const auto [option, expected] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"-r", "RCPT"}, "deferred"},
        {{"-f", "RCPT"}, "refused"},
        {{"-r", "."}, "deferred"},
        {{"-f", "."}, "refused"},
        {{"-q", "RCPT"}, "deferred"},
        {{"-q", "."}, "in doubt"},
        {{"-Q", "DATA"}, "deferred"},
    }));
    CAPTURE(option);
    const Sink sink(option);
    CHECK(sink.delivery_of_one() == expected);
}

TEST_CASE("smtp-sink: without STARTTLS nothing reaches it", "[mail]") {
    if (sink_is_missing()) return;
    Sink sink;
    sink.settings.security = SmtpSettings::Security::StartTls;
    CHECK(sink.delivery_of_one() == "deferred");
    CHECK(sink.mails().empty());
}

}  // namespace paperround::testing
