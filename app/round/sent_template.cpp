// SPDX-License-Identifier: MIT
#include "app/round/sent_template.hpp"

#include "app/round/round_record.hpp"
#include "datasources/files/contained_folder.hpp"
#include "engine/core/error.hpp"
#include "output/files/replace_file.hpp"

#include <fmt/format.h>

namespace paperround {

namespace fs = std::filesystem;

namespace {

fs::path kept_file(const Workspace& workspace, const std::string& fingerprint,
                   const std::string& extension) {
    return workspace.kept() / "templates" / (fingerprint + extension);
}

}  // namespace

void keep_template(const Workspace& workspace, const CompiledTemplate& compiled,
                   const fs::path& file) {
    const fs::path kept = kept_file(workspace, compiled.fingerprint, extension_of(compiled.format));
    if (fs::exists(kept)) return;
    make_folder(kept.parent_path());
    // What it includes may be another text tomorrow.
    const auto whole =
        template_in_one_piece(Package::from_file(file.string()), ContainedFolder::beside(file));
    replace_file(kept, whole ? *whole : read_whole_file(file));
}

CompiledTemplate sent_template(const Round& round, const SentDocument& sent,
                               Diagnostics& problems) {
    const fs::path file = kept_file(round.workspace, sent.template_fingerprint,
                                    fs::path(sent.path).extension().string());
    if (fs::exists(file)) {
        const Schema schema = round_schema(round.policy);
        auto compiled = compile_template(
            Package::from_file(file.string()),
            {.schema = &schema, .unknown_names = UnknownNames::Allow, .strip = kStripAll},
            problems);
        if (compiled) return std::move(*compiled);
    }
    throw Error({.code = "W023",
                 .message = fmt::format("the template that {} was made from is gone: {}",
                                        sent.reference, file.string()),
                 .hint = "restore .paperround/templates from the backup"});
}

}  // namespace paperround
