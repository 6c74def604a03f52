// SPDX-License-Identifier: MIT
// What Word's fields can do to values and the brace language cannot, or does differently: `=`
// compares with wildcards, a formula takes an empty field for nought. ISO 29500-1 §17.16.
#pragma once

namespace paperround {

enum class WordFunction {
    // Two values compared: numbers where both read as numbers, else text, letter case counts. 1, 0.
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Like,  // the second holds `?` and `*`
    NotLike,
    // Formulas. What is empty counts as nought.
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Percent,
    Negate,
    Sum,
    Average,
    Product,
    Min,
    Max,
    Count,
    Round,
    Int,
    Abs,
    Mod,
    Not,
    Sign,
    And,
    Or,
    Defined,  // 1 unless its argument cannot be worked out
    If,       // condition, then, else; only what is chosen is worked out
    // Text.
    Join,
    CodeText,  // fit to stand in quotes in a field's code
    // How a value is written: `\#` and the general formats of `\*`. What is no number stays.
    Result,   // of a formula without a picture: at most two decimals
    Picture,  // value, picture
    Arabic,
    LowerLetters,
    UpperLetters,
    LowerRoman,
    UpperRoman,
    Ordinal,
    CardinalWords,
    OrdinalWords,
    DollarWords,
    Hexadecimal,
    ArabicDash,
};

}  // namespace paperround
