// SPDX-License-Identifier: MIT
// What samples/elm-grove/returns/expected.json says of each sample return. Written by
// tests/returns/write_returns.py, which knows what was typed and nothing of how it is read.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace paperround::testing {

struct ExpectedReturn {
    using Answers = std::map<std::string, std::string>;

    std::string file;
    std::string day;      // it came in: 2026-11-03
    std::string verdict;  // "accepted", "review", "ignored"
    std::string sender;
    std::string kind;    // "form", "words", "out-of-office"
    std::string person;  // whose form; empty without one
    std::string form;
    Answers typed;      // by key
    Answers prefilled;  // what the form brought along
    std::vector<std::string> unassigned;

    bool has_form() const { return kind == "form"; }
};

/// In the order in which they came in.
std::vector<ExpectedReturn> read_expected_returns(const std::filesystem::path& file);

}  // namespace paperround::testing
