// SPDX-License-Identifier: MIT
// Every file of the fuzzers' corpora, among them what once broke something, without a fuzzer.
#include "tests/fuzz/targets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace paperround::fuzzing {

namespace fs = std::filesystem;

namespace {

using Target = void (*)(std::string_view);

std::vector<fs::path> corpus_of(const std::string& name) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(PAPERROUND_CORPUS) / name)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("fuzz corpus: every file keeps what is promised of any bytes", "[fuzz]") {
    const auto [name, target] = GENERATE(table<std::string, Target>({
        {"csv", fuzz_csv},
        {"extract", fuzz_extract},
        {"package", fuzz_package},
        {"policy", fuzz_policy},
        {"template", fuzz_template},
    }));
    const std::vector<fs::path> files = corpus_of(name);
    CHECK(files.size() >= 3);
    for (const fs::path& file : files) {
        INFO(file.string());
        const std::string bytes = testing::read_file(file);
        CHECK_NOTHROW(target(bytes));
    }
}

}  // namespace paperround::fuzzing
