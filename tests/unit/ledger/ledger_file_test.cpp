// SPDX-License-Identifier: MIT
// The ledger as a file: damaged, foreign, newer, locked, and on a full disk.
#include "engine/core/error.hpp"
#include "engine/ledger/ledger.hpp"
#include "engine/ledger/sql_connection.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/unit/ledger/ledger_samples.hpp"

#include <sys/resource.h>

#include <csignal>
#include <functional>

using namespace paperround;
using namespace std::chrono_literals;
using paperround::testing::sample_answer;
using paperround::testing::sample_mail;
using paperround::testing::sample_return;
using paperround::testing::TempFolder;

namespace {

std::string refusal(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return "done";
}

/// As a full disk does: no file may grow past `size` while this is in scope.
class NoFileGrowsPast {
  public:
    explicit NoFileGrowsPast(std::uintmax_t size) {
        old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &old_limit_);
        rlimit limit = old_limit_;
        limit.rlim_cur = size;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~NoFileGrowsPast() {
        setrlimit(RLIMIT_FSIZE, &old_limit_);
        std::signal(SIGXFSZ, old_handler_);
    }
    NoFileGrowsPast(const NoFileGrowsPast&) = delete;
    NoFileGrowsPast& operator=(const NoFileGrowsPast&) = delete;

  private:
    rlimit old_limit_{};
    void (*old_handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("ledger: a folder that is not there is said to be the reason", "[ledger][unit]") {
    const TempFolder folder;
    const auto file = folder / "nowhere/ledger.db";
    CHECK(refusal([&] { Ledger ledger(file); }) ==
          file.string() +
              "  L001  the ledger cannot be opened\n"
              "  fix:   does its folder exist, and may you read and write there?");
}

TEST_CASE("ledger: a file of something else is refused and not touched", "[ledger][unit]") {
    const TempFolder folder;
    const std::string letter(5'000, 'x');
    const auto file = folder.write("ledger.db", letter);
    CHECK(refusal([&] { Ledger ledger(file); }) ==
          "ledger.db  L004  the file is damaged, or is no ledger\n"
          "  fix:   put the newest backup in its place; do not delete it: it says what was sent");
    CHECK(testing::read_file(file) == letter);
}

TEST_CASE("ledger: another program's database is refused", "[ledger][unit]") {
    const TempFolder folder;
    SqlConnection(folder / "ledger.db", 1s).query("CREATE TABLE songs (title TEXT)");
    CHECK(refusal([&] { Ledger ledger(folder / "ledger.db"); }) ==
          "ledger.db  L004  this is another program's database, not a ledger\n"
          "  fix:   name the workspace's own ledger file");
}

TEST_CASE("ledger: one made by a newer program is refused", "[ledger][unit]") {
    const TempFolder folder;
    { Ledger ledger(folder / "ledger.db"); }
    SqlConnection(folder / "ledger.db", 1s).query("PRAGMA user_version = 99");
    CHECK(refusal([&] { Ledger ledger(folder / "ledger.db"); }) ==
          "ledger.db  L005  the ledger was made by a newer paperround (its version is 99, this "
          "program knows 2)\n"
          "  fix:   use the newer program");
}

TEST_CASE("ledger: pages overwritten with rubbish are found when they are read", "[ledger][unit]") {
    const TempFolder folder;
    const auto file = folder / "ledger.db";
    {
        Ledger ledger(file);
        for (int i = 0; i < 50; ++i) ledger.add_mail(sample_mail(std::to_string(i)), 900);
    }
    std::string bytes = testing::read_file(file);
    std::fill(bytes.begin() + 4'096, bytes.end(), '\x5A');
    testing::write_file(file, bytes);
    CHECK(refusal([&] { Ledger(file).all_mails(); }) ==
          "ledger.db  L004  the file is damaged, or is no ledger\n"
          "  fix:   put the newest backup in its place; do not delete it: it says what was sent");
}

TEST_CASE("ledger: a second process gives up after the busy timeout, then succeeds",
          "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db", {.busy_timeout = 50ms});
    SqlConnection other(folder / "ledger.db", 1s);
    {
        const SqlTransaction holds_it(other);
        CHECK(refusal([&] { ledger.add_mail(sample_mail(), 900); }) ==
              "ledger.db  L002  the ledger is in use by another paperround\n"
              "  fix:   wait until that has finished, or stop it, and try again");
        CHECK(ledger.all_mails().empty());  // reading goes on
    }
    CHECK(ledger.add_mail(sample_mail(), 900) == Added::New);
}

TEST_CASE("ledger: what a killed process had not finished is undone", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    {
        SqlConnection killed(folder / "ledger.db", 1s);
        const SqlTransaction unfinished(killed);
        killed.query("INSERT INTO events (at, what, subject, detail) VALUES (1, 'x', 'y', 'z')");
        CHECK(ledger.events_after(0).empty());
    }
    CHECK(ledger.events_after(0).empty());
}

TEST_CASE("ledger: a full disk is said, and leaves no half of a change", "[ledger][unit]") {
    const TempFolder folder;
    const auto file = folder / "ledger.db";
    Ledger ledger(file);
    ledger.add_mail(sample_mail("before"), 900);
    const std::vector<StoredAnswer> answers(200, sample_answer("a", std::string(2'000, 'x')));
    {
        const NoFileGrowsPast limit(std::filesystem::file_size(folder / "ledger.db-wal") + 20'000);
        const std::string message =
            refusal([&] { ledger.file_return(sample_return(), {.answers = answers}, 1); });
        CHECK(message.find("ledger.db  L003  the ledger could not be written: ") == 0);
        CHECK(message.find("is the disk full") != std::string::npos);
        CHECK(ledger.all_returns().empty());
    }
    CHECK(Ledger(file).all_returns().empty());
    CHECK(Ledger(file).all_mails().size() == 1);
    CHECK(ledger.file_return(sample_return(), {.answers = answers}, 2) == Added::New);
    CHECK(ledger.answers_of_return("r1").size() == 200);
}

TEST_CASE("ledger: events are never changed or deleted", "[ledger][unit]") {
    const TempFolder folder;
    Ledger ledger(folder / "ledger.db");
    ledger.record_event({.at = 7, .what = "collected", .subject = "inbox", .detail = "3 items"});
    SqlConnection sql(folder / "ledger.db", 1s);
    CHECK(refusal([&] { sql.query("DELETE FROM events"); }) != "done");
    CHECK(refusal([&] { sql.query("UPDATE events SET what = 'nothing'"); }) != "done");
    CHECK(
        ledger.events_after(0) ==
        std::vector<Event>{
            {.number = 1, .at = 7, .what = "collected", .subject = "inbox", .detail = "3 items"}});
    CHECK(ledger.events_after(1).empty());
}
