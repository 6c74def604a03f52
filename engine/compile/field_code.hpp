// SPDX-License-Identifier: MIT
// The code of one of Word's fields: ` MERGEFIELD "First name" \* Upper \b "Dear " `. ISO 29500-1
// §17.16.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paperround::compile {

struct FieldSwitch {
    std::string letter;  // "*", "@", "#", "b", "f", …
    std::string argument;
};

struct FieldCode {
    std::string type;  // upper case: "MERGEFIELD"
    std::vector<std::string> arguments;
    std::vector<FieldSwitch> switches;
};

/// Straight and curly quotes enclose; inside them `\"` is a quote.
FieldCode parse_field_code(std::string_view code);

}  // namespace paperround::compile
