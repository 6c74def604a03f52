// SPDX-License-Identifier: MIT
// Measures one template and one list from within, as script/bench peers measures the others, and
// prints what it took as JSON.
//   paperround_bench_form TEMPLATE RECORDS memory SECONDS THREADS    documents in memory
//   paperround_bench_form TEMPLATE RECORDS plain SECONDS FOLDER      open, write and close of the
//   same bytes
#include "datasources/json/json_source.hpp"
#include "engine/core/error.hpp"
#include "engine/merge/merge_batch.hpp"
#include "output/files/folder_sink.hpp"
#include "tests/bench/measured_templates.hpp"
#include "tests/bench/one_batch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace paperround;
using namespace paperround::bench;
namespace fs = std::filesystem;

namespace {

/// Of all threads of this process, user and system.
double cpu_seconds() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct Made {
    std::size_t documents = 0;
    std::size_t bytes = 0;
};

struct Measured {
    Made made;
    double cpu = 0;
    double wall = 0;
};

/// Only the rounds count, not what `prepare` does before each.
Measured measure(double seconds, const std::function<void()>& prepare,
                 const std::function<Made()>& round) {
    prepare();
    round();  // grows the buffers
    Measured measured;
    while (measured.cpu < seconds) {
        prepare();
        const double cpu = cpu_seconds();
        const double wall = wall_seconds();
        const Made made = round();
        measured.cpu += cpu_seconds() - cpu;
        measured.wall += wall_seconds() - wall;
        measured.made.documents += made.documents;
        measured.made.bytes += made.bytes;
    }
    return measured;
}

std::vector<Record> all_records(const fs::path& list) {
    const auto source = make_json_lines_source(list);
    std::vector<Record> records;
    while (auto record = source->next()) records.push_back(std::move(*record));
    return records;
}

Measured one_thread(const CompiledTemplate& compiled, const std::vector<Record>& records,
                    double seconds) {
    Renderer renderer(compiled);
    return measure(
        seconds, [] {},
        [&] {
            Made made{records.size(), 0};
            for (const Record& record : records) made.bytes += renderer.render(record).size();
            return made;
        });
}

Measured several_threads(const CompiledTemplate& compiled, const std::vector<Record>& records,
                         double seconds, std::size_t threads) {
    std::vector<Record> given;
    return measure(
        seconds, [&] { given = records; },
        [&] {
            RecordsInMemory source(std::move(given));
            CountingSink sink;
            const MergeReport report = merge_all(source, compiled, sink, {.threads = threads});
            return Made{report.documents, sink.bytes()};
        });
}

void make_anew(const fs::path& folder) {
    fs::remove_all(folder);
    fs::create_directory(folder);
}

Measured as_files(const CompiledTemplate& compiled, const std::vector<Record>& records,
                  double seconds, const fs::path& folder) {
    std::vector<Record> given;  // a batch uses its records up: copied outside what is measured
    const auto prepare = [&] {
        given = records;
        make_anew(folder);
    };
    return measure(seconds, prepare, [&] {
        RecordsInMemory source(std::move(given));
        FolderSink sink(folder);
        return Made{merge_all(source, compiled, sink, {}).documents, 0};
    });
}

void write_plainly(const fs::path& file, std::string_view bytes) {
    const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    const bool written =
        out >= 0 && ::write(out, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    if (!written || ::close(out) != 0) throw std::runtime_error("cannot write " + file.string());
}

Measured plain_writing(const CompiledTemplate& compiled, const std::vector<Record>& records,
                       double seconds, const fs::path& folder) {
    Renderer renderer(compiled);
    std::vector<std::string> documents;
    std::vector<fs::path> names;
    for (const Record& record : records) {
        documents.emplace_back(renderer.render(record));
        names.push_back(folder / fmt::format("document-{}.docx", names.size() + 1));
    }
    return measure(
        seconds, [&] { make_anew(folder); },
        [&] {
            Made made{documents.size(), 0};
            for (std::size_t i = 0; i < documents.size(); ++i) {
                write_plainly(names[i], documents[i]);
                made.bytes += documents[i].size();
            }
            return made;
        });
}

Measured asked_for(char** arguments) {
    const MeasuredTemplate form = measured_template(Package::from_file(arguments[1]));
    const std::vector<Record> records = all_records(arguments[2]);
    const double seconds = std::stod(arguments[4]);
    const std::string_view what = arguments[3];
    if (what == "plain") return plain_writing(form.compiled, records, seconds, arguments[5]);
    if (what == "files") return as_files(form.compiled, records, seconds, arguments[5]);
    const std::size_t threads = std::stoul(arguments[5]);
    return threads == 1 ? one_thread(form.compiled, records, seconds)
                        : several_threads(form.compiled, records, seconds, threads);
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 6) {
        std::fputs(
            "usage: paperround_bench_form TEMPLATE RECORDS memory|files|plain SECONDS "
            "THREADS|FOLDER\n",
            stderr);
        return 2;
    }
    const Measured measured = asked_for(argv);
    fmt::print("{{\"documents\": {}, \"bytes\": {}, \"cpu\": {}, \"wall\": {}}}\n",
               measured.made.documents, measured.made.bytes, measured.cpu, measured.wall);
} catch (const std::exception& problem) {
    fmt::print(stderr, "{}\n", problem.what());
    return 1;
}
