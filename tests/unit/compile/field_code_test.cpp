// SPDX-License-Identifier: MIT
#include "engine/compile/field_code.hpp"

#include "tests/support/catch.hpp"

using paperround::compile::FieldCode;
using paperround::compile::parse_field_code;

namespace {

std::string shown(const std::string& code) {
    const FieldCode parsed = parse_field_code(code);
    std::string text = parsed.type;
    for (const auto& argument : parsed.arguments) text += " [" + argument.text + "]";
    for (const auto& written : parsed.switches) {
        text += " \\" + written.letter + "=" + written.argument.text;
    }
    return text;
}

}  // namespace

TEST_CASE("field code: type, name and switches are told apart", "[compile][unit]") {
    const auto [code, expected] = GENERATE(table<std::string, std::string>({
        {" MERGEFIELD name ", "MERGEFIELD [name]"},
        {"mergefield “First name” \\* MERGEFORMAT", "MERGEFIELD [First name] \\*=MERGEFORMAT"},
        {"MERGEFIELD \"say \\\"x\\\"\"", "MERGEFIELD [say \"x\"]"},
        {"MERGEFIELD d \\@ \"d MMMM yyyy\" \\* Upper", "MERGEFIELD [d] \\@=d MMMM yyyy \\*=Upper"},
        {"MERGEFIELD t \\b \"Mr \" \\f \"\"", "MERGEFIELD [t] \\b=Mr  \\f="},
        {"MERGEFIELD \"unclosed", "MERGEFIELD [unclosed]"},
        {"", ""},
        {"PAGE \\", "PAGE [\\]"},
    }));
    CHECK(shown(code) == expected);
}
