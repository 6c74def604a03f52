// SPDX-License-Identifier: MIT
#include "engine/compile/compiled_template.hpp"
#include "engine/core/error.hpp"
#include "engine/document/text_model.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/support/package_builder.hpp"

#include <optional>

namespace paperround::fuzzing {

namespace {

Package package_of(std::string_view bytes) {
    if (bytes.starts_with('d')) {
        return Package::from_bytes(testing::make_docx(bytes.substr(1)), "fuzz.docx");
    }
    if (bytes.starts_with('o')) {
        return Package::from_bytes(testing::make_odt(bytes.substr(1)), "fuzz.odt");
    }
    return Package::from_bytes(std::string(bytes), "fuzz.zip");
}

std::optional<CompiledTemplate> compile(const Package& package) {
    Diagnostics problems;
    auto compiled = compile_template(package, {}, problems);
    FUZZ_EXPECT(compiled.has_value() == !problems.has_errors());
    for (const Diagnostic& problem : problems.all()) FUZZ_EXPECT(!describe(problem).empty());
    return compiled;
}

/// What a template without mistakes makes can be opened: nobody gets a broken letter.
void make_and_read(const CompiledTemplate& compiled) {
    Record record;
    record.set("name", Value(std::string("Robin <Łoś> & \"Co\"\nand\x01more")));
    record.set("items", Value(List{Value(std::string("one")), Value(2.0), Value()}));
    Renderer renderer(compiled);
    std::string made;
    try {
        made = renderer.render(record, {"K7QF-3MZT", "token"});
    } catch (const Error& error) {  // a value that a filter cannot use
        FUZZ_EXPECT(error.diagnostic().code.starts_with("E6"));
        return;
    }
    read_text_model(Package::from_bytes(std::move(made), "made"));  // throws: a crash to libFuzzer
}

}  // namespace

void fuzz_package(std::string_view bytes) {
    std::optional<CompiledTemplate> compiled;
    try {
        const Package package = package_of(bytes);
        plain_text(read_text_model(package));
        compiled = compile(package);
    } catch (const Error& error) {
        FUZZ_EXPECT(error.diagnostic().code.starts_with("E7"));
        return;
    }
    if (compiled) make_and_read(*compiled);
}

}  // namespace paperround::fuzzing
