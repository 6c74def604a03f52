// SPDX-License-Identifier: MIT
#include "app/preflight/check_template.hpp"

#include "app/preflight/check_records.hpp"
#include "engine/compile/template_warnings.hpp"
#include "engine/core/error.hpp"

#include <optional>

namespace paperround {

namespace {

/// A template with a misspelt name can still tell what the list lacks otherwise.
std::optional<CompiledTemplate> compile_anyway(const Package& package, CompileOptions options,
                                               Diagnostics& diagnostics) {
    if (auto compiled = compile_template(package, options, diagnostics)) return compiled;
    Diagnostics said_before;
    options.unknown_names = UnknownNames::Allow;
    return compile_template(package, options, said_before);
}

/// A row that cannot be read is told of even when nothing can be made from the others.
void read_every_row(RecordSource& source, Diagnostics& diagnostics) {
    while (true) {
        try {
            if (!source.next()) return;
        } catch (const Error& error) {  // this row; the ones after it may be wrong too
            diagnostics.report(error.diagnostic());
        }
    }
}

}  // namespace

void check_template(const Package& package, const FileFolder& parts, const RecordFile& list,
                    Diagnostics& diagnostics) {
    if (!list.open) {
        compile_template(package, {.parts = &parts}, diagnostics);
        warn_about_template(package, diagnostics);
        return;
    }
    Diagnostics of_the_list;
    const auto source = list.open(of_the_list);
    const auto compiled =
        compile_anyway(package, {.schema = &source->schema(), .parts = &parts}, diagnostics);
    warn_about_template(package, diagnostics);
    if (compiled) {
        check_records(*source, *compiled, list.name, of_the_list);
    } else {
        read_every_row(*source, of_the_list);
    }
    for (const Diagnostic& problem : of_the_list.all()) diagnostics.report(problem);
}

}  // namespace paperround
