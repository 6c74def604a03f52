// SPDX-License-Identifier: MIT
// Another program, run to its end or to the end of our patience.
#pragma once

#include "datasources/returned/confinement.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// Where in PATH the program is; empty: nowhere.
std::filesystem::path find_program(const std::string& name);

/// Its exit code, 128 if a signal ended it; nullopt when it took longer than `at_most` and was
/// ended, with everything that it had started. Reads nothing from us, and its output goes nowhere;
/// it has no network where the system lets us refuse it.
std::optional<int> run_to_its_end(const std::vector<std::string>& command,
                                  const Confinement& at_most);

}  // namespace paperround
