// SPDX-License-Identifier: MIT
// `paperround send --due`, killed over and over at moments nobody chose: in the end everybody has
// exactly one mail. The kills follow a seeded generator, and what they wait for is the program's
// own work (mails made, mails delivered) or a slice of its time.
#include "engine/core/digest.hpp"
#include "tests/integration/round_school.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <random>
#include <thread>

namespace paperround::testing {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

namespace {

constexpr int reviewees = 40;
constexpr int fewest_kills = 40;
constexpr std::chrono::seconds longest_wait(60);

std::size_t mails_made(const School& school) {
    return files_below(school.folder() / ".paperround/sent").size();
}

/// Looks again and again until `has_come`, or the program has ended by itself.
template <typename Condition>
void watch(RunningProgram& program, Condition has_come) {
    const auto deadline = steady_clock::now() + longest_wait;
    while (!has_come() && !program.has_ended()) {
        REQUIRE(steady_clock::now() < deadline);
        std::this_thread::yield();
    }
}

/// Waits for a moment of the generator's choice.
void watch_for_a_moment(RunningProgram& program, const School& school, std::mt19937& random) {
    const auto pick = [&random](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    switch (pick(0, 2)) {
        case 0: {
            const std::size_t made = mails_made(school) + static_cast<std::size_t>(pick(1, 6));
            return watch(program, [&] { return mails_made(school) >= made; });
        }
        case 1: {
            const std::size_t arrived = school.delivered() + static_cast<std::size_t>(pick(1, 2));
            return watch(program, [&] { return school.delivered() >= arrived; });
        }
        default: {
            const auto end = steady_clock::now() + std::chrono::microseconds(pick(0, 400'000));
            return watch(program, [&] { return steady_clock::now() >= end; });
        }
    }
}

/// Runs `send` to its end through any number of kills; returns how many there were.
int send_through_kills(const School& school, std::mt19937& random) {
    int kills = 0;
    while (true) {
        RunningProgram send(paperround_command(school.arguments({"send", "--due"})));
        watch_for_a_moment(send, school, random);
        if (send.has_ended()) {
            REQUIRE(send.wait() == exit_code(ExitCode::Done));
            return kills;
        }
        send.kill();
        ++kills;
        REQUIRE(kills < 2000);
    }
}

/// Everybody has one mail, and it is the one that was stored.
void check_nobody_is_forgotten(const School& school) {
    for (const std::string& address : school.addresses()) {
        INFO(address);
        CHECK(school.inbox(address).size() == 1);
    }
    const std::vector<OutboxMail> outbox = school.outbox();
    CHECK(outbox.size() == school.addresses().size());
    for (const OutboxMail& mail : outbox) {
        INFO(mail.dispatch_id);
        CHECK(mail.state == MailState::Sent);
        const auto arrived = school.inbox(mail.envelope_to);
        REQUIRE(arrived.size() == 1);
        const std::string stored = read_file(school.folder() / mail.bytes_path);
        CHECK((read_file(arrived[0]) == stored));
        CHECK(sha256_hex(stored) == mail.sha256);
    }
}

void check_nothing_is_half_done(const School& school) {
    for (const std::string& name : files_below(school.folder().path())) {
        INFO(name);
        CHECK_FALSE(name.ends_with(".partial"));
        CHECK(name.find("/tmp/") == std::string::npos);
    }
}

}  // namespace

TEST_CASE("send: killed at any moment and run again, everybody gets exactly one mail", "[crash]") {
    std::mt19937 random(20261030);
    int kills = 0;
    while (kills < fewest_kills) {
        const School school(reviewees);
        kills += send_through_kills(school, random);
        CHECK(school.run({"send", "--due"}).output == "Nothing to send.\n");
        check_nobody_is_forgotten(school);
        check_nothing_is_half_done(school);
    }
}

TEST_CASE("send: while one is at work, a second steps back and nothing goes out twice", "[crash]") {
    const School school(reviewees);
    RunningProgram first(paperround_command(school.arguments({"send", "--due"})));
    watch(first, [&school] { return school.delivered() >= 1; });
    first.pause();
    REQUIRE_FALSE(first.has_ended());
    const ProgramRun second = school.run({"send", "--due"});
    CHECK(second.output == "");
    CHECK(second.messages ==
          "W030  another paperround is sending or collecting in this folder\n"
          "  fix:   wait until it has finished, then run the command again\n");
    CHECK(second.exit_code == exit_code(ExitCode::TryAgainLater));
    first.go_on();
    CHECK(first.wait() == exit_code(ExitCode::Done));
    check_nobody_is_forgotten(school);
}

}  // namespace paperround::testing
