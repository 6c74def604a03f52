// SPDX-License-Identifier: MIT
// What is measured, one function a file. Each registers benchmarks that borrow `inputs` until they
// have run; names are "where/what/by whom", which script/bench makes its table of.
#pragma once

#include "engine/core/value.hpp"
#include "tests/bench/measured_templates.hpp"

#include <vector>

namespace paperround::bench {

struct BenchInputs {
    std::vector<MeasuredTemplate> templates;
    std::vector<Record> people;
};

/// Finished documents in memory; beside them memcpy of the same bytes and the naive engine.
void register_memory_benchmarks(const BenchInputs& inputs);

/// Finished documents as files, on tmpfs and on the disk of the temporary folder; beside them
/// open + write + close of the same bytes and the naive engine.
void register_file_benchmarks(const BenchInputs& inputs);

void register_compile_benchmarks(const BenchInputs& inputs);
void register_extract_benchmarks(const BenchInputs& inputs);
void register_csv_benchmarks();

}  // namespace paperround::bench
