// SPDX-License-Identifier: MIT
// Where libFuzzer comes in; built once for each target, which the build names.
#include "tests/fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    paperround::fuzzing::PAPERROUND_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
