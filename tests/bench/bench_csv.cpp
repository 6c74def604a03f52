// SPDX-License-Identifier: MIT
// Records from a CSV file of 20,000 people with nine columns, about 1 kB each.
#include "datasources/csv/csv_source.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/invented_people.hpp"
#include "tests/support/temp_folder.hpp"

#include <benchmark/benchmark.h>

namespace paperround::bench {

namespace {

void measure_rows(benchmark::State& state) {
    const testing::TempFolder folder;
    const std::string csv = people_csv(20'000);
    const auto file = folder.write("people.csv", csv);
    std::int64_t rows = 0;
    for (auto _ : state) {
        Diagnostics problems;
        const auto source = make_csv_source(file, problems);
        while (const auto record = source->next()) ++rows;
    }
    state.SetItemsProcessed(rows);
    state.SetBytesProcessed(static_cast<std::int64_t>(csv.size()) * state.iterations());
}

}  // namespace

void register_csv_benchmarks() {
    benchmark::RegisterBenchmark("csv/people.csv/rows", measure_rows);
}

}  // namespace paperround::bench
