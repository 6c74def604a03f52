// SPDX-License-Identifier: MIT
// The code of one of Word's fields: ` MERGEFIELD "First name" \* Upper \b "Dear " `. ISO 29500-1
// §17.16.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paperround::compile {

struct FieldWord {
    enum class Kind { Plain, Quoted, Operator };
    std::string text;  // without its quotes; `\"` in them is a quote
    Kind kind = Kind::Plain;
    // Bytes of the code, between the quotes.
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct FieldSwitch {
    std::string letter;  // "*", "@", "#", "b", "f", …
    FieldWord argument;
};

struct FieldCode {
    std::string type;  // upper case: "MERGEFIELD"; "=" for a formula
    std::vector<FieldWord> arguments;
    std::vector<FieldSwitch> switches;
    // Everything between the type and the first switch.
    std::size_t body_begin = 0;
    std::size_t body_end = 0;
};

/// Straight and curly quotes enclose; inside them `\"` is a quote. The fields that compare (IF,
/// COMPARE, NEXTIF, SKIPIF) have their operator as an argument of its own.
FieldCode parse_field_code(std::string_view code);

/// The text of quoted words: `\"` and `\\` without their backslash.
std::string unescaped(std::string_view quoted);

/// The first switch of that letter, in either letter case, or null.
const FieldSwitch* find_switch(const FieldCode& code, std::string_view letter);

}  // namespace paperround::compile
