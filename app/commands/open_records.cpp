// SPDX-License-Identifier: MIT
#include "app/commands/open_records.hpp"

#include "datasources/csv/csv_source.hpp"
#include "datasources/json/json_source.hpp"

#include <algorithm>
#include <cctype>

namespace paperround {

std::unique_ptr<RecordSource> open_records(const std::filesystem::path& file,
                                           Diagnostics& diagnostics) {
    std::string suffix = file.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (suffix == ".json") return make_json_source(file);
    if (suffix == ".jsonl" || suffix == ".ndjson") return make_json_lines_source(file);
    return make_csv_source(file, diagnostics);
}

}  // namespace paperround
