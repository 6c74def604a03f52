// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/arithmetic.hpp"

#include "engine/merge/evaluated.hpp"

#include <charconv>
#include <cmath>

namespace paperround {

double rounded_to_15_digits(double number) {
    if (!std::isfinite(number)) {
        throw EvaluationFailure{"E614", "the result is too large for a number",
                                "check the numbers in this record"};
    }
    char digits[40];
    const auto written =
        std::to_chars(digits, digits + sizeof digits, number, std::chars_format::general, 15);
    double rounded = number;
    std::from_chars(digits, written.ptr, rounded);
    return rounded;
}

}  // namespace paperround
