// SPDX-License-Identifier: MIT
// The templates that are measured: forms of the Auriga policy and a plain letter.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/document/package/package.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace paperround::bench {

/// Three pages with a letterhead picture of 30 kB, as Word leaves them behind: 56 kB of
/// document.xml, most of it attributes. Asks for the columns of people_csv.
std::string letter_docx();

struct MeasuredTemplate {
    std::string name;  // "memo.docx"
    Package package;
    CompiledTemplate compiled;
};

/// Throws Error when one cannot be read or compiled.
MeasuredTemplate measured_template(Package package);
std::vector<MeasuredTemplate> measured_templates(const std::filesystem::path& templates);

}  // namespace paperround::bench
