// SPDX-License-Identifier: MIT
// What stands between a template's bytes and its first document.
#include "engine/merge/renderer.hpp"
#include "tests/bench/benchmarks.hpp"

#include <benchmark/benchmark.h>

#include <string>

namespace paperround::bench {

namespace {

void measure_compiling(benchmark::State& state, const Package& package) {
    for (auto _ : state) {
        Diagnostics problems;
        benchmark::DoNotOptimize(compile_template(package, {}, problems));
    }
    state.SetItemsProcessed(state.iterations());
}

void measure_first_document(benchmark::State& state, const MeasuredTemplate& form,
                            const Record& person) {
    for (auto _ : state) {
        Diagnostics problems;
        const auto compiled = compile_template(form.package, {}, problems);
        Renderer renderer(*compiled);
        benchmark::DoNotOptimize(renderer.render(person));
    }
    state.SetItemsProcessed(state.iterations());
}

}  // namespace

void register_compile_benchmarks(const BenchInputs& inputs) {
    for (const MeasuredTemplate& form : inputs.templates) {
        benchmark::RegisterBenchmark(
            ("compile/" + form.name + "/template").c_str(),
            [&](benchmark::State& state) { measure_compiling(state, form.package); });
        benchmark::RegisterBenchmark(("compile/" + form.name + "/and first document").c_str(),
                                     [&](benchmark::State& state) {
                                         measure_first_document(state, form, inputs.people.front());
                                     });
    }
}

}  // namespace paperround::bench
