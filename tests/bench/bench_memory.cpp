// SPDX-License-Identifier: MIT
// Documents in memory: the hot path alone, its limit, its peer, and whole batches on one and two
// threads.
#include "engine/merge/merge_batch.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/naive_engine.hpp"
#include "tests/bench/one_batch.hpp"

#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

namespace paperround::bench {

namespace {

constexpr std::size_t documents_in_a_batch = 10'000;

void report_documents(benchmark::State& state, std::size_t documents, std::size_t bytes) {
    state.SetItemsProcessed(static_cast<std::int64_t>(documents));
    state.counters["bytes_per_document"] =
        static_cast<double>(bytes) / static_cast<double>(documents);
}

/// `render(record)` for one person after the other; it returns something with a size().
template <typename Render>
void measure_rendering(benchmark::State& state, const std::vector<Record>& people, Render render) {
    std::size_t documents = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        bytes += render(people[documents++ % people.size()]).size();
    }
    report_documents(state, documents, bytes);
}

/// More than the processor's caches hold, so that nothing is copied out of them for nothing.
std::vector<std::string> finished_documents(const CompiledTemplate& compiled,
                                            const std::vector<Record>& people) {
    Renderer renderer(compiled);
    std::vector<std::string> documents;
    for (std::size_t i = 0; i < 2'000; ++i) documents.emplace_back(renderer.render(people[i]));
    return documents;
}

void measure_memcpy(benchmark::State& state, const CompiledTemplate& compiled,
                    const std::vector<Record>& people) {
    const std::vector<std::string> documents = finished_documents(compiled, people);
    std::string buffer(1'000'000, '\0');
    std::size_t copied = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        const std::string& document = documents[copied++ % documents.size()];
        std::memcpy(buffer.data(), document.data(), document.size());
        benchmark::DoNotOptimize(buffer.data());
        bytes += document.size();
    }
    report_documents(state, copied, bytes);
}

void measure_batch(benchmark::State& state, const CompiledTemplate& compiled,
                   const std::vector<Record>& people, std::size_t threads) {
    RecordsInMemory source({people.begin(), people.begin() + documents_in_a_batch});
    CountingSink sink;
    MergeReport report;
    for (auto _ : state) report = merge_all(source, compiled, sink, {.threads = threads});
    report_documents(state, report.documents, sink.bytes());
}

}  // namespace

void register_memory_benchmarks(const BenchInputs& inputs) {
    const std::vector<Record>& people = inputs.people;
    for (const MeasuredTemplate& form : inputs.templates) {
        const std::string name = "memory/" + form.name + "/";
        benchmark::RegisterBenchmark((name + "paperround").c_str(), [&](benchmark::State& state) {
            Renderer renderer(form.compiled);
            measure_rendering(state, people,
                              [&](const Record& person) { return renderer.render(person); });
        });
        benchmark::RegisterBenchmark((name + "naive").c_str(), [&](benchmark::State& state) {
            const NaiveEngine naive(form.package);
            measure_rendering(state, people,
                              [&](const Record& person) { return naive.render(person); });
        });
        benchmark::RegisterBenchmark((name + "memcpy").c_str(), [&](benchmark::State& state) {
            measure_memcpy(state, form.compiled, people);
        });
        for (const std::size_t threads : {1U, 2U}) {
            const std::string batch = name + "batch, threads " + std::to_string(threads);
            benchmark::RegisterBenchmark(batch.c_str(),
                                         [&, threads](benchmark::State& state) {
                                             measure_batch(state, form.compiled, people, threads);
                                         })
                ->Iterations(1)
                ->MeasureProcessCPUTime();
        }
    }
}

}  // namespace paperround::bench
