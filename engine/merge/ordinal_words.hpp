// SPDX-License-Identifier: MIT
// A number's place in a row: "125th", "one hundred and twenty-fifth", "b". For Word's general
// formats.
#pragma once

#include <string>

namespace paperround {

/// "one hundred and twenty-fifth". Requires: 0 <= number < 10^12.
std::string ordinal_words(long long number);
/// "125th". Requires: 0 <= number.
std::string ordinal_digits(long long number);
/// 1 is "a", 26 "z", 27 "aa", 28 "bb"; plain digits below 1 and past 780.
std::string lower_letters(long long number);

}  // namespace paperround
