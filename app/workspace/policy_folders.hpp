// SPDX-License-Identifier: MIT
// Where the policies that come with the program lie, and the bank holidays beside them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// The folder `templates`: PAPERROUND_TEMPLATES where it is set, else the one installed with the
/// program (../share/paperround/templates), else the one of the source tree it was built in.
/// Throws Error W012 when there is none, with the places that were tried.
std::filesystem::path shipped_templates();

/// Names of the policies in it: every subfolder with a policy.toml.
std::vector<std::string> shipped_policies();

}  // namespace paperround
