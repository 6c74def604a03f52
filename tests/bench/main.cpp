// SPDX-License-Identifier: MIT
// Runs the benchmarks; takes Google Benchmark's options. script/bench says which.
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/invented_people.hpp"

#include <benchmark/benchmark.h>

using namespace paperround::bench;

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    const BenchInputs inputs{measured_templates(PAPERROUND_TEMPLATES), invented_people(20'000)};
    register_memory_benchmarks(inputs);
    register_file_benchmarks(inputs);
    register_compile_benchmarks(inputs);
    register_extract_benchmarks(inputs);
    register_csv_benchmarks();
    benchmark::RunSpecifiedBenchmarks();
}
