// SPDX-License-Identifier: MIT
#include "engine/core/error.hpp"
#include "engine/schedule/policy_file.hpp"
#include "engine/schedule/when.hpp"
#include "tests/fuzz/targets.hpp"

namespace paperround::fuzzing {

namespace {

/// What is understood is said back in words that mean the same.
void read_phrase(std::string_view phrase) {
    const Location start{.file = "policy.toml", .line = 1, .column = 1};
    Diagnostics problems;
    const auto when = parse_when(phrase, start, problems);
    FUZZ_EXPECT(when.has_value() == !problems.has_errors());
    if (!when) return;
    const auto again = parse_when(describe(*when), start, problems);
    FUZZ_EXPECT(again == when);
    const auto* day = std::get_if<RelativeDay>(&*when);
    if (day == nullptr) return;
    const Date event(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(6));
    try {
        FUZZ_EXPECT(resolve(*day, event, WorkingCalendar({}, {})).ok());
    } catch (const Error& error) {
        FUZZ_EXPECT(error.diagnostic().code == "S012");
    }
}

}  // namespace

void fuzz_policy(std::string_view bytes) {
    read_phrase(bytes.substr(0, bytes.find('\n')));
    Diagnostics problems;
    try {
        read_policy(bytes, "policy.toml", problems);
    } catch (const Error& error) {
        FUZZ_EXPECT(error.diagnostic().code.starts_with("S"));
    }
    for (const Diagnostic& problem : problems.all()) FUZZ_EXPECT(!describe(problem).empty());
}

}  // namespace paperround::fuzzing
