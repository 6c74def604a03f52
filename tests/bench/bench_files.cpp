// SPDX-License-Identifier: MIT
// Documents as files: whole batches into a new folder, and what the system takes for the same bytes
// alone.
#include "engine/merge/merge_batch.hpp"
#include "output/files/folder_sink.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/naive_engine.hpp"
#include "tests/bench/one_batch.hpp"

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace paperround::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t files_in_a_batch = 2'000;

/// A new folder below `parent`, gone with its files afterwards.
class BatchFolder {
  public:
    explicit BatchFolder(const fs::path& parent)
        : path_(parent / ("paperround-bench-" + std::to_string(::getpid()))) {
        fs::create_directory(path_);
    }
    ~BatchFolder() {
        std::error_code no_matter;
        fs::remove_all(path_, no_matter);
    }
    // One owner: the destructor removes the folder.
    BatchFolder(const BatchFolder&) = delete;
    BatchFolder& operator=(const BatchFolder&) = delete;

    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

void report_files(benchmark::State& state) {
    state.SetItemsProcessed(static_cast<std::int64_t>(files_in_a_batch));
}

void measure_batch(benchmark::State& state, const fs::path& parent,
                   const CompiledTemplate& compiled, std::vector<Record> people,
                   std::size_t threads) {
    const BatchFolder folder(parent);
    RecordsInMemory source(std::move(people));
    FolderSink sink(folder.path());
    for (auto _ : state) merge_all(source, compiled, sink, {.threads = threads});
    if (sink.accepted() != files_in_a_batch) state.SkipWithError("not every file was written");
    report_files(state);
}

bool write_plainly(const fs::path& file, std::string_view bytes) {
    const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (out < 0) return false;
    const ssize_t written = ::write(out, bytes.data(), bytes.size());
    return ::close(out) == 0 && written == static_cast<ssize_t>(bytes.size());
}

/// Names made beforehand: what is measured is the system.
std::vector<fs::path> names_in(const fs::path& folder) {
    std::vector<fs::path> names;
    for (std::size_t i = 1; i <= files_in_a_batch; ++i) {
        names.push_back(folder / ("document-" + std::to_string(i) + ".docx"));
    }
    return names;
}

void measure_plain_writing(benchmark::State& state, const fs::path& parent,
                           const CompiledTemplate& compiled, const std::vector<Record>& people) {
    const BatchFolder folder(parent);
    const std::vector<fs::path> names = names_in(folder.path());
    Renderer renderer(compiled);
    std::vector<std::string> documents;
    for (const Record& person : people) documents.emplace_back(renderer.render(person));
    bool worked = true;
    for (auto _ : state) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            worked = write_plainly(names[i], documents[i]) && worked;
        }
    }
    if (!worked) state.SkipWithError("not every file was written");
    report_files(state);
}

void measure_naive(benchmark::State& state, const fs::path& parent, const Package& package,
                   const std::vector<Record>& people) {
    constexpr std::size_t enough = 200;
    const BatchFolder folder(parent);
    const std::vector<fs::path> names = names_in(folder.path());
    const NaiveEngine naive(package);
    for (auto _ : state) {
        for (std::size_t i = 0; i < enough; ++i) write_plainly(names[i], naive.render(people[i]));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(enough));
}

/// `measure` runs once for each repetition, in a folder of its own.
template <typename Measure>
void register_once(const std::string& name, Measure measure) {
    benchmark::RegisterBenchmark(name.c_str(), measure)->Iterations(1)->MeasureProcessCPUTime();
}

void register_place(const BenchInputs& inputs, const std::string& place, const fs::path& parent) {
    for (const MeasuredTemplate& form : inputs.templates) {
        const std::string name = place + "/" + form.name + "/";
        const auto people = [&inputs] {
            return std::vector<Record>(inputs.people.begin(),
                                       inputs.people.begin() + files_in_a_batch);
        };
        for (const std::size_t threads : {1U, 2U}) {
            register_once(name + "batch, threads " + std::to_string(threads),
                          [=, &form](benchmark::State& state) {
                              measure_batch(state, parent, form.compiled, people(), threads);
                          });
        }
        register_once(name + "open+write+close", [=, &form](benchmark::State& state) {
            measure_plain_writing(state, parent, form.compiled, people());
        });
        register_once(name + "naive", [=, &form](benchmark::State& state) {
            measure_naive(state, parent, form.package, people());
        });
    }
}

}  // namespace

void register_file_benchmarks(const BenchInputs& inputs) {
    if (fs::is_directory("/dev/shm")) register_place(inputs, "tmpfs", "/dev/shm");
    register_place(inputs, "disk", fs::temp_directory_path());
}

}  // namespace paperround::bench
