// SPDX-License-Identifier: MIT
#include "datasources/returned/confined_call.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <vector>

using namespace paperround;
using End = ConfinedAnswer::End;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

std::string yes_or_no(bool yes) {
    return yes ? "yes" : "no";
}

}  // namespace

TEST_CASE("confined call: what the work returns comes back whole", "[returned]") {
    const std::string large(5'000'000, 'x');
    const ConfinedAnswer answer = call_confined([&] { return large; });
    CHECK(answer.end == End::Answered);
    CHECK((answer.bytes == large));
}

TEST_CASE("confined call: a crash is an outcome", "[returned]") {
    CHECK(call_confined([]() -> std::string {
              std::raise(SIGSEGV);
              ::_exit(9);
          }).end == End::Crashed);
    CHECK(call_confined([]() -> std::string { throw std::runtime_error("no"); }).end ==
          End::Crashed);
}

TEST_CASE("confined call: memory ends before the machine's does", "[returned]") {
    if (is_sanitized) return;  // the limit is not set
    const ConfinedAnswer answer = call_confined([] {
        std::vector<std::string> blocks;
        for (int i = 0; i < 1000; ++i) blocks.emplace_back(10'000'000, 'x');
        return std::string("had room for all");
    });
    CHECK(answer.end == End::OutOfMemory);
}

TEST_CASE("confined call: work without end is ended", "[returned]") {
    const ConfinedAnswer answer = call_confined(
        [] {
            for (volatile bool goes_on = true; goes_on;) {
            }
            return std::string();
        },
        {.computing = std::chrono::seconds(1)});
    CHECK(answer.end == End::TookTooLong);
}

TEST_CASE("confined call: no file is opened, no connection made, no program started",
          "[returned]") {
    if (is_sanitized) return;  // calls are not refused
    const testing::TempFolder folder;
    const std::string file = folder.write("key.txt", "secret").string();
    CHECK(call_confined([&] { return yes_or_no(::open(file.c_str(), O_RDONLY) >= 0); }).bytes ==
          "no");
    CHECK(call_confined([&] {
              return yes_or_no(::open((file + ".new").c_str(), O_CREAT | O_WRONLY, 0600) >= 0);
          }).bytes == "no");
    CHECK(call_confined([] { return yes_or_no(::socket(AF_INET, SOCK_STREAM, 0) >= 0); }).bytes ==
          "no");
    CHECK(call_confined([] { return yes_or_no(::fork() >= 0); }).bytes == "no");
}
