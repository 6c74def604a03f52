// SPDX-License-Identifier: MIT
// Everything that is to be said about one template, with the list that is to fill it or without.
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/file_folder.hpp"
#include "engine/core/record_source.hpp"
#include "engine/document/package/package.hpp"

#include <functional>
#include <memory>
#include <string>

namespace paperround {

using RecordOpener = std::function<std::unique_ptr<RecordSource>(Diagnostics&)>;

struct RecordFile {
    std::string name;   // for messages
    RecordOpener open;  // none: there is no list
};

/// The template's own problems in reading order, then those of the list.
/// `parts`: the folder of the template, for what it includes.
void check_template(const Package& package, const FileFolder& parts, const RecordFile& list,
                    Diagnostics& diagnostics);

}  // namespace paperround
