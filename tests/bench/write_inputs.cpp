// SPDX-License-Identifier: MIT
// Writes what script/bench measures the command with: letter.docx, and lists of invented people.
//   paperround_bench_inputs FOLDER 1 1000     also writes people-1.csv and people-1000.csv
#include "tests/bench/invented_people.hpp"
#include "tests/bench/measured_templates.hpp"
#include "tests/support/temp_folder.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace paperround::bench;

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: paperround_bench_inputs FOLDER [PEOPLE]...\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    paperround::testing::write_file(folder / "letter.docx", letter_docx());
    for (int i = 2; i < argc; ++i) {
        const std::string list = "people-" + std::string(argv[i]) + ".csv";
        paperround::testing::write_file(folder / list, people_csv(std::stoul(argv[i])));
    }
}
